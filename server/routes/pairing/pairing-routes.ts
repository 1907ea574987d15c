import { encode } from 'uqr'
import type { PairingMade, PairingQuestion } from '../../../shared/api/pairing-question.ts'
import type { Board } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { PairingOffer, PairingState } from '../../../shared/protocol/pairing.ts'
import { isSecret } from '../../access/secret.ts'
import { askToPair, confirmCode, lookAtCode } from '../../pairing/pairing-requests.ts'
import { withNew } from '../../planning/with-thing.ts'
import { requestById } from '../../store/boards/pairing-request-store.ts'
import { pairingById, readPairedBoards } from '../../store/boards/pairing-store.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { checkSeen } from '../calls/fields-sent.ts'
import { editPlan } from '../plan/edit-plan.ts'
import { inForce, planRefused } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { codeBody, confirming, pairingQuestion } from './pairing-bodies.ts'
import { addressFor, mayPair, type PairingParts, pairedOf } from './pairing-parts.ts'

const types = ['application/json'] as const

/** How a machine becomes a board: it shows a code, and a technician says which board it is. */
export function pairingRoutes(parts: PairingParts): Route[] {
  const { planner, database, log, pairings } = parts
  return [
    {
      id: 'askToPair',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/pairings',
      access: 'open',
      summary:
        'Lets a machine wait to be paired: it shows the code, which is good for ten minutes, and asks with the secret what has become of it.',
      body: { types, maxBytes: 4096, schema: 'PairingQuestion' },
      answer: { status: 201, describes: 'The code, and the secret; both are told once.', schema: 'PairingOffer' },
      refuses: ['value-refused', 'too-many', 'forbidden'],
      async handle(call) {
        const asked = decodedBody(call, pairingQuestion)
        const { id, secret, code, endsAt } = await askToPair(database, asked, call.actor.address, call.at)
        const address = addressFor(call, parts.publicUrl)
        const offer: PairingOffer = {
          ...{ request: id, secret, code, qr: qrOf(`${address}/pair#${code}`), address, endsAt, at: call.at },
        }
        return json(offer, { status: 201 })
      },
    },
    {
      id: 'readPairingRequest',
      tellsSecret: true,
      method: 'GET',
      path: '/api/v1/pairings/{request}',
      access: 'open',
      summary:
        'What has become of a machine that waits, for whoever shows its secret: `Authorization: Pairing <secret>`.',
      answer: { status: 200, describes: 'Whether it is paired, and what with.', schema: 'PairingState' },
      refuses: ['not-found'],
      async handle(call) {
        const request = await requestById(database.db, call.param('request'))
        const [, secret] = /^Pairing ([\w-]{1,128})$/i.exec(call.request.headers.get('authorization') ?? '') ?? []
        if (!request || secret === undefined || !isSecret(secret, request.secret)) throw problem('not-found')
        const made = request.pairing === null ? undefined : await pairingById(database.db, request.pairing)
        const board = made && planner.current()?.boards.get(made.board)
        const told = (state: PairingState['state'], paired: PairingState['paired'] = null) => json({ state, paired })
        if (!made) return told(call.at < request.endsAt ? 'waiting' : 'ended')
        if (made.ended || !board) return told('ended')
        return told('paired', {
          ...pairedOf(parts, board, { pairing: made.id, epoch: made.epoch }),
          org: made.org,
        })
      },
    },
    {
      id: 'lookAtCode',
      method: 'POST',
      path: '/api/v1/pairings/look',
      access: 'pair',
      summary: 'Which machine shows a code, and the boards that the caller may pair. Five tries a minute.',
      body: { types, maxBytes: 1024, schema: 'PairingCode' },
      answer: { status: 200, describes: 'The machine.', schema: 'PairingLook' },
      refuses: ['value-refused', 'no-plan', 'code-unknown', 'too-many'],
      async handle(call) {
        const { code } = decodedBody(call, codeBody)
        const { boards, plan } = inForce(planner)
        const found = await lookAtCode(database, code, call.actor, call.at)
        const paired = await readPairedBoards(database.db)
        const orgNames = new Map(plan.orgs.map(({ id, name }) => [id, name]))
        const { id, screen, askedAt, endsAt, address, former } = found
        const was = former && mayPair(call, boards, former.board) ? boards.get(former.board) : undefined
        return json<PairingQuestion>({
          ...{ request: id, screen, askedAt, endsAt, address },
          former: was ? { board: was.id, name: was.name } : null,
          boards: plan.boards
            .filter(({ org }) => call.authority.may('pair', org))
            .map(({ id: board, name, org, width, height }) => ({
              ...{ id: board, name, org, orgName: orgNames.get(org) ?? '', width, height },
              paired: paired.has(board),
            })),
        })
      },
    },
    {
      id: 'confirmCode',
      method: 'POST',
      path: '/api/v1/pairings/confirm',
      access: 'pair',
      summary:
        'Says which board the machine with this code is: one that is there, or one that is added with it. A board that is paired already takes ' +
        'another machine only with `replace`; the former then opens nothing any more.',
      body: { types, maxBytes: 16 * 1024, schema: 'PairingConfirmed' },
      answer: { status: 201, describes: 'It is paired.', schema: 'PairingMade' },
      refuses: [
        ...(['value-refused', 'no-plan', 'board-not-found', 'code-unknown', 'already-paired', 'too-many'] as const),
        ...(['plan-refused', 'locked-from-above', 'changed-meanwhile'] as const),
      ],
      async handle(call) {
        const asked = decodedBody(call, confirming)
        await lookAtCode(database, asked.code, call.actor, call.at)
        const board = asked.add ? await added(call, asked.add) : known(call, asked.board as Board['id'])
        const replace = asked.add ? false : (asked.replace ?? false)
        const made = await confirmCode(database, log, asked.code, { board, replace, by: call.actor, at: call.at })
        await pairings.refresh()
        return json<PairingMade>({ board: board.id, name: board.name, ...made }, { status: 201 })
      },
    },
  ]

  function known(call: Call, id: Board['id']): Board {
    const board = inForce(planner).boards.get(id)
    if (!board || !call.authority.sees(board.org)) throw problem('board-not-found')
    if (!call.authority.may('pair', board.org)) throw problem('forbidden')
    return board
  }

  async function added(call: Call, fields: Readonly<Record<string, unknown>>): Promise<Board> {
    let id = ''
    const at = (pointer: string) => `/add${pointer}`
    await editPlan(parts, call, 'board.add', (current) => {
      if (!current) throw problem('no-plan')
      checkSeen(call, at('/org'), fields.org)
      const { plan, faults, ...made } = withNew(current.plan, 'boards', { kind: 'led', ...fields })
      if (!plan) throw planRefused(faults.map((fault) => ({ ...fault, pointer: at(fault.pointer) })))
      id = (made as { readonly id: string }).id
      return { plan, pointerOf: () => at('/org') }
    })
    return known(call, id as Board['id'])
  }
}

/** The rows of a QR code, `1` where it is dark, without the quiet zone around it. */
function qrOf(text: string): readonly string[] {
  return encode(text, { border: 0, ecc: 'M' }).data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
}
