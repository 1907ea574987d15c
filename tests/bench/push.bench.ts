import { type ChildProcess, spawn } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync, type JsonWebKey, sign as signWith } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { acceptSockets } from '../../server/live/accept-sockets.ts'
import { createHub } from '../../server/live/hub.ts'
import type { Hub } from '../../server/live/hub-parts.ts'
import type { Issue } from '../../server/planning/issuing.ts'
import { createPublisher } from '../../server/signing/publisher.ts'
import type { Roots } from '../../server/signing/roots.ts'
import { signingKey } from '../../server/signing/signing-key.ts'
import type { Pairing } from '../../server/store/boards/pairing-store.ts'
import { paeOf } from '../../shared/manifest/envelope.ts'
import { manifestType } from '../../shared/manifest/manifest.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import type { BoardKey } from '../../shared/protocol/board-key.ts'
import { proofText, type ServerMessage } from '../../shared/protocol/messages.ts'
import { livePath } from '../../shared/protocol/paths.ts'
import { helloOf } from '../server/a-board.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const boards = Array.from({ length: 2000 }, (_, n) => `bang-${n}` as BoardId)
const org = 'xa' as OrgId
const bodyBytes = 2048
const rounds = 60
const goal = { ratio: 1.2 }

/**
 * Two KiB to two thousand boards, until the last has them: one message to all, and a manifest for each, signed as it is sent. The limit is
 * bare `ws` sending the same bytes, serialised as often and, where ours are, signed by Node's own Ed25519. All sockets are of another process.
 */
export async function bench(): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signing = signingKey(Buffer.alloc(32, 7), 'push')
  const publisher = createPublisher({ publisherOf: () => signing } as Partial<Roots> as Roots)
  const hub = aHub(publicKey.export({ format: 'jwk' }) as unknown as BoardKey, publisher.sign)
  const ours = createServer()
  acceptSockets(ours, hub)
  const bare = createServer()
  const sockets = new WebSocketServer({ server: bare, perMessageDeflate: false })
  const addresses = await Promise.all([listening(ours), listening(bare)])
  const receivers = await receive(addresses, privateKey.export({ format: 'jwk' }))

  let version = 0
  const body = JSON.stringify({ is: 'x'.repeat(bodyBytes - 9) })
  const issues = () => {
    version++
    const issue = { version, digest: '0'.repeat(64), body, keptAt: 0, endsAt: 1 }
    return boards.map((board): Issue => ({ ...issue, board }))
  }
  const { envelope, ...name } = await publisher.sign(
    { ...(issues()[0] as Issue), version: 1 },
    { epoch: 1, orgs: [org] },
  )
  const message: ServerMessage = { type: 'manifest', ...name, envelope }
  const text = JSON.stringify(message)
  const payload = Buffer.from(JSON.parse(envelope).payload, 'base64')
  const toAll = (send: (socket: WebSocket) => void) => () => sockets.clients.forEach(send)
  const signedAnew = () => {
    signing.sign(paeOf(manifestType, payload))
    return JSON.stringify(message)
  }

  const all = await pairedMedians(
    () => received(receivers, () => hub.broadcast(boards, message)),
    () =>
      received(
        receivers,
        toAll((socket) => socket.send(text)),
      ),
    rounds,
  )
  printFigure({ name: 'push, 2 KiB to 2,000, one to all', ...all, unit: 'ms', of: 'bare ws', goal })
  const each = await pairedMedians(
    { prepare: issues, run: (made) => received(receivers, () => hub.publish(made)) },
    () =>
      received(
        receivers,
        toAll((socket) => socket.send(signedAnew())),
      ),
    rounds,
  )
  const of = 'bare ws, Node’s Ed25519'
  printFigure({ name: 'push, 2 KiB to 2,000, a manifest for each', ...each, unit: 'ms', of, goal })
  receivers.kill()
  ours.close()
  bare.close()
}

/** All boards are paired, and have one key. */
function aHub(publicKey: BoardKey, sign: Parameters<typeof createHub>[0]['signer']['sign']): Hub {
  const pairings = new Map(
    boards.map((board): [string, Pairing] => [
      board,
      {
        ...{ id: `pairing-${board}`, board, publicKey, org, epoch: 1, madeAt: 0, madeBy: { id: '', name: '' } },
        ...{ disputedAt: null, disputeEndedAt: null, cardUntil: 0, boot: 0, instance: null },
      },
    ]),
  )
  const nothing = async () => undefined
  const ignored = () => undefined
  return createHub({
    now: () => Date.now(),
    uptime: () => performance.now(),
    maxConnections: boards.length,
    pairings: { of: (board) => pairings.get(board), met: ignored, changed: ignored },
    deeds: { dispute: nothing, raise: nothing, moved: nothing },
    tokens: { issue: () => 'token' },
    signer: { sign, roots: () => [], rootVersion: () => 0, outgrow: nothing },
    reports: { take: ignored },
    shows: {
      take: async ({ length: to }) => ({ boot: 1, to, safe: false }),
      storedOf: async () => [],
      forked: ignored,
    },
    health: {
      ...{ connected: ignored, gone: ignored, heard: ignored, said: ignored },
      ...{ refused: ignored, disputed: ignored, unkept: ignored },
    },
    orgOf: () => org,
    newest: ignored,
    read: nothing,
    shellFor: () => null,
    report(error) {
      throw error
    },
  })
}

async function listening(server: Server): Promise<string> {
  await once(server.listen({ port: 0, host: '127.0.0.1', backlog: boards.length }), 'listening')
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}${livePath}`
}

/** A process with as many sockets as there are boards on each server; it says so whenever a whole round has come. */
async function receive([ours, bare]: readonly string[], key: JsonWebKey): Promise<ChildProcess> {
  const program = `await (await import(${JSON.stringify(import.meta.url)})).connect(...${JSON.stringify([ours, bare, key])})`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  child.once('exit', (code) => {
    if (code) throw new Error(`the receivers ended with ${code}`)
  })
  await once(child, 'message')
  return child
}

async function received(receivers: ChildProcess, send: () => void): Promise<void> {
  const told = once(receivers, 'message')
  send()
  await told
}

/** The other process: connects to both servers, tells when it is done, and after that whenever all sockets of one have been sent to. */
export async function connect(ours: string, bare: string, jwk: JsonWebKey): Promise<void> {
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  let count = 0
  const open = async (url: string, board: BoardId, isOurs: boolean) => {
    const { origin } = new URL(url.replace('ws', 'http'))
    const socket = new WebSocket(url, { perMessageDeflate: false, origin })
    await once(socket, 'open')
    if (isOurs) {
      const pairing = `pairing-${board}`
      socket.send(JSON.stringify(helloOf({ paired: { board, pairing } })))
      const [challenge] = await once(socket, 'message')
      const text = Buffer.from(proofText(origin, board, pairing, JSON.parse(String(challenge)).nonce))
      const signature = signWith('sha256', text, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
      socket.send(JSON.stringify({ type: 'prove', signature }))
      await once(socket, 'message')
    }
    socket.on('message', () => {
      count++
      if (count % boards.length === 0) process.send?.('all')
    })
  }
  for (const board of boards) await Promise.all([open(ours, board, true), open(bare, board, false)])
  process.send?.('ready')
}
