import type { BoardId } from '../../shared/plan/plan.ts'
import type { BoardKey } from '../../shared/protocol/board-key.ts'
import { isFields } from '../../shared/protocol/bounds.ts'
import {
  type Paired,
  type PairingOffer,
  type PairingQuestion,
  pairingAuthorization,
} from '../../shared/protocol/pairing.ts'
import { pairHerePath, pairingPath, pairingsPath } from '../../shared/protocol/paths.ts'
import { fetchWithin } from '../fetch-within.ts'
import { offerIn, pairedIn } from './decode-paired.ts'

const headers = { 'content-type': 'application/json' }
const withinMs = 10_000

/** Pairs this machine on behalf of whoever is signed in on it: the pairing, or the status of the refusal; 0 where no server answers. */
export async function pairHere(board: BoardId, publicKey: BoardKey, replace: boolean): Promise<Paired | number> {
  const body = JSON.stringify({ publicKey, ...(replace ? { replace } : {}) })
  try {
    return await fetchWithin(pairHerePath(board), { method: 'POST', headers, body }, async (answer) =>
      answer.ok ? (pairedIn(await answer.json()) ?? 0) : answer.status,
    )
  } catch {
    return 0
  }
}

/** Asks for a code: undefined where there is none, and the ms to wait before the next question. */
export async function askToPair(
  question: PairingQuestion,
): Promise<{ readonly offer: PairingOffer | undefined; readonly waitMs: number }> {
  const init = { method: 'POST', headers, body: JSON.stringify(question) }
  try {
    return await fetchWithin(
      pairingsPath,
      init,
      async (answer) => ({
        offer: answer.ok ? offerIn(await answer.json()) : undefined,
        waitMs: Math.min(60, Number(answer.headers.get('retry-after')) || 10) * 1000,
      }),
      withinMs,
    )
  } catch {
    return { offer: undefined, waitMs: 10_000 }
  }
}

/** What has become of a question; undefined where no server answers. */
export async function stateOfPairing({
  request,
  secret,
}: PairingOffer): Promise<Paired | 'waiting' | 'ended' | undefined> {
  try {
    return await fetchWithin(
      pairingPath(request),
      { headers: { authorization: pairingAuthorization(secret) }, cache: 'no-store' },
      async (answer) => {
        if (answer.status === 404) return 'ended'
        const body: unknown = answer.ok ? await answer.json() : undefined
        if (!isFields(body)) return undefined
        if (body.state === 'paired') return pairedIn(body.paired) ?? 'ended'
        return body.state === 'ended' ? 'ended' : 'waiting'
      },
      withinMs,
    )
  } catch {
    return undefined
  }
}
