import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import { rowsByKey, rowsInto } from '../rows/many-rows.ts'

/** Up to where the log of one pairing is stored for one boot. */
export interface ShowMark {
  readonly log: number
  readonly boot: number
  readonly to: number
  readonly link: string
  /** The last row of that boot; 0 where there is none. */
  readonly lastId: number
  /** Whether the show with that number was lost on the board. */
  readonly lost: boolean
}

/** Where a log does not go on from what came before. */
export interface ShowBreak {
  readonly log: number
  readonly boot: number
  readonly number: number
  readonly kind: 'lost' | 'resume' | 'start' | 'fork'
  readonly count: number
  readonly at: number
  /** From which the show with that number follows; null where it was lost. */
  readonly link: string | null
}

const bootRange = 2 ** 32
/** The greatest number of a boot, and of a log. */
export const mostBoot = bootRange - 1

/** Log and boot as one number. */
export const markId = (log: number, boot: number): number => log * bootRange + boot

interface MarkRow {
  id: number
  to_number: number
  link: string
  last_id: number
  lost: number
}

const markOf = ({ id, to_number: to, link, last_id: lastId, lost }: MarkRow): ShowMark => ({
  log: Math.floor(id / bootRange),
  ...{ boot: id % bootRange, to, link, lastId, lost: lost === 1 },
})

const marksById = rowsByKey<MarkRow>('select id, to_number, link, last_id, lost from show_marks where id')

/** The marks of these boots of logs, those that there are. */
export async function readMarks(
  db: Kysely<Schema>,
  boots: readonly { readonly log: number; readonly boot: number }[],
): Promise<ShowMark[]> {
  const ids = boots.map(({ log, boot }) => markId(log, boot))
  return (await marksById(db, ids)).map(markOf)
}

/** All marks of a log, the oldest boot first. */
export async function marksOfLog(db: Kysely<Schema>, log: number): Promise<ShowMark[]> {
  const rows = await db
    .selectFrom('show_marks')
    .select(['id', 'to_number', 'link', 'last_id', 'lost'])
    .where('id', '>=', markId(log, 0))
    .where('id', '<', markId(log + 1, 0))
    .orderBy('id')
    .execute()
  return rows.map(markOf)
}

const putMarks = rowsInto(
  'insert into show_marks (id, to_number, link, last_id, lost)',
  5,
  'on conflict (id) do update set to_number = excluded.to_number, link = excluded.link, last_id = excluded.last_id, lost = excluded.lost',
)

/** Writes marks over those of the same boots. */
export async function writeMarks(trx: Transaction<Schema>, marks: readonly ShowMark[]): Promise<void> {
  const values: (number | string)[] = []
  for (const { log, boot, to, link, lastId, lost } of marks)
    values.push(markId(log, boot), to, link, lastId, lost ? 1 : 0)
  await putMarks(trx, values)
}

const noteBreaks = rowsInto(
  'insert into show_breaks (log, boot, number, kind, count, at, link)',
  7,
  'on conflict do nothing',
)

/** Notes breaks; one that was noted stays as it was. */
export async function writeBreaks(trx: Transaction<Schema>, breaks: readonly ShowBreak[]): Promise<void> {
  const values = breaks.flatMap(({ log, boot, number, kind, count, at, link }) => [
    ...[log, boot, number, kind, count, at, link],
  ])
  await noteBreaks(trx, values)
}

/** The breaks of a log, in its order. */
export async function breaksOfLog(db: Kysely<Schema>, log: number): Promise<ShowBreak[]> {
  return db
    .selectFrom('show_breaks')
    .select(['log', 'boot', 'number', 'kind', 'count', 'at', 'link'])
    .where('log', '=', log)
    .orderBy('boot')
    .orderBy('number')
    .execute()
}
