import type { BoardPairing } from '../../../shared/api/board-pairing.ts'
import type { Board } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { pairBoard, unpair } from '../../pairing/pairing-requests.ts'
import { requestsOf } from '../../store/boards/pairing-request-store.ts'
import type { Pairing } from '../../store/boards/pairing-store.ts'
import { boardOf } from '../boards/board-routes.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { cardAsked, pairingHere, seenBody } from './pairing-bodies.ts'
import { type PairingParts, pairedOf } from './pairing-parts.ts'

const types = ['application/json'] as const
const minuteMs = 60_000
const refuses = ['no-plan', 'board-not-found'] as const
const done: Route['answer'] = { status: 204, describes: 'It is so.' }

/** What is done to one board's pairing. */
export function boardPairingRoutes(parts: PairingParts): Route[] {
  const { planner, database, log, pairings, pairingDeeds } = parts
  const boardIn = (call: Call): Board => boardOf(call, inForce(planner).boards, 'pair')

  function pairedIn(call: Call): Pairing {
    const { id } = boardIn(call)
    const pairing = pairings.of(id)
    if (!pairing) throw problem('not-paired', { board: id })
    return pairing
  }

  async function showCard({ actor, at }: Call, pairing: Pairing, minutes: number): Promise<Response> {
    const until = minutes === 0 ? 0 : at + minutes * minuteMs
    await pairingDeeds.card(pairing, until, actor, at)
    return json({ until })
  }

  return [
    {
      id: 'readBoardPairing',
      method: 'GET',
      path: '/api/v1/boards/{board}/pairing',
      access: 'pair',
      summary: 'Since when a board is paired, and the machines that say they were it and wait to be paired anew.',
      answer: { status: 200, describes: 'Its pairing.', schema: 'BoardPairing' },
      refuses,
      async handle(call) {
        const { id } = boardIn(call)
        const pairing = pairings.of(id)
        const waiting = await requestsOf(database.db, id, call.at)
        return json<BoardPairing>({
          pairing: pairing
            ? {
                ...{ id: pairing.id, madeAt: pairing.madeAt, epoch: pairing.epoch, disputedAt: pairing.disputedAt },
                madeBy: pairing.madeBy.id === '' ? null : pairing.madeBy,
              }
            : null,
          waiting: waiting.map(({ id: request, askedAt, address, screen }) => ({ request, askedAt, address, screen })),
        })
      },
    },
    {
      id: 'pairHere',
      method: 'POST',
      path: '/api/v1/boards/{board}/pairing',
      access: 'pair',
      summary:
        'Pairs a board with the machine on which its caller is signed in. A board that is paired already takes another machine only with ' +
        '`replace`; the former then opens nothing any more.',
      body: { types, maxBytes: 4096, schema: 'PairingHere' },
      answer: { status: 201, describes: 'What the machine keeps.', schema: 'Paired' },
      refuses: [...refuses, 'value-refused', 'already-paired'],
      async handle(call) {
        const board = boardIn(call)
        const { publicKey, replace = false } = decodedBody(call, pairingHere)
        const asked = { board, replace, by: call.actor, at: call.at }
        const made = await database.write((trx) => pairBoard(trx, log, publicKey, asked, { byCode: false }))
        await pairings.refresh()
        return json(pairedOf(parts, board, made), { status: 201 })
      },
    },
    {
      id: 'unpairBoard',
      method: 'DELETE',
      path: '/api/v1/boards/{board}/pairing',
      access: 'pair',
      summary: 'Ends a board’s pairing: its machine is cut off within two seconds and shows nothing but its filler.',
      answer: done,
      refuses: [...refuses, 'not-paired'],
      async handle(call) {
        await unpair(database, log, boardIn(call), call.actor, call.at)
        await pairings.refresh()
        return new Response(null, { status: 204 })
      },
    },
    {
      id: 'showCard',
      method: 'POST',
      path: '/api/v1/boards/{board}/card',
      access: 'pair',
      summary: 'Has a board show its calibration card for so many minutes; 0: no longer.',
      body: { types, maxBytes: 1024, schema: 'CardAsked' },
      answer: { status: 200, describes: 'Until when it is shown.', schema: 'CardShown' },
      refuses: [...refuses, 'value-refused', 'not-paired'],
      async handle(call) {
        const { minutes } = decodedBody(call, cardAsked)
        return showCard(call, pairedIn(call), minutes)
      },
    },
    {
      id: 'sawCard',
      method: 'POST',
      path: '/api/v1/boards/{board}/seen',
      access: 'pair',
      summary:
        'Says whether the red frame of the card touches all four edges of the board. It ends the card; where it does not, the card stays for ten minutes.',
      body: { types, maxBytes: 1024, schema: 'CardSeen' },
      answer: { status: 200, describes: 'Until when it is shown.', schema: 'CardShown' },
      refuses: [...refuses, 'value-refused', 'not-paired'],
      async handle(call) {
        const { ok } = decodedBody(call, seenBody)
        return showCard(call, pairedIn(call), ok ? 0 : 10)
      },
    },
    {
      id: 'endDispute',
      method: 'POST',
      path: '/api/v1/boards/{board}/dispute/end',
      access: 'pair',
      summary:
        'Says that only one machine has a board’s key now: the next one to come goes on. Where two come again, both fall back again.',
      answer: done,
      refuses: [...refuses, 'not-paired'],
      async handle(call) {
        const pairing = pairedIn(call)
        if (pairing.disputedAt !== null) await pairingDeeds.endDispute(pairing, call.actor, call.at)
        return new Response(null, { status: 204 })
      },
    },
  ]
}
