import { type Kysely, sql, type Transaction } from 'kysely'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { ShowSubject } from '../../../shared/protocol/shows.ts'
import type { Schema } from '../../db/schema.ts'
import { rowsByKey, rowsInto } from '../rows/many-rows.ts'

/** The log of one pairing of a board. */
export interface ShowLog {
  readonly number: number
  readonly board: number
}

/**
 * A subject as it is kept: its fields as a JSON array, in the order in which a link is made of them. They are ids and a hash, in which
 * nothing has to be escaped.
 */
export function subjectText(subject: ShowSubject): string {
  const { section, slide, campaign, phase, placement, interrupt, restriction, rendition, standIn } = subject
  const first = `${idText(section)},"${slide}",${idText(campaign)},${idText(phase)},${idText(placement)}`
  return `[${first},${idText(interrupt)},${idText(restriction)},"${rendition}",${standIn}]`
}

const idText = (id: string | null): string => (id === null ? 'null' : `"${id}"`)

/** A subject of its kept text. */
export function subjectIn(text: string): ShowSubject {
  const [section, slide, campaign, phase, placement, interrupt, restriction, rendition, standIn] = JSON.parse(text)
  return { section, slide, campaign, phase, placement, interrupt, restriction, rendition, standIn }
}

const subjectsByNumber = rowsByKey<{ number: number; body: string }>(
  'select number, body from show_subjects where number',
)

/** The texts of subjects by their numbers. */
export async function subjectTexts(db: Kysely<Schema>, numbers: Iterable<number>): Promise<Map<number, string>> {
  const found = await subjectsByNumber(db, [...new Set(numbers)])
  return new Map(found.map(({ number, body }) => [number, body]))
}

/** The same, with its board's name. */
export interface NamedLog extends ShowLog {
  readonly name: BoardId
}

/** The log of a pairing, with whose it is; undefined where nothing of it came yet. */
export async function findLog(db: Kysely<Schema>, pairing: string): Promise<NamedLog | undefined> {
  const row = await db
    .selectFrom('show_logs')
    .innerJoin('show_boards', 'show_boards.number', 'show_logs.board')
    .select(['show_logs.number', 'show_logs.board', 'show_boards.board as name'])
    .where('pairing', '=', pairing)
    .executeTakeFirst()
  return row && { ...row, name: row.name as BoardId }
}

/** The logs of a board, the oldest first. */
export async function logsOfBoard(db: Kysely<Schema>, board: string): Promise<(ShowLog & { pairing: string })[]> {
  return db
    .selectFrom('show_logs')
    .innerJoin('show_boards', 'show_boards.number', 'show_logs.board')
    .select(['show_logs.number', 'show_logs.board', 'show_logs.pairing'])
    .where('show_boards.board', '=', board)
    .orderBy('show_logs.number')
    .execute()
}

/** The log of a pairing, begun where there is none. */
export async function beginLog(trx: Transaction<Schema>, board: string, pairing: string): Promise<ShowLog> {
  const found = await findLog(trx, pairing)
  if (found) return found
  const known = await trx.selectFrom('show_boards').select('number').where('board', '=', board).executeTakeFirst()
  const ofBoard = known?.number ?? (await nextOf(trx, 'show_boards'))
  if (!known) await trx.insertInto('show_boards').values({ number: ofBoard, board }).execute()
  const number = await nextOf(trx, 'show_logs')
  await trx.insertInto('show_logs').values({ number, board: ofBoard, pairing }).execute()
  return { number, board: ofBoard }
}

const subjectsByText = rowsByKey<{ number: number; body: string }>('select number, body from show_subjects where body')
const addSubjects = rowsInto('insert into show_subjects (number, body, campaign, phase, placement, slide)', 6)

/** Numbers of subjects by their texts, new ones given where there are none. */
export async function numberSubjects(
  trx: Transaction<Schema>,
  subjects: ReadonlyMap<string, ShowSubject>,
): Promise<Map<string, number>> {
  const found = await subjectsByText(trx, [...subjects.keys()])
  const numbers = new Map(found.map(({ body, number }) => [body, number]))
  const lacking = [...subjects].filter(([text]) => !numbers.has(text))
  if (lacking.length === 0) return numbers
  let number = await nextOf(trx, 'show_subjects')
  const values: (number | string | null)[] = []
  for (const [text, { campaign, phase, placement, slide }] of lacking) {
    values.push(number, text, campaign, phase, placement, slide)
    numbers.set(text, number++)
  }
  await addSubjects(trx, values)
  return numbers
}

/** The number after the last; writers take turns, so that nobody else takes it. */
async function nextOf(trx: Transaction<Schema>, table: 'show_boards' | 'show_logs' | 'show_subjects'): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(number) as last from ${sql.table(table)}`.execute(trx)
  return (rows[0]?.last ?? 0) + 1
}
