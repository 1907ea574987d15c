import { livePath } from '../shared/protocol/paths.ts'
import type { Socket, SocketEvents } from './link.ts'

/** A WebSocket to the server that this page came from. */
export function browserSocket(on: SocketEvents): Socket {
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + livePath)
  socket.onopen = on.opened
  socket.onmessage = ({ data }) => on.heard(String(data))
  socket.onclose = ({ code }) => on.closed(code)
  return {
    send: (text) => socket.send(text),
    close: (code) => socket.close(code),
  }
}
