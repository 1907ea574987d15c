import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../server/db/database.ts'
import { linkOf } from '../../server/proofs/accept-batch.ts'
import { createShowsIntake } from '../../server/proofs/shows-intake.ts'
import { subjectText } from '../../server/store/shows/show-names-store.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { noLink, type ShowRow, type ShowSubject, type ShowsBatch } from '../../shared/protocol/shows.ts'
import { median } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

/** How the thousand shows of a transaction come. */
interface Shape {
  readonly name: string
  readonly boards: number
  readonly showsABatch: number
  readonly goal?: { readonly ratio: number }
}

const shapes: readonly Shape[] = [
  { name: 'boards that come back, 10 with 100 shows', boards: 10, showsABatch: 100, goal: { ratio: 4 } },
  { name: 'steady, 1,000 boards with one show', boards: 1000, showsABatch: 1 },
]
const slides = 10
const rounds = 200
const noon = Date.UTC(2026, 10, 21, 5)

/**
 * A thousand shows a transaction, each stored durably and once, its chain followed and the sums by day kept with it. The limit puts the
 * same rows into SQLite in memory in one transaction, and does nothing else.
 */
export async function bench(): Promise<void> {
  for (const shape of shapes) await benchShape(shape)
}

async function benchShape({ name, boards, showsABatch, goal }: Shape): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'congchao-proofs-'))
  const file = join(dir, 'congchao.db')
  const database = await openDatabase({ sqlite: file })
  const intake = createShowsIntake({ database, timezoneOf: () => 'Asia/Ho_Chi_Minh', report: console.error })
  try {
    const sendBy = boardsSending(boards, showsABatch)
    const putInto = memoryTable()
    const before = (await stat(file)).size
    const took = { ours: [] as number[], limit: [] as number[] }
    const ours = async (batches: readonly ShowsBatch[]) => {
      const start = performance.now()
      await Promise.all(batches.map((batch, i) => intake.take(`bang-${i}` as BoardId, `pairing-${i}`, batch, noon)))
      took.ours.push(performance.now() - start)
    }
    const limit = async (batches: readonly ShowsBatch[]) => {
      const start = performance.now()
      putInto(batches)
      took.limit.push(performance.now() - start)
    }
    for (let round = 0; round < rounds; round++) {
      const batches = sendBy(round)
      for (const work of round % 2 === 0 ? [ours, limit] : [limit, ours]) await work(batches)
    }
    const of = 'the same rows into SQLite in memory'
    // What a server does once, at its first batches, is not what it does all day.
    const [mine, theirs] = [took.ours, took.limit].map((some) => median(some.slice(rounds / 4))) as [number, number]
    printFigure({ name: `proofs, ${name}`, ours: mine, limit: theirs, unit: 'ms', of, ...(goal && { goal }) })
    await database.close()
    const perMillion = ((await stat(file)).size - before) / (rounds * boards * showsABatch)
    // In a steady run of a few minutes the subjects of a thousand boards weigh as much as what they showed.
    const disk = { unit: 'MB', of: '60 bytes a show', ...(goal && { goal: { ratio: 1 } }) } as const
    printFigure({ name: `proofs, a million shows on the disk, ${name}`, ours: perMillion, limit: 60, ...disk })
  } finally {
    await database.close()
    await rm(dir, { recursive: true })
  }
}

/** Each board's next batch: its slides by turns, ten seconds each. */
function boardsSending(boards: number, showsABatch: number): (round: number) => readonly ShowsBatch[] {
  const links = Array<string>(boards).fill(noLink)
  return (round) =>
    Array.from({ length: boards }, (_, board) => {
      const first = round * showsABatch + 1
      const shown = Array.from({ length: Math.min(slides, showsABatch) }, (__, i) =>
        subject(board, (first + i) % slides),
      )
      const texts = shown.map((one) => subjectText(one).slice(1, -1))
      const former = links[board] as string
      const shows = Array.from({ length: showsABatch }, (__, i): ShowRow => {
        const at = noon - 8 * 3_600_000 + (first + i) * 1000 + board
        return [i % shown.length, 2, 41, at, 9980 + (i % 40), 35 + (i % 7), 0]
      })
      let link = former
      for (const [i, row] of shows.entries()) link = linkOf(link, 3, first + i, row, texts)
      links[board] = link
      return { boot: 3, first, former, subjects: shown, shows }
    })
}

function subject(board: number, slide: number): ShowSubject {
  const rendition = `${board}-${slide}`.padEnd(64, 'f').replace('-', 'a')
  const ids = {
    campaign: `chien-dich-${slide % 3}`,
    phase: 'cao-diem',
    placement: `dat-${slide}`,
    slide: `khau-hieu-${slide}`,
  }
  const nothing = { section: null, interrupt: null, restriction: null, standIn: false }
  return { ...nothing, ...ids, rendition } as unknown as ShowSubject
}

function memoryTable(): (batches: readonly ShowsBatch[]) => void {
  const memory = new Sqlite(':memory:')
  const columns = [
    ...['log', 'back', 'boot', 'number', 'subject', 'epoch'],
    ...['version', 'started_at', 'ms', 'error_ms', 'ended'],
  ]
  memory.exec(`create table shows (id integer primary key, ${columns.map((one) => `${one} bigint`).join(', ')})`)
  const insert = memory.prepare(
    `insert into shows (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  return memory.transaction((batches: readonly ShowsBatch[]) => {
    for (const [board, { boot, first, shows }] of batches.entries()) {
      for (const [i, row] of shows.entries()) {
        const [of, epoch, version, at, ms, errorMs, ended] = row as ShowRow
        insert.run(board, 1, boot, first + i, of, epoch, version, at, ms, errorMs, ended)
      }
    }
  })
}
