import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import type { App } from '../../../server/app.ts'
import { acceptSockets } from '../../../server/live/accept-sockets.ts'
import type { ConsoleSockets } from '../../../server/live/console-sockets.ts'
import type { Hub } from '../../../server/live/hub-parts.ts'
import { serveRequests } from '../../../server/serve-requests.ts'

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  /** By their names in lower case; one that came twice is joined by commas. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Served {
  readonly app: App
  readonly hub: Hub
  readonly consoles: ConsoleSockets
  readonly reported: unknown[]
}

/** A server on a port of its own as it is started, for bytes that no client would send; it ends with the test that runs. */
export async function listeningRaw(server: Served) {
  const raw = await openRaw(server)
  onTestFinished(raw.close)
  return raw
}

/** The same, until it is closed. */
export async function openRaw({ app, hub, consoles, reported }: Served) {
  const http = serveRequests(app, (error) => reported.push(error))
  acceptSockets(http, hub, consoles)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  return {
    http,
    close() {
      consoles.close()
      http.closeAllConnections()
      http.close()
    },
    host: `127.0.0.1:${port}`,
    /** Sends these bytes and no more, and answers all that came back until the server had nothing more to say. */
    async sent(...parts: readonly (string | Buffer)[]): Promise<readonly RawAnswer[]> {
      const socket = connect(port, '127.0.0.1')
      const came: Buffer[] = []
      socket.on('data', (chunk) => came.push(chunk))
      socket.on('error', () => socket.destroy())
      const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
      // Whoever hangs up is not answered what takes long; whoever says that this was all is hung up on.
      if (bytes.includes('Connection: close')) socket.write(bytes)
      else socket.end(bytes)
      await once(socket, 'close')
      return answersIn(Buffer.concat(came).toString('latin1'))
    },
  }
}

function answersIn(text: string): RawAnswer[] {
  if (text === '') return []
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value
  }
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1])
  const rest = text.slice(end + 4)
  // In pieces where the length was not known: none of what is asked here is cut in the middle of one.
  const length = headers['content-length'] === undefined ? rest.length : Number(headers['content-length'])
  const body = Buffer.from(rest.slice(0, length), 'latin1').toString('utf8')
  return [{ status, headers, body }, ...(status === 100 ? answersIn(rest) : answersIn(rest.slice(length)))]
}
