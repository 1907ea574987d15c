import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject, sign as signWith } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Connection, Hub } from '../../server/live/hub-parts.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { BoardKey } from '../../shared/protocol/board-key.ts'
import { decodeServerMessage } from '../../shared/protocol/decode-server-message.ts'
import { type Hello, proofText, protocolVersion, type ServerMessage } from '../../shared/protocol/messages.ts'
import type { Paired } from '../../shared/protocol/pairing.ts'
import { jsonOf } from '../json-of.ts'

/** A key pair as a board makes one. */
export interface TestKey {
  readonly publicKey: BoardKey
  /** ECDSA with SHA-256 over a text, base64url. */
  sign(text: string): string
}

/** A new key pair's private half, as a JWK. */
export const aPrivateKey = (): JsonWebKey =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })

/** A new key pair, or the one with this private half. */
export function aKey(jwk: JsonWebKey = aPrivateKey()): TestKey {
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  return { publicKey: { kty: 'EC', crv: 'P-256', x: `${jwk.x}`, y: `${jwk.y}` }, sign: (text) => signed(key, text) }
}

const signed = (key: KeyObject, text: string) =>
  signWith('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')

/** A machine that is a board. */
export interface PairedBoard {
  readonly paired: Pick<Paired, 'board' | 'pairing'> & Partial<Paired>
  readonly key: TestKey
}

/** What asks a server by HTTP as somebody who may pair. */
export type Calling = (method: string, path: string, options?: { json?: unknown }) => Promise<Response>

/** Pairs a board with a new key, in place of the one that it had. */
export async function aPairedBoard(call: Calling, board: string): Promise<PairedBoard> {
  const key = aKey()
  const json = { publicKey: key.publicKey, replace: true }
  return { key, paired: await jsonOf<Paired>(call('POST', `/api/v1/boards/${board}/pairing`, { json })) }
}

/** A board's end of a connection: all that it was told, and how it was closed. */
export interface BoardEnd {
  readonly heard: ServerMessage[]
  readonly closed: string[]
  say(message: object | string): void
  gone(): void
}

/** What a board's hello says. */
export function helloOf({ paired }: Pick<PairedBoard, 'paired'>, fields: Partial<Hello> = {}): Hello {
  return {
    ...{ type: 'hello', v: protocolVersion, board: paired.board, pairing: paired.pairing, boot: 1 },
    ...{ instance: '00000000000000aa', has: null, root: 0, shell: 'x', failedShells: [] },
    ...{ screen: { width: 64, height: 32, devicePixelRatio: 1 } },
    ...fields,
  }
}

/** A frame of a server's as its text. */
function textIn(frame: Buffer): string {
  const length = frame[1] ?? 0
  return frame.subarray(length < 126 ? 2 : length === 126 ? 4 : 10).toString()
}

export const origin = 'http://board.example'

/** A connection to a hub without a network. */
export function connectTo(hub: Hub, from = origin): BoardEnd {
  const heard: ServerMessage[] = []
  const closed: string[] = []
  const connection: Connection = {
    write(frame) {
      const message = decodeServerMessage(textIn(frame))
      if (!message) throw new Error(`not understood: ${textIn(frame).slice(0, 200)}`)
      heard.push(message)
    },
    close: (code, reason) => void closed.push(`${code} ${reason}`),
  }
  const session = hub.open(connection, from)
  return {
    ...{ heard, closed },
    say: (message) => session.heard(typeof message === 'string' ? message : JSON.stringify(message)),
    gone: () => session.gone(),
  }
}

/** Answers the challenge that an end was sent. */
export function proveOn(end: BoardEnd, { paired, key }: PairedBoard, from = origin): void {
  const challenge = end.heard.at(-1)
  if (challenge?.type !== 'challenge') throw new Error(`no challenge: ${JSON.stringify(end.heard)} ${end.closed}`)
  const text = proofText(from, paired.board as BoardId, paired.pairing, challenge.nonce)
  end.say({ type: 'prove', signature: key.sign(text) })
}

/** A board that has greeted on a hub, and been told what it is to play. */
export async function greeted(hub: Hub, board: PairedBoard, fields: Partial<Hello> = {}): Promise<BoardEnd> {
  const end = connectTo(hub)
  end.say(helloOf(board, fields))
  proveOn(end, board)
  await hub.settled()
  return end
}

/** The same over a socket: `url` is the server's address. Resolves with its welcome. */
export async function greetedAt(
  url: string,
  board: PairedBoard,
  fields: Partial<Hello> = {},
): Promise<{ socket: WebSocket; heard: ServerMessage[]; until(type: ServerMessage['type']): Promise<ServerMessage> }> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/live`, { origin: url })
  const heard: ServerMessage[] = []
  socket.on('message', (data) => {
    const message = decodeServerMessage(String(data))
    if (message) heard.push(message)
    if (message?.type === 'ping') socket.send(JSON.stringify({ type: 'pong', n: message.n }))
    if (message?.type !== 'challenge') return
    const text = proofText(url, board.paired.board, board.paired.pairing, message.nonce)
    socket.send(JSON.stringify({ type: 'prove', signature: board.key.sign(text) }))
  })
  await once(socket, 'open')
  socket.send(JSON.stringify(helloOf(board, fields)))
  async function until(type: ServerMessage['type']): Promise<ServerMessage> {
    for (;;) {
      const found = heard.find((message) => message.type === type)
      if (found) return found
      await once(socket, 'message')
    }
  }
  await until('welcome')
  return { socket, heard, until }
}

/** Pairs a board anew; answers the header that its fetches carry once it has greeted. */
export async function aBoardsHeader(
  server: { readonly hub: Hub; readonly call: Calling },
  board: string,
): Promise<{ readonly authorization: string }> {
  return { authorization: authorizationOf(await greeted(server.hub, await aPairedBoard(server.call, board))) }
}

/** The token of a board that has greeted, as its `Authorization` says it. */
export function authorizationOf({ heard }: Pick<BoardEnd, 'heard'>): string {
  const welcome = heard.find((message) => message.type === 'welcome')
  if (welcome?.type !== 'welcome') throw new Error(`no welcome: ${JSON.stringify(heard)}`)
  return `Board ${welcome.token}`
}
