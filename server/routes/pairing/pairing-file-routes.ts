import type { AssetStore } from '../../../media/asset-store.ts'
import type { Playlist } from '../../../shared/playlist/playlist.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { type PairingFileHead, requestFileText } from '../../../shared/protocol/pairing.ts'
import { hasKey } from '../../pairing/has-key.ts'
import { pairBoard } from '../../pairing/pairing-requests.ts'
import { boardOf } from '../boards/board-routes.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Route } from '../route.ts'
import { pairingFileAsked } from './pairing-bodies.ts'
import { type PairingParts, pairedOf } from './pairing-parts.ts'

/** What pairing files are made from. */
export interface PairingFileParts extends PairingParts {
  readonly assets: AssetStore
}

/** How a machine without a network becomes a board: a request is carried to the server, and a file with all that it plays back. */
export function pairingFileRoutes(parts: PairingFileParts): Route[] {
  const { planner, database, log, pairings, signer, assets } = parts
  return [
    {
      id: 'makePairingFile',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/boards/{board}/pairing-file',
      access: 'pair',
      summary:
        'Pairs a board with a machine that has no network, by the request file that it saved, and answers the file to be carried to it: a line ' +
        'with the pairing, one with the manifest, one for each asset. The manifest ends, and its leases run, as over the network.',
      body: { types: ['application/json'], maxBytes: 8192, schema: 'PairingFileAsked' },
      answer: { status: 200, describes: 'The file.', type: 'application/x-ndjson' },
      refuses: ['value-refused', 'no-plan', 'board-not-found', 'already-paired', 'not-drawn'],
      async handle(call) {
        const board = boardOf(call, inForce(planner).boards, 'pair')
        const { request, replace = false } = decodedBody(call, pairingFileAsked)
        if (!hasKey(request.publicKey, requestFileText(request), request.signature)) {
          const [message, messageVi] = ['is not of this key', 'không đúng với khóa trong tệp']
          throw problem('value-refused', { faults: [{ pointer: '/request/signature', message, messageVi }] })
        }
        const issue = await planner.read(board.id)
        if (!issue) throw problem('not-drawn')
        const asked = { board, replace, by: call.actor, at: call.at }
        const made = await database.write((trx) => pairBoard(trx, log, request.publicKey, asked, { byCode: false }))
        await pairings.refresh()
        const { envelope } = await signer.sign(issue, { epoch: made.epoch, orgs: [board.org] })
        const { renditions } = JSON.parse(issue.body) as Pick<Playlist, 'renditions'>
        const hashes = [...new Set(renditions.flatMap((one) => (one ? [one.sha256] : [])))]
        const { publicKey } = request
        const head: PairingFileHead = { format: 'congchao/pairing@1', publicKey, ...pairedOf(parts, board, made) }
        return new Response(linesOf([head, { manifest: envelope }], hashes, assets), {
          headers: {
            'content-type': 'application/x-ndjson',
            'cache-control': 'no-store',
            'content-disposition': `attachment; filename="${board.id}.congchao"`,
          },
        })
      },
    },
  ]
}

/** Lines of JSON, those of assets one by one as they are asked for. What cannot be had is left out: the board says that it misses it. */
function linesOf(
  first: readonly object[],
  hashes: readonly string[],
  assets: Pick<AssetStore, 'get'>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const waiting = [...hashes]
  const line = (value: object) => encoder.encode(`${JSON.stringify(value)}\n`)
  return new ReadableStream({
    start(controller) {
      for (const value of first) controller.enqueue(line(value))
    },
    async pull(controller) {
      for (let sha256 = waiting.shift(); sha256 !== undefined; sha256 = waiting.shift()) {
        const bytes = await assets.get(sha256)
        if (!bytes) continue
        controller.enqueue(line({ asset: { sha256, bytes: bytes.length }, base64: bytes.toString('base64') }))
        return
      }
      controller.close()
    },
  })
}
