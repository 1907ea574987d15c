import type { BoardId } from '../../../../shared/plan/plan.ts'
import { jsonOf } from '../../../json-of.ts'
import { aKey, aPairedBoard } from '../../a-board.ts'
import { boardOf } from './place.ts'
import type { Rows, ScopedRow } from './row.ts'
import type { Things } from './things.ts'

const ofPair = { power: 'pair', hidden: 'board-not-found' } as const

/** Something asked of a board that is paired. */
const onPaired =
  (last: string, json?: unknown): ScopedRow['call'] =>
  async ({ server }, org) => {
    // One that is paired stays so: who asks may be that board.
    if (!server.pairings.of(boardOf(org) as BoardId)) await aPairedBoard(server.call, boardOf(org))
    return { path: `/api/v1/boards/${boardOf(org)}${last}`, ...(json === undefined ? {} : { json }) }
  }

const screen = { width: 64, height: 32, devicePixelRatio: 1 }
const waiting = aKey()

/** The code of a machine that waits: one machine, however often it asks. */
async function aCode({ server }: Things): Promise<string> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const json = { publicKey: waiting.publicKey, shell: 'x', screen }
  const asked = server.call('POST', '/api/v1/pairings', { unsigned: true, headers, json })
  return (await jsonOf<{ code: string }>(asked)).code
}

/** Which machine is which board. */
export const pairingRows: Rows = {
  askToPair: 'open',
  readPairingRequest: 'open',
  // Whoever pairs anything reads any code: which board it is to be is what is asked about.
  lookAtCode: {
    call: async (things) => ({ path: '/api/v1/pairings/look', json: { code: await aCode(things) } }),
    ...{ power: 'pair', done: 200, hidden: 200, above: 200 },
  },
  confirmCode: [
    {
      call: async (things, org) => ({
        path: '/api/v1/pairings/confirm',
        json: { code: await aCode(things), board: boardOf(org), replace: true },
      }),
      ...ofPair,
      done: 201,
    },
  ],
  readBoardPairing: { call: onPaired('/pairing'), ...ofPair, done: 200 },
  pairHere: {
    call: (_, org) => ({
      path: `/api/v1/boards/${boardOf(org)}/pairing`,
      json: { publicKey: aKey().publicKey, replace: true },
    }),
    ...ofPair,
    done: 201,
  },
  unpairBoard: { call: onPaired('/pairing'), ...ofPair, done: 204 },
  showCard: { call: onPaired('/card', { minutes: 1 }), ...ofPair, done: 200 },
  sawCard: { call: onPaired('/seen', { ok: true }), ...ofPair, done: 200 },
  endDispute: { call: onPaired('/dispute/end'), ...ofPair, done: 204 },
  makePairingFile: {
    async call(_, org) {
      const { publicKey, sign } = aKey()
      const text = `congchao pairing-request 1\n${publicKey.x}\n${publicKey.y}\n64x32\nx`
      const request = { format: 'congchao/pairing-request@1', publicKey, screen, shell: 'x', signature: sign(text) }
      return { path: `/api/v1/boards/${boardOf(org)}/pairing-file`, json: { request, replace: true } }
    },
    ...ofPair,
    done: 200,
  },
  registerBoards: {
    call: ({ another }, org) => ({
      path: '/api/v1/boards/register',
      json: { boards: [{ org, name: `Bảng ghi trước ${another()}`, width: 96, height: 32 }] },
    }),
    ...{ power: 'administer', done: 201, hidden: 'plan-refused', above: 'locked-from-above' },
  },
}
