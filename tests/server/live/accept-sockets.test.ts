import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { acceptSockets } from '../../../server/live/accept-sockets.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import type { ServerMessage } from '../../../shared/protocol/messages.ts'
import { greetedAt } from '../a-board.ts'
import { aHub, digestOf, has } from './hub-parts.ts'

async function listening(versions: Record<string, number> = { gate: 1 }, publicUrl?: string) {
  const made = aHub(versions)
  const server = createServer()
  acceptSockets(server, made.hub, undefined, publicUrl)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(() => {
    made.hub.close()
    server.closeAllConnections()
    server.close()
  })
  const connect = (path = '/live', origin: string | undefined = `http://${host}`) =>
    new WebSocket(`ws://${host}${path}`, { ...(origin === undefined ? {} : { origin }), perMessageDeflate: true })
  const board = async (name: string) => {
    const end = await greetedAt(`http://${host}`, made.of(name), { root: 1, has: has(1) })
    await end.until('current')
    return end
  }
  return { ...made, connect, board }
}

async function refusalOf(socket: WebSocket): Promise<number> {
  const [error] = await once(socket, 'error')
  return Number(/Unexpected server response: (\d+)/.exec(error.message)?.[1])
}

const heard = async (socket: WebSocket) => JSON.parse(String((await once(socket, 'message'))[0])) as ServerMessage

it('[P6] a socket is opened at its path, by a page of the same origin', async () => {
  const { connect } = await listening()
  expect(await refusalOf(connect('/live/x'))).toBe(404)
  expect(await refusalOf(connect('/live', 'http://evil.example'))).toBe(403)
  expect(await refusalOf(connect('/live', 'null'))).toBe(403)
  expect(await refusalOf(connect('/live', ''))).toBe(403)
  const socket = connect('/live?x=1')
  await once(socket, 'open')
  socket.terminate()
})

it('[P6] the public address of the installation counts as the page’s own origin', async () => {
  const { connect } = await listening({ gate: 1 }, 'https://bang.example')
  expect(await refusalOf(connect('/live', 'http://bang.example'))).toBe(403)
  const socket = connect('/live', 'https://bang.example')
  await once(socket, 'open')
  socket.terminate()
})

it('[P6] nothing is compressed, though a board would take it', async () => {
  const { connect } = await listening()
  const socket = connect()
  await once(socket, 'open')
  expect(socket.extensions).toBe('')
  socket.terminate()
})

it('[P6] a frame past the limit, a binary one and text that is not UTF-8 close the socket', async () => {
  const { connect } = await listening()
  const sends: [(socket: WebSocket) => void, number][] = [
    [(socket) => socket.send('x'.repeat(65_537)), 1009],
    [(socket) => socket.send(new Uint8Array([1])), 4400],
    [(socket) => socket.send(Buffer.from([0xff]), { binary: false }), 1007],
  ]
  for (const [send, code] of sends) {
    const socket = connect()
    await once(socket, 'open')
    send(socket)
    expect((await once(socket, 'close'))[0]).toBe(code)
  }
})

it('a manifest of any length arrives whole, between messages of the socket’s own', async () => {
  const { board, hub, issueOf } = await listening()
  const { socket } = await board('gate')
  for (const [version, length] of [0, 60, 125, 126, 65_400, 65_536, 300_000].entries()) {
    socket.ping()
    // What signs here puts the digest into what it sends as it stands.
    const digest = digestOf(version)
    hub.publish([{ ...issueOf('gate')!, version: version + 2, digest, body: 'ă'.repeat(length) }])
    expect(await heard(socket)).toMatchObject({ type: 'manifest', version: version + 2, digest })
    hub.broadcast(['gate'] as BoardId[], { type: 'root', envelopes: ['ă'.repeat(length)] })
    expect(await heard(socket)).toEqual({ type: 'root', envelopes: ['ă'.repeat(length)] })
  }
  socket.terminate()
})

it('one message goes to many boards, and a board that has gone is no longer connected', async () => {
  const { board, hub } = await listening({ gate: 1, strip: 1 })
  const [gate, strip] = [await board('gate'), await board('strip')]
  const both = Promise.all([gate, strip].map(({ socket }) => heard(socket)))
  hub.broadcast(['gate', 'strip', 'nobody'] as BoardId[], { type: 'ping', n: 7 })
  expect(await both).toEqual([
    { type: 'ping', n: 7 },
    { type: 'ping', n: 7 },
  ])
  gate.socket.close()
  await once(gate.socket, 'close')
  await expect.poll(() => hub.isConnected('gate' as BoardId)).toBe(false)
  strip.socket.terminate()
})
