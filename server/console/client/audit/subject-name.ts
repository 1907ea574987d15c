import type { PlanWords } from '../words/plan-words.ts'
import { inOurs } from '../words/say.ts'

/** Something that the log names by its kind and its id; `before` and `after` are what the log keeps of it. */
export interface NamedSubject {
  readonly subject: { readonly kind: string; readonly id: string }
  readonly before: unknown
  readonly after: unknown
}

/**
 * What people call the subject of an entry: as the plan or the list of people (`people`, names by ids) has it now, else as the entry
 * itself has it; undefined where nothing names it.
 */
export function subjectName(
  { subject: { kind, id }, before, after }: NamedSubject,
  words: PlanWords | undefined,
  people: ReadonlyMap<string, string>,
): string | undefined {
  const known = people.get(id) ?? (words && planName(kind, id, words))
  return known !== undefined && known !== id ? known : (ownName(after) ?? ownName(before))
}

function planName(kind: string, id: string, words: PlanWords): string | undefined {
  const [campaign = '', own] = id.split('/')
  switch (kind) {
    case 'board':
      return words.board(id)
    case 'org':
    case 'filler':
    case 'settings':
    case 'alert-settings':
      return words.org(id)
    case 'campaign':
    case 'directive':
      return words.campaign(campaign)
    case 'phase':
      return changed(words.phase(campaign, own ?? ''), own)
    case 'slide':
      return changed(inOurs(words.slide(campaign, own ?? '')), own)
    case 'placement':
      return changed(words.placement(campaign, own ?? ''), own)
    case 'restriction':
      return words.restriction(id)
    default:
      return undefined
  }
}

/** A name, unless it is the id that stood for it. */
const changed = (name: string, id: string | undefined) => (name === id ? undefined : name)

function ownName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { title, name, label, text, login, item } = value as Readonly<Record<string, unknown>>
  const named = [title, name, label, text, login].find((one) => typeof one === 'string' && one !== '')
  return typeof named === 'string' ? named : ownName(item)
}
