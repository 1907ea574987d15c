import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { maxBoardMessageLength } from '../../shared/protocol/messages.ts'
import { livePath } from '../../shared/protocol/paths.ts'
import type { Connection, Hub } from './hub.ts'
import { isSameOrigin } from './same-origin.ts'

/** A board that takes nothing of so many bytes is cut off: it comes back, and is told anew. */
const maxUnsentBytes = 32 * 1024 * 1024

/**
 * Takes the WebSockets of boards on an HTTP server: at one path, from pages of its own origin only [P6], never compressed
 * (that costs a board more memory than all else of it), with small messages.
 */
export function acceptSockets(server: Server, hub: Hub): void {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: maxBoardMessageLength })

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refusal = refusalOf(request)
    if (refusal !== undefined) {
      stream.on('error', () => stream.destroy())
      stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => take(socket, stream as Socket, hub))
  })
}

function refusalOf(request: IncomingMessage): string | undefined {
  if (request.url?.split('?', 1)[0] !== livePath) return '404 Not Found'
  const headers = { get: (name: string) => request.headers[name]?.toString() ?? null }
  return isSameOrigin(headers) ? undefined : '403 Forbidden'
}

function take(socket: WebSocket, stream: Socket, hub: Hub): void {
  stream.setNoDelay(true)
  const connection: Connection = {
    write(frame) {
      if (socket.readyState !== socket.OPEN) return
      // Past `ws`, which would frame the same text anew for each socket; whole frames may go between its own.
      if (stream.writableLength > maxUnsentBytes) socket.terminate()
      else stream.write(frame)
    },
    close: (code, reason) => socket.close(code, reason),
  }
  const session = hub.open(connection)
  socket.on('message', (data, isBinary) => session.heard(isBinary ? '' : data.toString()))
  socket.on('close', () => session.gone())
  // A broken frame or line: `ws` closes the socket itself, and `close` follows.
  socket.on('error', () => session.gone())
}
