import { randomBytes, randomInt } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Board } from '../../shared/plan/plan.ts'
import { type ProblemData, problem } from '../../shared/problem/problem.ts'
import type { BoardKey } from '../../shared/protocol/board-key.ts'
import type { PairingQuestion } from '../../shared/protocol/pairing.ts'
import { remembered } from '../../shared/remembered.ts'
import { networkOf } from '../access/network-of.ts'
import { hashOfSecret, newSecret } from '../access/secret.ts'
import type { Database } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import type { Actor } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import {
  answerPairingRequest,
  dropPairingRequest,
  dropPairingRequests,
  keepPairingRequest,
  type PairingRequest,
  readPairingRequests,
  requestByCode,
} from '../store/boards/pairing-request-store.ts'
import { endPairing, findPairing, keepPairing, pairingById } from '../store/boards/pairing-store.ts'
import { countTry, takeTryBack } from './code-tries.ts'

/** How long a code is good, in ms. */
export const codeLastsMs = 600_000
/** How long a board that was just paired shows its card at most, in ms. */
const cardLastsMs = 600_000
const mostWaiting = 200
const mostOfOneNetwork = 5

/** What a machine is told once: its code, and the secret with which it asks what has become of it. */
export type AskedToPair = Pick<PairingRequest, 'id' | 'code' | 'endsAt'> & { readonly secret: string }

/**
 * Lets a machine wait to be paired, in place of what the same key has asked before. Throws `too-many` where too many of its network wait.
 * Where too many wait in all, the neighbourhood that has the most gives one up: nobody keeps others from pairing.
 */
export async function askToPair(
  database: Database,
  { publicKey, screen, shell, former }: PairingQuestion,
  from: string | null,
  at: number,
): Promise<AskedToPair> {
  const address = networkOf(from ?? '')
  return database.write(async (trx) => {
    await dropPairingRequests(trx, publicKey, at)
    const requests = await readPairingRequests(trx)
    const waiting = requests.filter(({ isWaiting }) => isWaiting)
    const own = waiting.filter((one) => one.address === address)
    if (own.length >= mostOfOneNetwork) {
      const until = Math.min(...own.map(({ endsAt }) => endsAt))
      throw problem('too-many', { waitSeconds: Math.ceil((until - at) / 1000) })
    }
    const crowding = waiting.length >= mostWaiting ? oldestOfMost(waiting) : undefined
    if (crowding) await dropPairingRequest(trx, crowding.id)
    const codes = new Set(requests.map(({ code }) => code))
    let code = newCode()
    while (codes.has(code)) code = newCode()
    const secret = newSecret()
    const asked = { id: randomBytes(12).toString('hex'), code, endsAt: at + codeLastsMs }
    await keepPairingRequest(trx, {
      ...{ ...asked, publicKey, screen, shell, address, askedAt: at },
      ...{ former: await knownFormer(trx, former), secret: hashOfSecret(secret) },
    })
    return { ...asked, secret }
  })
}

/** The board that a machine was, as it says: only who was paired with it knows that pairing. */
async function knownFormer(trx: Transaction<Schema>, former: PairingQuestion['former']) {
  const made = former && (await pairingById(trx, former.pairing))
  return made && made.board === former.board ? former : null
}

/** Of those that wait, the one that has waited longest in the neighbourhood that has the most of them. */
function oldestOfMost<Request extends Pick<PairingRequest, 'address' | 'endsAt'>>(
  waiting: readonly Request[],
): Request | undefined {
  const areas = new Map<string, Request[]>()
  for (const one of waiting) remembered(areas, areaOf(one.address), () => []).push(one)
  const [crowd = []] = [...areas.values()].sort((a, b) => b.length - a.length)
  return crowd.reduce<Request | undefined>(
    (oldest, one) => (oldest && oldest.endsAt <= one.endsAt ? oldest : one),
    undefined,
  )
}

/** What whoever has one network may well have besides: the /24 of an IPv4 address, the /48 of an IPv6 one. */
const areaOf = (network: string): string =>
  network.includes(':') ? network.split(':').slice(0, 3).join(':') : network.split('.').slice(0, 3).join('.')

const newCode = () => String(randomInt(1_000_000)).padStart(6, '0')

/** The request that waits with a code; whoever guesses is made to wait. Throws `code-unknown`, `too-many`. */
export async function lookAtCode(database: Database, code: string, by: Actor, at: number): Promise<PairingRequest> {
  const { request, left } = await database.write(async (trx) => {
    const left = await countTry(trx, by, at)
    const request = await requestByCode(trx, code, at)
    if (request) await takeTryBack(trx, by, at)
    return { request, left }
  })
  // Outside: what was counted stays so.
  if (!request) throw problem('code-unknown', triesLeft(left))
  return request
}

function triesLeft(left: number): ProblemData {
  if (left === 0)
    return { left, detail: 'Wait a little before the next try.', detailVi: 'Chờ một lát rồi hãy thử tiếp.' }
  return { left, detail: `Tries left for now: ${left}.`, detailVi: `Còn ${left} lần thử trong lúc này.` }
}

/** A board that is to be a machine, and by whom. */
export interface PairAsked {
  readonly board: Pick<Board, 'id' | 'org'>
  /** Whether another machine that is the board now is it no more. */
  readonly replace: boolean
  readonly by: Actor
  readonly at: number
}

/** Pairs a board with the machine of this key, in a transaction. Throws `already-paired`. */
export async function pairBoard(
  trx: Transaction<Schema>,
  log: AuditLog,
  publicKey: BoardKey,
  { board, replace, by, at }: PairAsked,
  how: { readonly byCode: boolean },
): Promise<{ readonly pairing: string; readonly epoch: number }> {
  // A board on the street must not lose its place to whoever opens its address elsewhere.
  const former = await findPairing(trx, board.id)
  if (former && !replace) throw problem('already-paired', { board: board.id })
  const pairing = randomBytes(8).toString('hex')
  const epoch = await keepPairing(trx, {
    ...{ id: pairing, board: board.id, publicKey, org: board.org, madeAt: at, madeBy: { id: by.id, name: by.name } },
    // Whoever read a code stands before the board, and looks whether it is all there.
    cardUntil: how.byCode ? at + cardLastsMs : 0,
  })
  await log.append(trx, by, at, [
    {
      ...{ act: 'board.pair', subject: { kind: 'board', id: board.id }, org: board.org },
      ...{ before: { pairing: former?.id ?? null }, after: { pairing, epoch } },
    },
  ])
  return { pairing, epoch }
}

/** Pairs a board with the machine that waits with a code. Throws `code-unknown`, `already-paired`. */
export async function confirmCode(
  database: Database,
  log: AuditLog,
  code: string,
  asked: PairAsked,
): Promise<{ readonly pairing: string; readonly epoch: number }> {
  return database.write(async (trx) => {
    const request = await requestByCode(trx, code, asked.at)
    if (!request) throw problem('code-unknown')
    const made = await pairBoard(trx, log, request.publicKey, asked, { byCode: true })
    await answerPairingRequest(trx, request.id, made.pairing)
    return made
  })
}

/** Ends a board's pairing. Throws `not-paired`. */
export async function unpair(
  database: Database,
  log: AuditLog,
  board: Pick<Board, 'id' | 'org'>,
  by: Actor,
  at: number,
): Promise<void> {
  await database.write(async (trx) => {
    const former = await findPairing(trx, board.id)
    if (!former || !(await endPairing(trx, board.id, by.id, at))) throw problem('not-paired', { board: board.id })
    await log.append(trx, by, at, [
      {
        ...{ act: 'board.unpair', subject: { kind: 'board', id: board.id }, org: board.org },
        ...{ before: { pairing: former.id }, after: { pairing: null } },
      },
    ])
  })
}
