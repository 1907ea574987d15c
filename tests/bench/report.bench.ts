import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../server/db/database.ts'
import { beginLog, numberSubjects, type ShowLog, subjectText } from '../../server/store/shows/show-names-store.ts'
import { readReport } from '../../server/store/shows/show-report-store.ts'
import { writeShows } from '../../server/store/shows/show-run-store.ts'
import type { ShowRow, ShowSubject } from '../../shared/protocol/shows.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const shows = 5_000_000
const boards = 200
const days = 60
const campaigns = 20
const slides = 4 * campaigns
const campaignsABoard = 4
const firstDay = 20_700
const rounds = 20

/**
 * A campaign's report by day and by board, over five million shows: it reads the sums that were kept when they were stored. The limit goes once
 * through all of them in typed arrays, and adds up those of the campaign.
 */
export async function bench(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'congchao-report-'))
  const database = await openDatabase({ sqlite: join(dir, 'congchao.db') })
  try {
    const raw = await fill(database)
    const question = { from: firstDay, to: firstDay + days, campaign: 'c7', boards: undefined }
    for (const by of ['day', 'board'] as const) {
      const found = await pairedMedians(
        () => readReport(database.db, { ...question, by }, 1000),
        () => passOver(raw, by === 'day' ? raw.day : raw.board),
        rounds,
      )
      const name = `report, a campaign of ${shows / 1e6} million shows by ${by}`
      printFigure({ name, ...found, unit: 'ms', of: 'one pass over typed arrays', goal: { ratio: 2 } })
    }
    const all = await pairedMedians(
      () => readReport(database.db, { from: firstDay, to: firstDay + days, boards: undefined, by: 'day' }, 2000),
      () => passOver(raw, raw.day),
      rounds / 4,
    )
    printFigure({ name: 'report, every campaign of them by day', ...all, unit: 'ms', of: 'one pass over typed arrays' })
  } finally {
    await database.close()
    await rm(dir, { recursive: true })
  }
}

interface Raw {
  readonly campaign: Uint8Array
  readonly day: Uint8Array
  readonly board: Uint8Array
  readonly ms: Int32Array
}

function passOver({ campaign, ms }: Raw, group: Uint8Array): Float64Array {
  const sums = new Float64Array(512)
  for (let i = 0; i < shows; i++) {
    if (campaign[i] !== 7) continue
    const at = (group[i] as number) * 2
    sums[at] = (sums[at] as number) + 1
    sums[at + 1] = (sums[at + 1] as number) + (ms[i] as number)
  }
  return sums
}

/** Five million shows, stored as an intake stores them: each board has sixteen slides of four campaigns by turns. */
async function fill(database: Database): Promise<Raw> {
  const raw = {
    campaign: new Uint8Array(shows),
    day: new Uint8Array(shows),
    board: new Uint8Array(shows),
    ms: new Int32Array(shows),
  }
  const logs: ShowLog[] = []
  const subjects: (readonly number[])[] = []
  await database.write(async (trx) => {
    for (let board = 0; board < boards; board++) {
      logs.push(await beginLog(trx, `bang-${board}`, `pairing-${board}`))
      const shown = Array.from({ length: slides }, (_, slide) => subjectOn(board, slide))
      const texts = new Map(shown.map((one) => [subjectText(one), one]))
      const numbers = await numberSubjects(trx, texts)
      subjects.push([...texts.keys()].map((text) => numbers.get(text) as number))
    }
  })
  const lastIds = new Map<number, number>()
  const perBoard = shows / days
  for (let day = 0; day < days; day++) {
    const rows: ShowRow[][] = logs.map(() => [])
    const end = Math.floor((day + 1) * perBoard)
    for (let i = Math.floor(day * perBoard); i < end; i++) {
      const board = i % boards
      const turn = Math.floor(i / boards)
      const campaign = (board + (turn % campaignsABoard) * 5) % campaigns
      const of = campaign + campaigns * (Math.floor(turn / campaignsABoard) % (slides / campaigns))
      const ms = 5000 + (i % 7000)
      raw.campaign[i] = campaign
      raw.day[i] = day
      raw.board[i] = board
      raw.ms[i] = ms
      rows[board]?.push([of, 1, 1, (firstDay + day) * 86_400_000 + (i % 80_000_000), ms, 40, 0])
    }
    const first = 1 + day * Math.ceil(perBoard / boards)
    const countedOn = () => (firstDay + day) * 2 + 1
    const runs = logs.map((log, board) => {
      const mine = { log, rows: rows[board] as ShowRow[], subjects: subjects[board] as readonly number[] }
      return { ...mine, boot: 1, first, from: 0, countedOn }
    })
    await database.write((trx) => writeShows(trx, runs, lastIds))
  }
  return raw
}

/** Each board has pixels of its own, and so subjects of its own. */
function subjectOn(board: number, slide: number): ShowSubject {
  const nothing = { section: null, interrupt: null, restriction: null, standIn: false }
  const ids = { slide: `k${slide}`, campaign: `c${slide % campaigns}`, phase: 'p1', placement: 'd1' }
  const rendition = `${board}a${slide}`.padEnd(64, 'f')
  return { ...nothing, ...ids, rendition } as unknown as ShowSubject
}
