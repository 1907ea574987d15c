import { flat } from './flat.ts'
import type { FlowLine } from './flow.ts'
import { isInCapitals, type ListMark, markOf, ofSection } from './list-mark.ts'
import { phaseNameOf } from './phase-name.ts'

/** A slogan that stands in a running text. */
export interface FoundSlogan extends FlowLine {
  /** The key of the phase under which it stands (`phaseNameOf`). */
  readonly phase: string | undefined
}

const longestHeading = 140
const longest = 300
const quotedWhole = /^["“”«‘]\s*(.+?)\s*["“”»’]\s*[.;,!]?$/u

/** The slogans of a running text: the lines below a heading that announces them, as far as its section goes. */
export function slogansIn(flow: readonly FlowLine[]): readonly FoundSlogan[] {
  const found: FoundSlogan[] = []
  const around = phasesAround(flow)
  let heading: ListMark | undefined
  let own: string | undefined
  let mark: ListMark | undefined
  for (const [at, line] of flow.entries()) {
    const text = line.text.trim()
    if (text === '') continue
    if (isHeadingOfSlogans(text)) {
      heading = markOf(text)
      own = phaseKeyIn(text) ?? around[at]
      mark = undefined
      found.push(
        ...quotedIn(text.slice(text.indexOf(':') + 1)).map((slogan) => ({ ...line, text: slogan, phase: own })),
      )
      continue
    }
    if (!heading) continue
    const name = phaseNameOf(text)
    if (name && isLabel(name.words, name.end)) {
      own = name.key
      mark = undefined
      continue
    }
    const here = markOf(text)
    if (isPast(here, heading, mark, text)) {
      heading = undefined
      continue
    }
    if (here.kind === 'plain' && (/:$/.test(text) || text.length > longest)) continue
    mark ??= here
    const slogan = sloganOf(here.rest)
    if (slogan !== '') found.push({ text: slogan, line: line.line, phase: own })
  }
  return found
}

/** *Khẩu hiệu tuyên truyền:* and the like; not a sentence in which the word stands. */
function isHeadingOfSlogans(text: string): boolean {
  const { kind, rest } = markOf(text)
  const plain = flat(rest)
  const where = plain.search(/\bkh[aâ]u hi[eê]u\b/)
  if (where < 0 || rest.length > longestHeading) return false
  if (
    /^(?:\S+ ){0,9}?(?:mot so |cac |nhung |danh muc |he thong |noi dung )*kh[aâ]u hi[eê]u\b/.test(plain) &&
    /:\s*$/.test(rest)
  )
    return true
  const begins =
    /^(?:(?:mot so|cac|nhung|danh muc|danh sach|he thong|noi dung|bo|nhom|ve|10|\d+) )*(?:cau )?kh[aâ]u hi[eê]u\b/.test(
      plain,
    )
  return (
    begins && (kind === 'plain' || kind !== 'bullet') && !/[.!;]$/.test(rest) && !/\bkh[aâ]u hi[eê]u \d/.test(plain)
  )
}

/** A line that is a phase's name alone, with its time perhaps: what stands below is for that phase. */
function isLabel(words: string, end: number): boolean {
  return /[:)]\s*$/.test(words) || words.length - end < 60
}

function phaseKeyIn(text: string): string | undefined {
  const words = markOf(text).rest
  const at = flat(words).search(
    /\b(?:dot|giai doan) ?(?:\d|[ivx]+\b|truoc|trong|sau|cao)|\b(?:truoc|trong|sau) (?:dai hoi|ngay|le)/,
  )
  return at < 0 ? undefined : phaseNameOf(words.slice(at))?.key
}

/** Whether a line stands behind the section that the heading began. */
function isPast(here: ListMark, heading: ListMark, mark: ListMark | undefined, text: string): boolean {
  if (/^(?:noi nhan|tren day la|tm\.|kt\.|tl\.)/.test(flat(text))) return true
  if (here.kind === 'plain') return isInCapitals(text) && ofSection(text)
  if (ofSection(here.rest) && here.rank <= Math.max(heading.rank, 2) && !/!$/.test(text)) return true
  if (here.kind === 'bullet') return false
  if (heading.kind === 'plain') return here.kind === 'roman'
  if (here.rank < heading.rank) return true
  // Slogans that are numbered as the headings are: the section ends where the headings count on.
  return here.kind === heading.kind && (mark !== undefined ? mark.kind !== here.kind : isNext(heading.mark, here.mark))
}

const isNext = (mark: string, next: string) => Number(next) === Number(mark) + 1 && Number(next) > 2

/** The words of a slogan: without what numbers it, the quotes around it, and the sign that ends a line of a list. */
export function sloganOf(words: string): string {
  const counted = /^khau hieu(?: so)? ?\d{1,2} ?[:.)-] ?/.exec(flat(words))
  const bare = (counted ? words.slice(counted[0].length) : words).trim()
  const quoted = quotedWhole.exec(bare)
  const whole = quoted && !/["“”]/.test(quoted[1] ?? '') ? (quoted[1] ?? '') : bare
  return whole
    .replace(/\s*[;,]$/u, '')
    .replace(/([^.])\.$/u, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

function quotedIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/["“«]([^"“”«»]{6,}?)["”»]/gu), (match) => sloganOf(match[1] ?? ''))
}

/** For each line the phase in whose section it stands: until a line that stands as high, or higher. */
function phasesAround(flow: readonly FlowLine[]): readonly (string | undefined)[] {
  let section: { readonly key: string; readonly rank: number } | undefined
  return flow.map(({ text }) => {
    // What has no mark stands below Roman numerals and above all else.
    const { rank } = markOf(text)
    const name = phaseNameOf(text)
    if (name && isLabel(name.words, name.end)) section = { key: name.key, rank }
    else if (section && rank !== 1 && rank <= section.rank) section = undefined
    return section?.key
  })
}
