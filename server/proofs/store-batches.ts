import type { Transaction } from 'kysely'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { ShowSubject, ShowsBatch } from '../../shared/protocol/shows.ts'
import type { Schema } from '../db/schema.ts'
import { beginLog, numberSubjects, type ShowLog, subjectText } from '../store/shows/show-names-store.ts'
import { type ShowRun, writeShows } from '../store/shows/show-run-store.ts'
import {
  markId,
  marksOfLog,
  mostBoot,
  readMarks,
  type ShowBreak,
  type ShowMark,
  writeBreaks,
  writeMarks,
} from '../store/shows/show-store.ts'
import { type Accepted, acceptBatch, firstLink } from './accept-batch.ts'
import { daysOfShows } from './day-of-show.ts'
import { isSameAsStored } from './is-same-as-stored.ts'
import type { MetNames } from './remembered-names.ts'

/** A batch as it came (at `at`, epoch ms). */
export interface Incoming {
  readonly board: BoardId
  readonly pairing: string
  readonly batch: ShowsBatch
  readonly at: number
}

/** A log that goes two ways from one show. */
export type Forked = Omit<Incoming, 'batch'>

/** What became of batches: how far each one's boot is stored, in their order. */
export interface StoredBatches {
  readonly kept: readonly { readonly boot: number; readonly to: number; readonly safe: false }[]
  readonly forked: readonly Forked[]
}

/** Stores what is new of batches, in their order, each board's day by its own zone. */
export async function storeBatches(
  trx: Transaction<Schema>,
  batches: readonly Incoming[],
  names: MetNames,
  timezoneOf: (board: BoardId) => string,
): Promise<StoredBatches> {
  const logs = await logsFor(trx, batches, names)
  const texts = batches.map(({ batch }) => batch.subjects.map(subjectText))
  const subjects = await subjectsFor(trx, batches, texts, names)
  const boots = batches.map(({ batch: { boot } }, i) => ({ log: (logs[i] as ShowLog).number, boot }))
  const marks = new Map((await readMarks(trx, boots)).map((mark) => [markId(mark.log, mark.boot), mark]))
  const lastIds = new Map([...marks].map(([id, { lastId }]) => [id, lastId]))
  const changed = new Map<number, ShowMark>()
  const runs: ShowRun[] = []
  const breaks: ShowBreak[] = []
  const forked: Forked[] = []
  const kept: { boot: number; to: number; safe: false }[] = []

  for (const [i, { board, pairing, batch, at }] of batches.entries()) {
    const log = logs[i] as ShowLog
    const { boot } = batch
    const id = markId(log.number, boot)
    const mark = marks.get(id)
    const accepted = acceptBatch(batch, texts[i] as string[], mark, mark ? '' : await linkBefore(log.number, boot))
    const numbers = subjects[i] as readonly number[]
    if (accepted) {
      const { first, shows: rows } = batch
      const countedOn = daysOfShows(timezoneOf(board), at)
      runs.push({ log, boot, first, from: accepted.from, rows, subjects: numbers, countedOn })
      breaks.push(...breaksOf(accepted, log.number, batch, at))
      const next = { log: log.number, boot, ...accepted.end, lastId: 0 }
      marks.set(id, next)
      changed.set(id, next)
    }
    const isFork = accepted
      ? accepted.turn?.kind === 'fork'
      : mark && !(await isSameAsStored(trx, mark, batch, numbers))
    if (isFork) forked.push({ board, pairing, at })
    kept.push({ boot, to: marks.get(id)?.to ?? 0, safe: false })
  }
  await writeShows(trx, runs, lastIds)
  await writeMarks(
    trx,
    [...changed].map(([id, mark]) => ({ ...mark, lastId: lastIds.get(id) ?? 0 })),
  )
  await writeBreaks(trx, breaks)
  return { kept, forked }

  /** The link of the last show of the boot before this one, as far as it is here. */
  async function linkBefore(log: number, boot: number): Promise<string> {
    const known = new Map((await marksOfLog(trx, log)).map((mark) => [mark.boot, mark]))
    for (const mark of changed.values()) if (mark.log === log) known.set(mark.boot, mark)
    const earlier = [...known.values()].filter((mark) => mark.boot < boot).sort((a, b) => b.boot - a.boot)
    return earlier[0]?.link ?? firstLink
  }
}

async function logsFor(
  trx: Transaction<Schema>,
  batches: readonly Incoming[],
  names: MetNames,
): Promise<readonly ShowLog[]> {
  const logs: ShowLog[] = []
  for (const { board, pairing, batch } of batches) {
    if (batch.boot > mostBoot) throw new RangeError(`${board} sent shows of a boot with the number ${batch.boot}`)
    const log = names.log(pairing) ?? (await beginLog(trx, board, pairing))
    names.meetLog(pairing, log)
    logs.push(log)
  }
  return logs
}

/** The numbers of the subjects of each batch. */
async function subjectsFor(
  trx: Transaction<Schema>,
  batches: readonly Incoming[],
  texts: readonly (readonly string[])[],
  names: MetNames,
): Promise<readonly (readonly number[])[]> {
  const lacking = new Map<string, ShowSubject>()
  for (const [i, { batch }] of batches.entries()) {
    for (const [j, subject] of batch.subjects.entries()) {
      const text = texts[i]?.[j] as string
      if (names.subject(text) === undefined) lacking.set(text, subject)
    }
  }
  if (lacking.size > 0) {
    for (const [text, number] of await numberSubjects(trx, lacking)) names.meetSubject(text, number)
  }
  return texts.map((some) => some.map((text) => names.subject(text) as number))
}

function breaksOf({ turn, lost, from }: Accepted, log: number, { boot, first }: ShowsBatch, at: number): ShowBreak[] {
  const broken = lost.map(({ number, count }) => ({ log, boot, number, kind: 'lost', count, at, link: null }) as const)
  return turn ? [...broken, { log, boot, number: first + from, ...turn, count: 1, at }] : broken
}
