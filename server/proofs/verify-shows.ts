import type { Kysely } from 'kysely'
import type { BrokenShows, ShowsVerdict } from '../../shared/api/shows.ts'
import type { Schema } from '../db/schema.ts'
import { type ChainedShow, chainFrom } from '../store/shows/show-chain-store.ts'
import { logsOfBoard, subjectTexts } from '../store/shows/show-names-store.ts'
import { breaksOfLog, marksOfLog, type ShowBreak, type ShowMark } from '../store/shows/show-store.ts'
import { firstLink, linkOf } from './accept-batch.ts'

const rowsAtOnce = 2000
const mostBreaks = 100

/** Looks at every show of a board, in the order of its logs, some thousand at a time. */
export async function verifyShows(db: Kysely<Schema>, board: string): Promise<ShowsVerdict> {
  const breaks: BrokenShows[] = []
  let boots = 0
  let shows = 0
  let lost = 0
  for (const { number: log, pairing } of await logsOfBoard(db, board)) {
    const noted = await breaksOfLog(db, log)
    let link = firstLink
    for (const mark of await marksOfLog(db, log)) {
      const ofBoot = noted.filter(({ boot }) => boot === mark.boot)
      for (const { boot, number, kind } of ofBoot) {
        if (kind === 'start' || kind === 'fork') breaks.push({ pairing, boot, number, why: kind })
      }
      const seen = await followBoot(db, mark, ofBoot, link)
      boots++
      shows += seen.shows
      lost += ofBoot.reduce((sum, { kind, count }) => sum + (kind === 'lost' ? count : 0), 0)
      if (seen.brokenAt !== undefined) breaks.push({ pairing, boot: mark.boot, number: seen.brokenAt, why: 'changed' })
      link = mark.link
    }
  }
  return { ok: breaks.every(({ why }) => why === 'start'), boots, shows, lost, breaks: breaks.slice(0, mostBreaks) }
}

/** Makes the links of a boot anew; answers how many shows it has, and where they are not what they were. */
async function followBoot(
  db: Kysely<Schema>,
  mark: ShowMark,
  breaks: readonly ShowBreak[],
  before: string,
): Promise<{ readonly shows: number; readonly brokenAt: number | undefined }> {
  const { boot } = mark
  const lostRuns = new Map(breaks.flatMap(({ kind, number, count }) => (kind === 'lost' ? [[number, count]] : [])))
  const adopted = new Map(breaks.flatMap(({ number, link }) => (link === null ? [] : [[number, link]])))
  let link = before
  let next = 1
  let shows = 0
  const skipLost = () => {
    for (let count = lostRuns.get(next); count !== undefined; count = lostRuns.get(next)) {
      for (const end = next + count; next < end; next++) link = linkOf(link, boot, next, null, [])
    }
  }
  for await (const rows of forwards(db, mark.lastId)) {
    const texts = await subjectTexts(
      db,
      rows.map(({ subject }) => subject),
    )
    for (const row of rows) {
      skipLost()
      if (row.number !== next || row.boot !== boot || row.log !== mark.log) return { shows, brokenAt: next }
      link = adopted.get(next) ?? link
      const { subject, epoch, version, startedAt, ms, errorMs, ended } = row
      const text = [(texts.get(subject) ?? '').slice(1, -1)]
      link = linkOf(link, boot, next, [0, epoch, version, startedAt, ms, errorMs, ended], text)
      next++
      shows++
    }
  }
  skipLost()
  const isWhole = next === mark.to + 1 && link === mark.link
  return { shows, brokenAt: isWhole ? undefined : Math.min(next, mark.to) }
}

/** The rows of a chain from its first to `lastId`: they are linked backwards, so that it is walked twice. */
async function* forwards(db: Kysely<Schema>, lastId: number): AsyncGenerator<readonly ChainedShow[]> {
  const ends: number[] = []
  for (let id = lastId; id > 0; ) {
    ends.push(id)
    id = (await chainFrom(db, id, rowsAtOnce)).at(-1)?.before ?? 0
    await new Promise(setImmediate)
  }
  for (const id of ends.reverse()) yield (await chainFrom(db, id, rowsAtOnce)).reverse()
}
