import { createPublicKey, type JsonWebKey, randomBytes, verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { decodeBoardMessage } from '../../shared/protocol/decode-board-message.ts'
import {
  type BoardMessage,
  type Hello,
  proofText,
  protocolVersion,
  type ServerMessage,
} from '../../shared/protocol/messages.ts'
import type { Paired } from '../../shared/protocol/pairing.ts'
import {
  boardAuthorization,
  cardPath,
  livePath,
  pairHerePath,
  playerFilesPath,
  renditionPath,
} from '../../shared/protocol/paths.ts'
import { manifestMessage, office, rootEnvelope } from './signed.ts'

const files = new URL('../../dist/player/', import.meta.url)
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; media-src blob:; connect-src 'self'; worker-src 'self'; frame-src 'self'; frame-ancestors 'self'"

/** What one board said, and what it is told. */
export interface ServedBoard {
  readonly said: BoardMessage[]
  /** By boot, the last show that it was told is stored. */
  readonly stored: Map<number, number>
  /** The public key with which it is paired. */
  key: JsonWebKey | undefined
  token: string
  version: number
  playlist: Playlist | undefined
}

/** A server that speaks the board's protocol and holds everything in memory; its clock runs `ahead` of the machine's. */
export interface PlayServer {
  readonly origin: string
  readonly board: (id: string) => ServedBoard
  readonly renditions: Map<string, Buffer>
  /** The calibration card of every board. */
  card: Buffer | undefined
  /** Every rendition that was asked for, in order. */
  readonly asked: string[]
  aheadMs: number
  /** Whether somebody is signed in on every machine: then whoever asks is paired. */
  pairs: boolean
  now(): number
  publish(id: string, playlist: Playlist): void
  tell(id: string, message: ServerMessage): void
  /** Says nothing any more but the page's own files, as an installed page would have them. */
  die(): void
  revive(): void
  close(): Promise<void>
}

export async function playServer(): Promise<PlayServer> {
  const boards = new Map<string, ServedBoard>()
  const sockets = new Map<string, WebSocket>()
  const page = new Map(readdirSync(files).map((name) => [name, readFileSync(new URL(name, files))]))
  let dead = false

  const answer = (response: ServerResponse, status: number, type = 'text/plain', body: Buffer | string = '') => {
    const caching = /^(image|video)/.test(type) ? 'private, max-age=31536000, immutable' : 'no-cache'
    const headers = {
      ...{ 'content-type': type, 'cache-control': caching, 'content-security-policy': policy },
      'service-worker-allowed': '/play',
    }
    return response.writeHead(status, headers).end(body)
  }

  const http = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/'
    if (path === '/play/sw.js') return answer(response, 200, 'text/javascript', page.get('sw.js'))
    if (path === '/play/shell.json') return answer(response, 200, 'application/json', page.get('shell.json'))
    if (path.startsWith('/play/')) return answer(response, 200, 'text/html', page.get('shell.html'))
    if (path.startsWith(playerFilesPath)) {
      const name = path.slice(playerFilesPath.length)
      return answer(
        response,
        page.has(name) ? 200 : 404,
        name.endsWith('.js') ? 'text/javascript' : 'text/css',
        page.get(name),
      )
    }
    if (path === '/parent')
      return answer(response, 200, 'text/html', '<!doctype html><iframe width="400" height="200"></iframe>')
    if (dead) return response.destroy()
    for (const [id, board] of boards) {
      if (path !== pairHerePath(id as BoardId) || request.method !== 'POST') continue
      if (!server.pairs) return answer(response, 401)
      let text = ''
      request.on('data', (part) => {
        text += part
      })
      request.on('end', () => {
        board.key = JSON.parse(text).publicKey
        const paired: Paired = {
          ...{ board: id as BoardId, pairing: `pairing-${id}`, org: office, epoch: 1, name: id },
          roots: [rootEnvelope(1)],
        }
        answer(response, 201, 'application/json', JSON.stringify(paired))
      })
      return
    }
    const { authorization } = request.headers
    const mayFetch =
      authorization === undefined
        ? server.pairs
        : [...boards.values()].some(({ token }) => token && authorization === boardAuthorization(token))
    for (const [sha256, bytes] of server.renditions) {
      const isClip = path === renditionPath({ sha256, clip: { ms: 0, fps: 0 } })
      if (!isClip && path !== renditionPath({ sha256 })) continue
      server.asked.push(sha256)
      return mayFetch ? answer(response, 200, isClip ? 'video/mp4' : 'image/png', bytes) : answer(response, 401)
    }
    for (const id of boards.keys()) {
      if (request.url !== cardPath(id as BoardId) || !server.card) continue
      return mayFetch ? answer(response, 200, 'image/png', server.card) : answer(response, 401)
    }
    return answer(response, 404)
  })

  const live = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket, head) => {
    if (dead || request.url !== livePath) return socket.destroy()
    live.handleUpgrade(request, socket, head, serve)
  })

  const tell = (socket: WebSocket, message: ServerMessage) => socket.send(JSON.stringify(message))

  const manifestOf = ({ version, playlist }: ServedBoard) => manifestMessage(version, playlist as Playlist)

  function serve(socket: WebSocket): void {
    let board: ServedBoard | undefined
    let hello: Hello | undefined
    const nonce = randomBytes(32).toString('base64url')
    socket.on('message', (data) => {
      const message = decodeBoardMessage(String(data))
      if (!message || message.type === 'other-hello') return socket.close(closeCodes.badMessage.code)
      if (message.type === 'hello') {
        hello = message
        tell(socket, { type: 'challenge', nonce })
      } else if (message.type === 'prove' && hello) {
        board = server.board(hello.board)
        if (!proves(hello, board, message.signature)) return socket.close(closeCodes.notAuthorised.code)
        board.said.push(hello)
        board.token = randomBytes(16).toString('base64url')
        sockets.set(hello.board, socket)
        const stored = [...board.stored].map(([boot, to]) => ({ boot, to }))
        tell(socket, { type: 'welcome', v: protocolVersion, token: board.token, stored, shell: null })
        if (board.playlist && hello.has?.version === board.version)
          tell(socket, { type: 'current', epoch: 1, version: board.version })
        else if (board.playlist) tell(socket, manifestOf(board))
        return
      }
      if (message.type !== 'hello') board?.said.push(message)
      if (message.type === 'shows' && board) {
        const { boot, first, shows } = message
        const to = Math.max(board.stored.get(boot) ?? 0, first + shows.length - 1)
        board.stored.set(boot, to)
        tell(socket, { type: 'kept', boot, to, safe: false })
      }
      if (message.type === 'time') tell(socket, { type: 'time', t0: message.t0, t1: server.now(), t2: server.now() })
    })

    function proves({ board, pairing }: Hello, { key }: ServedBoard, signature: string): boolean {
      if (!key) return false
      const publicKey = createPublicKey({ key, format: 'jwk' })
      const text = Buffer.from(proofText(server.origin, board, pairing, nonce))
      return verify('sha256', text, { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
    }
  }

  const server: PlayServer = {
    origin: '',
    renditions: new Map(),
    card: undefined,
    asked: [],
    aheadMs: 0,
    pairs: true,
    now: () => Date.now() + server.aheadMs,
    board(id) {
      let board = boards.get(id)
      if (!board) {
        board = { said: [], stored: new Map(), key: undefined, token: '', version: 0, playlist: undefined }
        boards.set(id, board)
      }
      return board
    },
    publish(id, playlist) {
      const board = server.board(id)
      board.version++
      board.playlist = playlist
      const socket = sockets.get(id)
      if (socket) tell(socket, manifestOf(board))
    },
    tell(id, message) {
      const socket = sockets.get(id)
      if (socket) tell(socket, message)
    },
    die() {
      dead = true
      for (const socket of live.clients) socket.terminate()
    },
    revive() {
      dead = false
    },
    async close() {
      server.die()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return Object.assign(server, { origin: `http://localhost:${(http.address() as AddressInfo).port}` })
}
