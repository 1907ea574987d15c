import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * What the line between a board and its server is like: it `passes`; it `holds`, and what is sent vanishes while every connection stays
 * open; it is `cut`, and nothing answers; or a `portal` answers every request with a page of its own, and says that all is well.
 */
export type Line = 'passes' | 'holds' | 'cut' | 'portal'

/** A line whose nature can be changed while it is used. */
export interface Between {
  readonly port: number
  readonly url: string
  /** Changes what it is like. Connections of before go on as they can: held ones stay held, those of a cut are closed. */
  set(line: Line): void
  close(): Promise<void>
}

const portalPage = '<!doctype html><title>Wi-Fi</title><h1>Xin chào! Hãy đăng nhập để dùng Wi-Fi</h1>'
const portalAnswer = [
  ...['HTTP/1.1 200 OK', 'content-type: text/html', `content-length: ${Buffer.byteLength(portalPage)}`],
  ...['connection: close', '', portalPage],
].join('\r\n')

/** A line to a port of this machine; it passes at first. `port`: where it listens, 0 for any. */
export async function between(target: () => number, port = 0): Promise<Between> {
  let line: Line = 'passes'
  const open = new Set<Socket>()

  const server = createServer((near) => {
    keep(near)
    if (line === 'cut') return near.destroy()
    if (line === 'portal') {
      near.once('data', () => near.end(portalAnswer))
      return near
    }
    const far = connect(target(), '127.0.0.1')
    keep(far)
    carry(near, far)
    carry(far, near)
    return near
  })

  function keep(socket: Socket): void {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }

  function carry(from: Socket, to: Socket): void {
    from.on('data', (bytes) => {
      if (line === 'passes' && to.writable) to.write(bytes)
    })
    // A held line does not even tell that one end has gone.
    from.on('close', () => {
      if (line === 'holds') return
      if (to.writable) to.end()
    })
  }

  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const at = (server.address() as AddressInfo).port
  return {
    port: at,
    url: `http://127.0.0.1:${at}`,
    set(next) {
      line = next
      if (next === 'cut' || next === 'portal') for (const socket of open) socket.destroy()
    },
    async close() {
      line = 'cut'
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
