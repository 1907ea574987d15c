import { hash } from 'node:crypto'
import { endings, noLink, type ShowsBatch } from '../../shared/protocol/shows.ts'

/** Up to where a boot's log is stored. */
export interface LogEnd {
  readonly to: number
  readonly link: string
  /** Whether the show with that number was lost on the board. */
  readonly lost: boolean
}

/** What of a batch is new. */
export interface Accepted {
  /** What is stored once it is written. */
  readonly end: LogEnd
  /** The index of its first new show. */
  readonly from: number
  /**
   * Where its first new show does not follow from what is here: after shows that were lost, at a start of the page that goes on from a show
   * that is not here, or two ways from one show; and the link that it follows from.
   */
  readonly turn: { readonly kind: 'resume' | 'start' | 'fork'; readonly link: string } | undefined
  /** Runs of new shows that were lost on the board: the number of the first, and how many. */
  readonly lost: readonly { readonly number: number; readonly count: number }[]
}

/**
 * What is new in `batch`, whose subjects have these texts, given where its boot's log ends here (undefined: nothing of it is stored) and the link of the show before the
 * boot. Undefined where there is nothing new, or shows between are missing: those are to be sent first.
 */
export function acceptBatch(
  batch: ShowsBatch,
  subjectTexts: readonly string[],
  end: LogEnd | undefined,
  before: string,
): Accepted | undefined {
  const { boot, first, shows } = batch
  const to = end?.to ?? 0
  const last = first + shows.length - 1
  if (last <= to || first > to + 1) return undefined
  const texts = subjectTexts.map((text) => text.slice(1, -1))
  const linkAfter = (former: string, index: number) => linkOf(former, boot, first + index, shows[index] ?? null, texts)
  const from = to + 1 - first
  const expected = end ? end.link : before
  let link = batch.former
  for (let i = 0; i < from; i++) link = linkAfter(link, i)
  // What begins with a lost show does not know what stood before it, and what follows one was made when it was still there.
  const isKnown = shows[0] !== null
  const kind = end ? (end.lost ? 'resume' : 'fork') : 'start'
  const turn = isKnown && link !== expected ? ({ kind, link } as const) : undefined
  if (!isKnown) link = expected
  const lost: { number: number; count: number }[] = []
  for (let i = from; i < shows.length; i++) {
    link = linkAfter(link, i)
    if (shows[i] !== null) continue
    const run = shows[i - 1] === null && i > from ? lost.at(-1) : undefined
    if (run) run.count++
    else lost.push({ number: first + i, count: 1 })
  }
  return { end: { to: last, link, lost: shows.at(-1) === null }, from, turn, lost }
}

/** The link of what stood before the first show of a pairing. */
export const firstLink = noLink

const endingTexts = endings.map((one) => JSON.stringify(one))

type Row = ShowsBatch['shows'][number]

/** A link as `linkText` says, by what of it is the same for all shows of a subject. */
export function linkOf(
  former: string,
  boot: number,
  number: number,
  row: Row,
  subjectTexts: readonly string[],
): string {
  if (!row) return hash('sha256', `["${former}",${boot},${number}]`)
  const [subject, epoch, version, startedAt, ms, errorMs, ended] = row
  const said = `${subjectTexts[subject]},${epoch},${version},${startedAt},${ms},${errorMs},${endingTexts[ended]}`
  return hash('sha256', `["${former}",${boot},${number},${said}]`)
}
