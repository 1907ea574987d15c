import type { BoardId } from '../../shared/plan/plan.ts'
import { type closeCodes, closeCodes as codes } from '../../shared/protocol/close-codes.ts'
import { decodeBoardMessage } from '../../shared/protocol/decode-board-message.ts'
import {
  type BoardMessage,
  type Hello,
  type PlaylistMessage,
  type PlaylistName,
  pingEveryMs,
  protocolVersion,
  type ServerMessage,
  silenceMs,
} from '../../shared/protocol/messages.ts'
import { isSecret } from '../access/secret.ts'
import type { BoardReports } from './board-reports.ts'
import { textFrame } from './text-frame.ts'

/** One socket, as the hub needs it: takes finished frames, and may be closed. */
export interface Connection {
  write(frame: Buffer): void
  close(code: number, reason: string): void
}

/** The hub's end of one socket: what came on it, and that it is gone. */
export interface Session {
  heard(text: string): void
  gone(): void
}

/** What one board should play, as it goes over the wire. */
export type Issue = PlaylistName & { readonly board: BoardId; readonly body: string }

/** All boards that are connected. */
export interface Hub {
  open(connection: Connection): Session
  /** Sends each board its new playlist, where it is connected. */
  publish(issues: readonly Issue[]): void
  /** Closes the connections of boards for which there is nothing to plan any more. */
  dismiss(boards: Iterable<BoardId>): void
  /** Closes the connection of a board whose key opens nothing any more. */
  expel(board: BoardId): void
  /** Sends one message to many boards: framed once, written to all. */
  broadcast(boards: Iterable<BoardId>, message: ServerMessage): void
  isConnected(board: BoardId): boolean
  /** Pings, and closes what has been silent too long; to be called about once a second. */
  sweep(): void
  /** Tells every board that the server is going away. */
  close(): void
}

export interface HubParts {
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  readonly reports: BoardReports
  readonly maxConnections: number
  /** Whether there is anything to plan for a board. */
  knows(board: BoardId): boolean
  /** The name of the board's newest playlist; undefined while it has none: it is sent when it comes. */
  newest(board: BoardId): PlaylistName | undefined
  /** The newest playlist itself. */
  read(board: BoardId): Promise<Issue | undefined>
  /** The hash of the board's key; undefined where it has none. */
  keyHashOf(board: BoardId): Promise<string | undefined>
  report(error: unknown): void
}

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'checking' }
  | { readonly is: 'live'; readonly board: BoardId; sent: number }
  | { readonly is: 'closed' }

interface Seat {
  readonly connection: Connection
  state: State
  heardAt: number
  pingedAt: number
}

const helloWithinMs = 10_000

/** A hub with nobody connected. The rules in brackets are those of PROTOCOL.md. */
export function createHub(parts: HubParts): Hub {
  const seats = new Set<Seat>()
  const live = new Map<BoardId, Seat>()
  let pings = 0

  const send = (seat: Seat, message: ServerMessage) => seat.connection.write(textFrame(JSON.stringify(message)))

  function leave(seat: Seat): void {
    if (seat.state.is === 'live' && live.get(seat.state.board) === seat) live.delete(seat.state.board)
    seat.state = { is: 'closed' }
    seats.delete(seat)
  }

  function end(seat: Seat, why: keyof typeof closeCodes): void {
    if (seat.state.is === 'closed') return
    leave(seat)
    seat.connection.close(codes[why].code, why)
  }

  function heard(seat: Seat, text: string): void {
    if (seat.state.is === 'closed') return
    const cameAt = parts.now()
    seat.heardAt = parts.uptime()
    const message = decodeBoardMessage(text)
    if (message?.type === 'other-hello') {
      end(seat, 'otherVersion') // [P3]
    } else if (message && seat.state.is === 'live') {
      answer(seat, seat.state.board, message, cameAt)
    } else if (message?.type === 'hello' && seat.state.is === 'waiting') {
      seat.state = { is: 'checking' }
      greet(seat, message).catch((error: unknown) => {
        parts.report(error)
        end(seat, 'goingAway')
      })
    } else {
      end(seat, 'badMessage') // [P2], [P7]
    }
  }

  async function greet(seat: Seat, { board, key, has }: Hello): Promise<void> {
    const hash = await parts.keyHashOf(board)
    if (seat.state.is !== 'checking') return
    const isBoard = hash !== undefined && isSecret(key, hash)
    if (!isBoard || !parts.knows(board)) {
      end(seat, isBoard ? 'unknownBoard' : 'notAuthorised') // [P4]
      return
    }
    const former = live.get(board)
    if (former) end(former, 'replaced') // [P5]
    const state = { is: 'live', board, sent: 0 } satisfies State as Extract<State, { is: 'live' }>
    seat.state = state
    live.set(board, seat)
    send(seat, { type: 'welcome', v: protocolVersion })
    const newest = parts.newest(board)
    if (newest && has?.version === newest.version && has.digest === newest.digest) {
      state.sent = newest.version
      send(seat, { type: 'current', version: newest.version }) // [P9]
      return
    }
    const issue = await parts.read(board)
    // A newer one may have been sent while this one was read.
    if (issue && seat.state === state && issue.version > state.sent) issueTo(seat, state, issue)
  }

  function issueTo(seat: Seat, state: Extract<State, { is: 'live' }>, { version, digest, body }: Issue): void {
    state.sent = version
    send(seat, { type: 'playlist', version, digest, body } satisfies PlaylistMessage)
  }

  function answer(seat: Seat, board: BoardId, message: BoardMessage, cameAt: number): void {
    switch (message.type) {
      case 'time':
        send(seat, { type: 'time', t0: message.t0, t1: cameAt, t2: parts.now() })
        break
      case 'ack':
      case 'showing':
        parts.reports.take(board, message, cameAt)
        break
      case 'pong':
        break
      case 'hello':
        end(seat, 'badMessage')
    }
  }

  return {
    open(connection) {
      const seat: Seat = { connection, state: { is: 'waiting' }, heardAt: parts.uptime(), pingedAt: parts.uptime() }
      seats.add(seat)
      if (seats.size > parts.maxConnections) end(seat, 'tooMany')
      return { heard: (text) => heard(seat, text), gone: () => leave(seat) }
    },
    publish(issues) {
      for (const issue of issues) {
        const seat = live.get(issue.board)
        if (seat?.state.is === 'live') issueTo(seat, seat.state, issue)
      }
    },
    dismiss(boards) {
      for (const board of boards) {
        const seat = live.get(board)
        if (seat) end(seat, 'unknownBoard')
      }
    },
    expel(board) {
      const seat = live.get(board)
      if (seat) end(seat, 'notAuthorised')
    },
    broadcast(boards, message) {
      const frame = textFrame(JSON.stringify(message))
      for (const board of boards) live.get(board)?.connection.write(frame)
    },
    isConnected: (board) => live.has(board),
    sweep() {
      const at = parts.uptime()
      const ping = textFrame(JSON.stringify({ type: 'ping', n: pings++ } satisfies ServerMessage))
      for (const seat of seats) {
        const mayBeSilentMs = seat.state.is === 'live' ? silenceMs : helloWithinMs
        if (at - seat.heardAt >= mayBeSilentMs) {
          end(seat, 'silent') // [P13], [P2]
        } else if (seat.state.is === 'live' && at - seat.pingedAt >= pingEveryMs) {
          seat.pingedAt = at
          seat.connection.write(ping)
        }
      }
    },
    close() {
      for (const seat of seats) end(seat, 'goingAway')
    },
  }
}
