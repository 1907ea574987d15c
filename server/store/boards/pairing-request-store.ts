import type { Kysely, Transaction } from 'kysely'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { BoardKey } from '../../../shared/protocol/board-key.ts'
import type { Schema } from '../../db/schema.ts'

/** A machine that waits to be paired. Instants are epoch ms. */
export interface PairingRequest {
  readonly id: string
  /** Six digits. */
  readonly code: string
  readonly publicKey: BoardKey
  readonly screen: { readonly width: number; readonly height: number; readonly devicePixelRatio: number }
  readonly shell: string
  /** The board that it was, as it says. */
  readonly former: { readonly board: BoardId; readonly pairing: string } | null
  /** The network that it asked from. */
  readonly address: string
  readonly askedAt: number
  readonly endsAt: number
  /** What it has come to; null while it waits. */
  readonly pairing: string | null
}

/** Keeps a request; `secret` is the SHA-256 (hex) of what the machine asks after it with. One code is never that of two. */
export async function keepPairingRequest(
  trx: Transaction<Schema>,
  request: Omit<PairingRequest, 'pairing'> & { readonly secret: string },
): Promise<void> {
  const { id, secret, code, publicKey, screen, shell, former, address, askedAt, endsAt } = request
  await trx
    .insertInto('pairing_requests')
    .values({
      ...{ id, secret, code, shell, address, public_key: JSON.stringify(publicKey), screen: JSON.stringify(screen) },
      ...{ former_board: former?.board ?? null, former_pairing: former?.pairing ?? null },
      ...{ asked_at: askedAt, ends_at: endsAt, pairing: null },
    })
    .execute()
}

/** A machine that was cut off when it was answered may ask for so long what came of it, in ms. */
const answerKeptMs = 3_600_000

/** Forgets what ran out at `at` or before, answers an hour later, and what this key has asked before and still waits for. */
export async function dropPairingRequests(trx: Transaction<Schema>, key: BoardKey, at: number): Promise<void> {
  await trx
    .deleteFrom('pairing_requests')
    .where((eb) =>
      eb.or([
        eb('ends_at', '<=', at - answerKeptMs),
        eb.and([
          eb('pairing', 'is', null),
          eb.or([eb('ends_at', '<=', at), eb('public_key', '=', JSON.stringify(key))]),
        ]),
      ]),
    )
    .execute()
}

/** Every request there is, with its code: in waiting, or answered and not yet forgotten. */
export async function readPairingRequests(
  db: Kysely<Schema>,
): Promise<(Pick<PairingRequest, 'id' | 'code' | 'address' | 'endsAt'> & { readonly isWaiting: boolean })[]> {
  const rows = await db
    .selectFrom('pairing_requests')
    .select(['id', 'code', 'address', 'ends_at as endsAt', 'pairing'])
    .execute()
  return rows.map(({ pairing, ...row }) => ({ ...row, isWaiting: pairing === null }))
}

/** Forgets one that waits. */
export async function dropPairingRequest(trx: Transaction<Schema>, id: string): Promise<void> {
  await trx.deleteFrom('pairing_requests').where('id', '=', id).execute()
}

/** The request that waits with this code at `at`. */
export async function requestByCode(db: Kysely<Schema>, code: string, at: number): Promise<PairingRequest | undefined> {
  const row = await columns(db)
    .where('code', '=', code)
    .where('ends_at', '>', at)
    .where('pairing', 'is', null)
    .executeTakeFirst()
  return row && requestIn(row)
}

/** A request by its id, with the hash of its secret, whatever has become of it. */
export async function requestById(
  db: Kysely<Schema>,
  id: string,
): Promise<(PairingRequest & { readonly secret: string }) | undefined> {
  const row = await columns(db).select('secret').where('id', '=', id).executeTakeFirst()
  return row && { ...requestIn(row), secret: row.secret }
}

/** The requests that wait at `at` of machines that say they were this board. */
export async function requestsOf(db: Kysely<Schema>, board: BoardId, at: number): Promise<PairingRequest[]> {
  const rows = await columns(db)
    .where('former_board', '=', board)
    .where('ends_at', '>', at)
    .where('pairing', 'is', null)
    .orderBy('asked_at')
    .execute()
  return rows.map(requestIn)
}

/** Says what a request has come to. */
export async function answerPairingRequest(trx: Transaction<Schema>, id: string, pairing: string): Promise<void> {
  await trx.updateTable('pairing_requests').set({ pairing }).where('id', '=', id).execute()
}

const columns = (db: Kysely<Schema>) =>
  db
    .selectFrom('pairing_requests')
    .select(['id', 'code', 'public_key as publicKey', 'screen', 'shell', 'former_board', 'former_pairing'])
    .select(['address', 'asked_at as askedAt', 'ends_at as endsAt', 'pairing'])

type Row = Awaited<ReturnType<ReturnType<typeof columns>['executeTakeFirstOrThrow']>>

function requestIn({ former_board: board, former_pairing: pairing, publicKey, screen, ...same }: Row): PairingRequest {
  return {
    ...{ id: same.id, code: same.code, shell: same.shell, address: same.address, pairing: same.pairing },
    ...{ askedAt: same.askedAt, endsAt: same.endsAt },
    former: board === null || pairing === null ? null : { board: board as BoardId, pairing },
    // Our own writing read back.
    publicKey: JSON.parse(publicKey) as BoardKey,
    screen: JSON.parse(screen) as PairingRequest['screen'],
  }
}
