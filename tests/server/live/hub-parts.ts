import { hashOfSecret } from '../../../server/access/secret.ts'
import type { BoardReports } from '../../../server/live/board-reports.ts'
import { type Connection, createHub, type Issue, type Session } from '../../../server/live/hub.ts'
import type { BoardId } from '../../../shared/plan/plan.ts'
import { decodeServerMessage } from '../../../shared/protocol/decode-server-message.ts'
import type { Ack, ServerMessage, Showing } from '../../../shared/protocol/messages.ts'

export const key = 'a-key-of-a-board-0123456789'
export const digestOf = (version: number) => String(version).padStart(64, '0')

/** What a board's `hello` says. */
export function hello(board: string, fields: object = {}): object {
  const screen = { width: 64, height: 32, devicePixelRatio: 1 }
  return { type: 'hello', v: 1, board, key, has: null, shell: 'x', screen, ...fields }
}

/** The end of a socket at which a board would be: what it was sent, and how it was closed. */
export interface FakeBoard {
  readonly session: Session
  readonly heard: ServerMessage[]
  readonly closed: string[]
  say(message: object | string): Promise<void>
}

/** A hub whose boards have playlists of given versions, with clocks that are moved by hand. */
export function aHub(versions: Record<string, number>, maxConnections = 100) {
  const clock = { at: 1_600_000_000_000, uptime: 0 }
  const taken: (Ack | Showing)[] = []
  const reports: BoardReports = {
    of: () => undefined,
    take: (_board, message) => taken.push(message),
    flush: async () => undefined,
  }
  const issueOf = (board: BoardId): Issue | undefined => {
    const version = versions[board]
    return version === undefined ? undefined : { board, version, digest: digestOf(version), body: `{"v":${version}}` }
  }
  /** Holds back what is read, until it is let go. */
  const gate: { held: Promise<void> | undefined } = { held: undefined }
  const reported: unknown[] = []
  const hub = createHub({
    ...{ reports, maxConnections, newest: issueOf, knows: (board) => board !== 'not-planned' },
    now: () => clock.at,
    uptime: () => clock.uptime,
    report: (error) => reported.push(error),
    async read(board) {
      const issue = issueOf(board)
      await gate.held
      return issue
    },
    keyHashOf: async (board) => (board === 'unpaired' ? undefined : hashOfSecret(key)),
  })

  function connect(): FakeBoard {
    const heard: ServerMessage[] = []
    const closed: string[] = []
    const connection: Connection = {
      write: (frame) => void heard.push(decodeServerMessage(frame.subarray(frame[1]! < 126 ? 2 : 4).toString())!),
      close: (code, reason) => void closed.push(`${code} ${reason}`),
    }
    const session = hub.open(connection)
    return {
      ...{ session, heard, closed },
      async say(message) {
        session.heard(typeof message === 'string' ? message : JSON.stringify(message))
        // The key is looked up, then the playlist read.
        for (let steps = 0; steps < 10; steps++) await Promise.resolve()
      },
    }
  }

  async function connected(board: string, fields: object = {}): Promise<FakeBoard> {
    const end = connect()
    await end.say(hello(board, fields))
    return end
  }

  return { hub, clock, taken, reported, versions, gate, connect, connected, issueOf }
}
