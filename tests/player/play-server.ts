import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { decodeBoardMessage } from '../../shared/protocol/decode-board-message.ts'
import { type BoardMessage, protocolVersion, type ServerMessage } from '../../shared/protocol/messages.ts'
import {
  boardAuthorization,
  boardKeyPath,
  cardPath,
  livePath,
  playerFilesPath,
  renditionPath,
} from '../../shared/protocol/paths.ts'

const files = new URL('../../dist/player/', import.meta.url)
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; media-src blob:; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'"

/** What one board said, and what it is told. */
export interface ServedBoard {
  readonly said: BoardMessage[]
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
  /** Whether it gives a key to whoever asks. */
  pairs: boolean
  now(): number
  publish(id: string, playlist: Playlist): void
  /** Says nothing any more but the page's own files, as an installed page would have them. */
  die(): void
  revive(): void
  close(): Promise<void>
}

export async function playServer(): Promise<PlayServer> {
  const boards = new Map<string, ServedBoard>()
  const keys = new Map<string, string>()
  const sockets = new Map<string, WebSocket>()
  const page = new Map(readdirSync(files).map((name) => [name, readFileSync(new URL(name, files))]))
  let dead = false

  const answer = (response: ServerResponse, status: number, type = 'text/plain', body: Buffer | string = '') => {
    const caching = /^(image|video)/.test(type) ? 'private, max-age=31536000, immutable' : 'no-cache'
    const headers = { 'content-type': type, 'cache-control': caching, 'content-security-policy': policy }
    return response.writeHead(status, headers).end(body)
  }

  const http = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/'
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
    for (const [id, key] of keys) {
      if (path !== boardKeyPath(id as BoardId) || request.method !== 'POST') continue
      return server.pairs ? answer(response, 200, 'application/json', JSON.stringify({ key })) : answer(response, 401)
    }
    for (const [sha256, bytes] of server.renditions) {
      const isClip = path === renditionPath({ sha256, clip: { ms: 0, fps: 0 } })
      if (!isClip && path !== renditionPath({ sha256 })) continue
      server.asked.push(sha256)
      const [, id = '', key] = /^Board (.*):(.*)$/.exec(request.headers.authorization ?? '') ?? []
      const isBoard =
        key !== undefined &&
        request.headers.authorization === boardAuthorization(id as BoardId, key) &&
        keys.get(id) === key
      const isOperator = request.headers.authorization === undefined && server.pairs
      return isBoard || isOperator
        ? answer(response, 200, isClip ? 'video/mp4' : 'image/png', bytes)
        : answer(response, 401)
    }
    for (const id of boards.keys()) {
      const key = keys.get(id) ?? ''
      if (request.url !== cardPath(id as BoardId) || !server.card) continue
      const isKnown = request.headers.authorization === boardAuthorization(id as BoardId, key) || server.pairs
      return isKnown ? answer(response, 200, 'image/png', server.card) : answer(response, 401)
    }
    return answer(response, 404)
  })

  const live = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket, head) => {
    if (dead || request.url !== livePath) return socket.destroy()
    live.handleUpgrade(request, socket, head, serve)
  })

  const tell = (socket: WebSocket, message: ServerMessage) => socket.send(JSON.stringify(message))

  function tellPlaylist(socket: WebSocket, { version, playlist }: ServedBoard): void {
    const body = JSON.stringify(playlist)
    tell(socket, { type: 'playlist', version, digest: createHash('sha256').update(body).digest('hex'), body })
  }

  function serve(socket: WebSocket): void {
    let board: ServedBoard | undefined
    socket.on('message', (data) => {
      const message = decodeBoardMessage(String(data))
      if (!message || message.type === 'other-hello') return socket.close(closeCodes.badMessage.code)
      if (message.type === 'hello') {
        if (keys.get(message.board) !== message.key) return socket.close(closeCodes.notAuthorised.code)
        board = server.board(message.board)
        sockets.set(message.board, socket)
        tell(socket, { type: 'welcome', v: protocolVersion })
        if (board.playlist && message.has?.version === board.version)
          tell(socket, { type: 'current', version: board.version })
        else if (board.playlist) tellPlaylist(socket, board)
      }
      board?.said.push(message)
      if (message.type === 'time') tell(socket, { type: 'time', t0: message.t0, t1: server.now(), t2: server.now() })
    })
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
        board = { said: [], version: 0, playlist: undefined }
        boards.set(id, board)
        keys.set(id, createHash('sha256').update(`key of ${id}`).digest('hex'))
      }
      return board
    },
    publish(id, playlist) {
      const board = server.board(id)
      board.version++
      board.playlist = playlist
      const socket = sockets.get(id)
      if (socket) tellPlaylist(socket, board)
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
