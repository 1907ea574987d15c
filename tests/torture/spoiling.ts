import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** What becomes of an answer on its way: `body` as it leaves the server. Undefined: it passes. */
export type SpoilAnswer = (path: string, body: Buffer) => Spoilt | undefined

/** `sends` in place of the body; `length` as its announced length, none where left out; `ends` false: nothing comes after it, for ever. */
export interface Spoilt {
  readonly type?: string
  readonly sends: Buffer
  readonly length?: number
  readonly ends: boolean
}

/** A proxy that spoils what passes it. */
export interface Spoiling {
  readonly port: number
  /** Of answers to GET; undefined: all pass. */
  answer: SpoilAnswer | undefined
  /** Of what a server says over a socket; answers what is said instead. Undefined: all passes. */
  word: ((text: string) => string) | undefined
  close(): Promise<void>
}

/** A proxy before a port of this machine; all passes at first. */
export async function spoilingBefore(target: () => number): Promise<Spoiling> {
  const open = new Set<Socket>()
  const kept = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
    return socket
  }

  const server = createServer((asked, answer) => void pass(asked, answer))
  server.on('connection', kept)
  server.on('upgrade', (asked: IncomingMessage, near: Socket, head: Buffer) => {
    const far = kept(connect(target(), '127.0.0.1'))
    const lines = asked.rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('')
    far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines}\r\n`)
    far.write(head)
    near.on('data', (bytes: Buffer) => far.write(bytes))
    near.on('close', () => far.end())
    far.on('close', () => near.end())
    const said = saidBy((text) => proxy.word?.(text) ?? text)
    far.on('data', (bytes: Buffer) => {
      for (const frame of said(bytes)) near.write(frame)
    })
  })

  function pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url: path = '', headers } = asked
    const on = request({ port: target(), host: '127.0.0.1', method, path, headers }, async (came) => {
      const { answer: spoil } = proxy
      const { statusCode = 502 } = came
      if (!spoil || method !== 'GET') return came.pipe(answer.writeHead(statusCode, came.headers))
      const parts: Buffer[] = []
      for await (const part of came) parts.push(part as Buffer)
      const body = Buffer.concat(parts)
      const spoilt = spoil(path, body)
      if (!spoilt) return answer.writeHead(statusCode, came.headers).end(body)
      const length = spoilt.length === undefined ? {} : { 'content-length': spoilt.length }
      answer.writeHead(200, { 'content-type': spoilt.type ?? 'image/png', ...length }).write(spoilt.sends)
      if (!spoilt.ends) return answer
      // Less than was announced can only be had by cutting the line.
      if (spoilt.length !== undefined && spoilt.length > spoilt.sends.length) return setImmediate(() => asked.destroy())
      return answer.end()
    })
    on.on('error', () => asked.destroy())
    asked.pipe(on)
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy: Spoiling = {
    port: (server.address() as AddressInfo).port,
    answer: undefined,
    word: undefined,
    async close() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return proxy
}

/** Takes a server's bytes apart: the answer that opens the socket, then frames; gives back what is to be sent on. */
function saidBy(word: (text: string) => string): (bytes: Buffer) => readonly Buffer[] {
  let rest = Buffer.alloc(0)
  let isOpen = false
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    const on: Buffer[] = []
    if (!isOpen) {
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) return on
      on.push(rest.subarray(0, end + 4))
      rest = rest.subarray(end + 4)
      isOpen = true
    }
    for (let frame = frameIn(rest); frame; frame = frameIn(rest)) {
      const { from, to } = frame
      const isText = (rest[0] ?? 0) === 0x81
      on.push(isText ? textFrame(word(rest.toString('utf8', from, to))) : rest.subarray(0, to))
      rest = rest.subarray(to)
    }
    return on
  }
}

/** Where the payload of the first whole frame of a server, which are never masked, lies. */
function frameIn(bytes: Buffer): { readonly from: number; readonly to: number } | undefined {
  const short = (bytes[1] ?? 0) & 127
  const from = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < from) return undefined
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  return bytes.length < from + length ? undefined : { from, to: from + length }
}

function textFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const head = Buffer.alloc(10)
  head[0] = 0x81
  head[1] = 127
  head.writeBigUInt64BE(BigInt(payload.length), 2)
  // The shortest form is what the protocol asks for.
  if (payload.length < 126) return Buffer.concat([Buffer.from([0x81, payload.length]), payload])
  if (payload.length >= 65_536) return Buffer.concat([head, payload])
  return Buffer.concat([Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]), payload])
}
