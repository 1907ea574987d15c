import { type Kysely, sql, type Transaction } from 'kysely'
import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'
import type { BoardKey } from '../../../shared/protocol/board-key.ts'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Schema } from '../../db/schema.ts'
import { chunksOf } from '../rows/chunks-of.ts'

/** Which machine a board is. Instants are epoch ms. */
export interface Pairing {
  readonly id: string
  readonly board: BoardId
  readonly publicKey: BoardKey
  /** Whose manifests the board takes. */
  readonly org: OrgId
  /** Of the manifests that it gets: never less than any that it was given. */
  readonly epoch: number
  readonly madeAt: number
  readonly madeBy: { readonly id: string; readonly name: string }
  /** Since when two machines say that they are this board; null: they do not, or a person has decided. */
  readonly disputedAt: number | null
  /** When a person has decided so last. */
  readonly disputeEndedAt: number | null
  /** Until when the board shows its card. */
  readonly cardUntil: number
  /** The latest start of its page that was heard of; `instance` is null while none was. */
  readonly boot: number
  readonly instance: string | null
}

/** A pairing as it stands after a change; `ended` where it is over. */
export type ChangedPairing = Pairing & { readonly ended: boolean; readonly changed: number }

/** What of a living pairing may become another. */
export type PairingChange = Partial<
  Pick<Pairing, 'org' | 'epoch' | 'disputedAt' | 'disputeEndedAt' | 'cardUntil' | 'boot' | 'instance'>
>

/** Pairs a board with a machine, in place of the one that it had: its epoch is past all that the board ever had. Returns its epoch. */
export async function keepPairing(
  trx: Transaction<Schema>,
  made: Pick<Pairing, 'id' | 'board' | 'publicKey' | 'org' | 'madeAt' | 'madeBy' | 'cardUntil'>,
): Promise<number> {
  await endPairing(trx, made.board, made.madeBy.id, made.madeAt)
  const { last } = await trx
    .selectFrom('pairings')
    .select((eb) => eb.fn.max('epoch').as('last'))
    .where('board', '=', made.board)
    .executeTakeFirstOrThrow()
  const epoch = Number(last ?? 0) + 1
  await trx
    .insertInto('pairings')
    .values({
      ...{ id: made.id, board: made.board, public_key: JSON.stringify(made.publicKey), org: made.org, epoch },
      ...{ made_at: made.madeAt, made_by: made.madeBy.id, made_name: made.madeBy.name, ended_at: null, ended_by: null },
      ...{ disputed_at: null, dispute_ended_at: null, card_until: made.cardUntil, boot: 0, instance: null },
      changed: await nextChange(trx),
    })
    .execute()
  return epoch
}

/** Ends the living pairing of a board; false where it has none. */
export async function endPairing(trx: Transaction<Schema>, board: BoardId, by: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('pairings')
    .set({ ended_at: at, ended_by: by, changed: await nextChange(trx) })
    .where('board', '=', board)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Changes a pairing while it lives; false where it does not. Its epoch never becomes less. */
export async function changePairing(trx: Transaction<Schema>, id: string, change: PairingChange): Promise<boolean> {
  const { disputedAt, disputeEndedAt, cardUntil, ...same } = change
  const { numUpdatedRows } = await trx
    .updateTable('pairings')
    .set({
      ...same,
      ...(disputedAt === undefined ? {} : { disputed_at: disputedAt }),
      ...(disputeEndedAt === undefined ? {} : { dispute_ended_at: disputeEndedAt }),
      ...(cardUntil === undefined ? {} : { card_until: cardUntil }),
      changed: await nextChange(trx),
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .$if(change.epoch !== undefined, (query) => query.where('epoch', '<', change.epoch as number))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The living pairing of a board. */
export async function findPairing(db: Kysely<Schema>, board: BoardId): Promise<Pairing | undefined> {
  const row = await columns(db).where('board', '=', board).where('ended_at', 'is', null).executeTakeFirst()
  return row && pairingIn(row)
}

/** A pairing by its id, whether it lives or not. */
export async function pairingById(db: Kysely<Schema>, id: string): Promise<ChangedPairing | undefined> {
  const row = await columns(db).where('id', '=', id).executeTakeFirst()
  return row && pairingIn(row)
}

/** The living pairings, and the number of the last change there was. */
export async function readPairings(
  db: Kysely<Schema>,
): Promise<{ readonly pairings: readonly ChangedPairing[]; readonly changed: number }> {
  const { last } = await db
    .selectFrom('pairings')
    .select((eb) => eb.fn.max('changed').as('last'))
    .executeTakeFirstOrThrow()
  const changed = Number(last ?? 0)
  // What changes between the two comes again with the changes after that number.
  const rows = await columns(db).where('ended_at', 'is', null).execute()
  return { pairings: rows.map(pairingIn), changed }
}

const changedAfter = compiledOnce((db, { after }: { after: number }) =>
  columns(db).where('changed', '>', after).orderBy('changed'),
)

/** The pairings that were changed after a number, each once, in the order of their last change. */
export async function readChangedPairings(db: Kysely<Schema>, after: number): Promise<ChangedPairing[]> {
  return (await changedAfter(db, { after })).map(pairingIn)
}

/** The boards that are paired. */
export async function readPairedBoards(db: Kysely<Schema>): Promise<ReadonlySet<BoardId>> {
  const rows = await db.selectFrom('pairings').select('board').where('ended_at', 'is', null).execute()
  return new Set(rows.map(({ board }) => board))
}

const pairedAmong = compiledOnce((db, { boards }: { boards: readonly BoardId[] }) =>
  db.selectFrom('pairings').select('board').where('board', 'in', boards).where('ended_at', 'is', null),
)

/** Those of these boards that are paired. */
export async function readPairedAmong(db: Kysely<Schema>, boards: readonly BoardId[]): Promise<ReadonlySet<BoardId>> {
  const found = new Set<BoardId>()
  for (const chunk of chunksOf(boards)) {
    for (const { board } of await pairedAmong(db, { boards: chunk })) found.add(board)
  }
  return found
}

// Writes come one at a time, on every node together: numbers are committed in their order.
async function nextChange(trx: Transaction<Schema>): Promise<number> {
  const { last } = await trx
    .selectFrom('pairings')
    .select((eb) => eb.fn.max('changed').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

const columns = (db: Kysely<Schema>) =>
  db
    .selectFrom('pairings')
    .select(['id', 'board', 'public_key as publicKey', 'org', 'epoch', 'made_at as madeAt'])
    .select(['made_by as madeBy', 'made_name as madeName', 'disputed_at as disputedAt'])
    .select(['dispute_ended_at as disputeEndedAt', 'card_until as cardUntil', 'boot', 'instance', 'changed'])
    .select(sql<number>`case when ended_at is null then 0 else 1 end`.as('ended'))

type Row = Awaited<ReturnType<ReturnType<typeof columns>['executeTakeFirstOrThrow']>>

function pairingIn({ madeBy, madeName, publicKey, ended, ...same }: Row): ChangedPairing {
  return {
    ...same,
    ended: ended === 1,
    madeBy: { id: madeBy, name: madeName },
    // Our own writing read back.
    publicKey: JSON.parse(publicKey) as BoardKey,
  }
}
