import type { Said } from '../../../../shared/plan/fault.ts'
import type { Bound, Daypart, Field, Selector, Version } from '../../../../shared/plan/plan.ts'
import { planTimeForPeople } from '../time/plan-time.ts'
import { boundWords } from '../words/bound-words.ts'
import { daypartWords } from '../words/daypart-words.ts'
import { fieldKindWords } from '../words/field-kind-words.ts'
import { fieldWords } from '../words/field-words.ts'
import { percentWords } from '../words/percent-words.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { both } from '../words/say.ts'
import { selectorWords } from '../words/selector-words.ts'
import { versionWords } from './version-words.ts'

/** One thing that is written of an item, in words. */
export interface ItemField {
  readonly key: string
  readonly label: Said
  readonly value: Said
}

/** What the words of an item need: names of the plan, and of its own campaign. */
export interface ItemNames {
  readonly words: PlanWords
  readonly campaign: string
  /** What people call a milestone of the campaign. */
  readonly milestone: (id: string) => string
  /** What the file of a picture or a clip (a SHA-256) is called; left out, or undefined: nobody has said yet. */
  readonly file?: ((sha256: string) => string | undefined) | undefined
}

/** What people call each list of items. */
export const listWords: Readonly<Record<string, Said>> = {
  campaigns: both('Đợt tuyên truyền', 'Campaign'),
  milestones: both('Mốc', 'Milestone'),
  phases: both('Giai đoạn', 'Phase'),
  slides: both('Nội dung', 'Content'),
  placements: both('Lượt đặt', 'Placement'),
  fillers: both('Nội dung nền', 'Filler'),
  interrupts: both('Phát khẩn', 'Interrupt'),
  restrictions: both('Hạn chế', 'Restriction'),
}

const kinds: Readonly<Record<string, Said>> = {
  slogan: both('Khẩu hiệu', 'Slogan'),
  image: both('Băng rôn', 'Banner'),
  video: both('Phim', 'Clip'),
}

/** Everything that is written of an item. What has no words of its own is told as it stands: nothing is approved unseen. */
export function itemFields(body: Readonly<Record<string, unknown>>, names: ItemNames): readonly ItemField[] {
  return Object.entries(body)
    .filter(([key]) => key !== 'id')
    .map(([key, value]) => ({ key, label: fieldWords(key), value: valueWords(key, value, names) }))
}

function valueWords(key: string, value: unknown, names: ItemNames): Said {
  const { words, campaign } = names
  const same = (text: string) => both(text, text)
  if (typeof value === 'boolean') return value ? both('có', 'yes') : both('không', 'no')
  switch (key) {
    case 'org':
      return same(words.org(String(value)))
    case 'phase':
      return same(words.phase(campaign, String(value)))
    case 'slides':
      return joined((value as readonly string[]).map((id) => words.slide(campaign, id)))
    case 'boards':
      return selectorWords(value as Selector, words)
    case 'dayparts':
      return daypartWords(value as readonly Daypart[])
    case 'minShare':
      return both(percentWords(Number(value), 'vi'), percentWords(Number(value), 'en'))
    case 'kind':
      return kinds[String(value)] ?? same(String(value))
    case 'media':
    case 'emblem':
      return fileWords(String(value), names)
    case 'closedAt':
    case 'notAfter':
      return same(planTimeForPeople(String(value)))
    case 'starts':
    case 'ends':
    case 'from':
    case 'until':
      return boundWords(value as Bound, names.milestone)
    case 'tags':
      return same((value as readonly string[]).join(', '))
    case 'translations':
      return same(
        (value as readonly { language: string; text: string }[])
          .map((one) => `${one.language}: ${one.text}`)
          .join(' · '),
      )
    case 'fields':
      return joinedBy(
        '; ',
        (value as readonly Field[]).map((field) => {
          const said = fieldKindWords(field, names.milestone)
          return both(`{${field.name}}: ${said.vi}`, `{${field.name}}: ${said.en}`)
        }),
      )
    case 'versions':
      return versionWords(value as readonly Version[])
    case 'variants':
      return same(
        (value as readonly { shapes: readonly string[]; text: string }[])
          .map((one) => `${one.shapes.join(', ')}: ${one.text}`)
          .join(' · '),
      )
    default:
      return same(typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value))
  }
}

const codeLength = 8

/** A file by its name; two of one name are told apart by the beginning of what they are known by. */
function fileWords(sha256: string, { file }: ItemNames): Said {
  const code = sha256.slice(0, codeLength)
  const name = file?.(sha256)
  return name === undefined
    ? both(`mã ${code}`, `code ${code}`)
    : both(`${name} (mã ${code})`, `${name} (code ${code})`)
}

const joined = (all: readonly Said[]): Said =>
  joinedBy(
    ', ',
    all.map(({ vi, en }) => both(`“${vi}”`, `“${en}”`)),
  )

const joinedBy = (mark: string, all: readonly Said[]): Said =>
  both(all.map(({ vi }) => vi).join(mark), all.map(({ en }) => en).join(mark))
