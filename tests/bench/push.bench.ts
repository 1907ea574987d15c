import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { hashOfSecret } from '../../server/access/secret.ts'
import { acceptSockets } from '../../server/live/accept-sockets.ts'
import { createHub, type Hub } from '../../server/live/hub.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { PlaylistMessage } from '../../shared/protocol/messages.ts'
import { livePath } from '../../shared/protocol/paths.ts'
import { pairedMedians } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const boards = Array.from({ length: 2000 }, (_, n) => `bang-${n}` as BoardId)
const key = 'a-key-of-a-board-0123456789'
const messageBytes = 2048
const rounds = 60

/**
 * Two KiB to two thousand boards, until the last has them: one message to all, and a playlist for each. The limit is bare `ws` sending
 * the same bytes, serialised as often. All sockets are of another process.
 */
export async function bench(): Promise<void> {
  const message = playlistMessage()
  const text = JSON.stringify(message)
  const hub = aHub()
  const ours = createServer()
  acceptSockets(ours, hub)
  const bare = createServer()
  const sockets = new WebSocketServer({ server: bare, perMessageDeflate: false })
  const receivers = await receive(await Promise.all([listening(ours), listening(bare)]))

  const issues = boards.map((board) => ({ board, ...message }))
  const bareWs = (send: (socket: WebSocket) => void) => () => sockets.clients.forEach(send)
  const ways = [
    {
      name: 'one to all',
      send: () => hub.broadcast(boards, message),
      limit: bareWs((socket) => socket.send(text)),
    },
    {
      name: 'a playlist for each',
      send: () => hub.publish(issues),
      limit: bareWs((socket) => socket.send(JSON.stringify(message))),
    },
  ]
  for (const { name, send, limit } of ways) {
    const found = await pairedMedians(
      () => received(receivers, send),
      () => received(receivers, limit),
      rounds,
    )
    printFigure({ name: `push, 2 KiB to 2,000, ${name}`, ...found, unit: 'ms', of: 'bare ws', goal: { ratio: 1.2 } })
  }
  receivers.kill()
  ours.close()
  bare.close()
}

function playlistMessage(): PlaylistMessage {
  const message = { type: 'playlist', version: 1, digest: '0'.repeat(64), body: '' } as const
  return { ...message, body: 'x'.repeat(messageBytes - JSON.stringify(message).length) }
}

function aHub(): Hub {
  const keyHash = hashOfSecret(key)
  return createHub({
    now: () => Date.now(),
    uptime: () => performance.now(),
    reports: { of: () => undefined, take: () => undefined, flush: async () => undefined },
    maxConnections: boards.length,
    knows: () => true,
    newest: () => undefined,
    read: async () => undefined,
    keyHashOf: async () => keyHash,
    report: (error) => {
      throw error
    },
  })
}

async function listening(server: Server): Promise<string> {
  await once(server.listen({ port: 0, host: '127.0.0.1', backlog: boards.length }), 'listening')
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}${livePath}`
}

/** A process with as many sockets as there are boards on each server; it says so whenever a whole round has come. */
async function receive([ours, bare]: readonly string[]): Promise<ChildProcess> {
  const program = `await (await import(${JSON.stringify(import.meta.url)})).connect(...${JSON.stringify([ours, bare])})`
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
export async function connect(ours: string, bare: string): Promise<void> {
  let count = 0
  const open = async (url: string, board: BoardId, hello: boolean) => {
    const socket = new WebSocket(url, { perMessageDeflate: false, origin: new URL(url).origin.replace('ws', 'http') })
    await once(socket, 'open')
    const screen = { width: 64, height: 32, devicePixelRatio: 1 }
    if (hello) socket.send(JSON.stringify({ type: 'hello', v: 1, board, key, has: null, shell: 'x', screen }))
    if (hello) await once(socket, 'message')
    socket.on('message', () => {
      count++
      if (count % boards.length === 0) process.send?.('all')
    })
  }
  for (const board of boards) await Promise.all([open(ours, board, true), open(bare, board, false)])
  process.send?.('ready')
}
