import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { maxBoardMessageLength } from '../../shared/protocol/messages.ts'
import { livePath } from '../../shared/protocol/paths.ts'
import { isSameOrigin } from '../access/same-origin.ts'
import { type ConsoleSockets, maxConsoleMessageBytes } from './console-sockets.ts'
import type { Connection, Hub, Session } from './hub-parts.ts'
import { refuseStream } from './refuse-stream.ts'

/** Where consoles listen. */
const consoleLivePath = '/api/v1/live'

/** A board that takes nothing of so many bytes is cut off: it comes back, and is told anew. */
const maxUnsentBytes = 32 * 1024 * 1024
/** The same of a console, which is told next to nothing. */
const maxUnsentToConsole = 256 * 1024

/**
 * Takes the WebSockets of boards, and of consoles with the cookie of a session, on an HTTP server: each at its path, from pages of its own
 * origin only [P6] (that of `publicUrl` counts as theirs), never compressed (that costs a board more memory than all else of it), with small
 * messages.
 */
export function acceptSockets(server: Server, hub: Hub, consoles?: ConsoleSockets, publicUrl?: string): void {
  const shape = { noServer: true, perMessageDeflate: false }
  const ofBoards = new WebSocketServer({ ...shape, maxPayload: maxBoardMessageLength })
  const ofConsoles = new WebSocketServer({ ...shape, maxPayload: maxConsoleMessageBytes })

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    const headers = headersOf(request)
    const path = request.url?.split('?', 1)[0]
    const isConsole = consoles !== undefined && path === consoleLivePath
    if (path !== livePath && !isConsole) return refuseStream(stream, 'not-found')
    if (!isSameOrigin(headers, publicUrl)) return refuseStream(stream, 'forbidden')
    const origin = headers.get('origin')
    // A cookie goes along with whatever page asks, and what a board signs names its page's origin.
    if (origin === null) return refuseStream(stream, 'forbidden')
    if (!isConsole) {
      ofBoards.handleUpgrade(request, stream, head, (socket) => {
        take(socket, stream as Socket, maxUnsentBytes, (connection) => hub.open(connection, origin))
      })
      return
    }
    consoles.admit({ headers }).then(
      (caller) => {
        if (!caller) return refuseStream(stream, 'not-signed-in')
        ofConsoles.handleUpgrade(request, stream, head, (socket) => {
          take(socket, stream as Socket, maxUnsentToConsole, (connection) => consoles.open(caller, connection))
        })
      },
      () => refuseStream(stream, 'unavailable'),
    )
  })
}

/** What is asked of a request for a socket. */
const asked = ['origin', 'host', 'cookie', 'sec-fetch-site'] as const

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const name of asked) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

function take(socket: WebSocket, stream: Socket, maxUnsent: number, open: (connection: Connection) => Session): void {
  stream.setNoDelay(true)
  const session = open({
    write(frame) {
      if (socket.readyState !== socket.OPEN) return
      // Past `ws`, which would frame the same text anew for each socket; whole frames may go between its own.
      if (stream.writableLength > maxUnsent) socket.terminate()
      else stream.write(frame)
    },
    close: (code, reason) => socket.close(code, reason),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  })
  socket.on('message', (data, isBinary) => session.heard(isBinary ? '' : data.toString()))
  socket.on('close', () => session.gone())
  // A broken frame or line: `ws` closes the socket itself, and `close` follows.
  socket.on('error', () => session.gone())
}
