import type { ManifestName } from '../../shared/manifest/manifest.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import type { Hello, ServerMessage } from '../../shared/protocol/messages.ts'
import type { Connection } from './hub-parts.ts'
import { textFrame } from './text-frame.ts'

/** A board that has proved that it is itself. */
export interface Live {
  readonly is: 'live'
  readonly board: BoardId
  readonly pairing: string
  readonly hello: Hello
  /** By the clock that nobody can set. */
  readonly since: number
  /** The welcome has left: what is newer may follow. */
  welcomed: boolean
  /** One of two machines that say that they are this board: it gets nothing but the filler. */
  isTwin: boolean
  /** The version of the roots that it has or was sent. */
  root: number
  /** The manifest that it has or was sent last, the org that it follows with it, and the version of the roots by which it was signed. */
  sent: (ManifestName & { readonly org: OrgId; readonly root: number }) | null
  /** Since when it waits for a manifest that could not be made. */
  owedSince: number | null
  /** Batches of shows that are being stored, and the last of them. */
  storing: number
  stored: Promise<void>
}

/** Where a socket stands in its greeting. */
export type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'asked'; readonly hello: Hello; readonly nonce: string }
  | { readonly is: 'contending'; readonly hello: Hello }
  | Live
  | { readonly is: 'closed' }

/** One socket and what is known of who sits at its other end. */
export interface Seat {
  readonly connection: Connection
  /** Of the page that opened it. */
  readonly origin: string
  readonly openedAt: number
  state: State
  heardAt: number
  pingedAt: number
}

/** Sends one message. */
export function send(seat: Seat, message: ServerMessage): void {
  seat.connection.write(textFrame(JSON.stringify(message)))
}

/** Closes the connection; what the seat was in is the caller's to look after. */
export function closeWith(seat: Seat, why: keyof typeof closeCodes): void {
  seat.connection.close(closeCodes[why].code, why)
}

/** A board that has just proved that it is itself. */
export function liveState(hello: Hello, since: number): Live {
  return {
    ...{ is: 'live', board: hello.board, pairing: hello.pairing, hello, since, welcomed: false, isTwin: false },
    ...{ root: hello.root, sent: null, owedSince: null, storing: 0, stored: Promise.resolve() },
  }
}
