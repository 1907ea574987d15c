import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import type { Hello, Kept, ServerMessage } from '../../shared/protocol/messages.ts'
import type { BoardHealth } from '../health/board-health.ts'
import type { BoardTokens } from '../pairing/board-tokens.ts'
import type { PairingBook } from '../pairing/pairing-book.ts'
import type { PairingDeeds } from '../pairing/pairing-deeds.ts'
import type { Head, Issue } from '../planning/issuing.ts'
import type { ShowsIntake } from '../proofs/shows-intake.ts'
import type { Publisher } from '../signing/publisher.ts'
import type { BoardReports } from './board-reports.ts'

/** One socket, as the hub needs it: takes finished frames, may be closed, and may be heard no more for a while. */
export interface Connection {
  write(frame: Buffer): void
  close(code: number, reason: string): void
  pause?(): void
  resume?(): void
}

/** The hub's end of one socket: what came on it, and that it is gone. */
export interface Session {
  heard(text: string): void
  gone(): void
}

/** All boards that are connected. */
export interface Hub {
  /** Takes a socket that was opened by a page of this origin. */
  open(connection: Connection, origin: string): Session
  /** Signs for each board its new playlist and sends it, where it is connected: the latest call first, of each board the newest alone. */
  publish(issues: readonly Issue[]): void
  /** Sends all boards the root documents that they do not have, and their manifests once more: to be called where there are new ones. */
  publishRoots(): void
  /** Closes the connections of boards for which there is nothing to plan any more. */
  dismiss(boards: Iterable<BoardId>): void
  /** Sends one message to many boards: framed once, written to all. */
  broadcast(boards: Iterable<BoardId>, message: ServerMessage): void
  /** Tells a board how far its shows are stored, or in a backup. */
  kept(board: BoardId, pairing: string, kept: Omit<Kept, 'type'>): void
  isConnected(board: BoardId): boolean
  /** Pings, and closes what has been silent too long; to be called about once a second. */
  sweep(): void
  /** Resolves when nothing is left to sign and to store. */
  settled(): Promise<void>
  /** Tells every board that the server is going away. */
  close(): void
}

/** What signs manifests. */
export type ManifestSigner = Pick<Publisher, 'sign' | 'roots' | 'rootVersion' | 'outgrow'>

/** Where shows go. */
export type ShowsSink = Pick<ShowsIntake, 'take' | 'storedOf' | 'forked'>

/** Where what boards say of themselves goes. */
export type HealthSink = Pick<BoardHealth, 'connected' | 'gone' | 'heard' | 'said' | 'refused' | 'disputed' | 'unkept'>

/** What the hub is put together from. */
export interface HubParts {
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  readonly maxConnections: number
  readonly pairings: Pick<PairingBook, 'of' | 'met' | 'changed'>
  readonly deeds: Pick<PairingDeeds, 'dispute' | 'raise' | 'moved'>
  readonly tokens: Pick<BoardTokens, 'issue'>
  readonly signer: ManifestSigner
  readonly reports: Pick<BoardReports, 'take'>
  readonly shows: ShowsSink
  readonly health: HealthSink
  /** The org of a board that the plan in force has; undefined: there is nothing to plan for it. */
  orgOf(board: BoardId): OrgId | undefined
  /** What is known of the board's newest playlist; undefined while it has none: it is sent when it comes. */
  newest(board: BoardId): Pick<Head, 'version' | 'digest'> | undefined
  /** The newest playlist itself. */
  read(board: BoardId): Promise<Issue | undefined>
  /** The build of the page that the board should run; null: the one that it has. */
  shellFor(board: BoardId, hello: Pick<Hello, 'shell' | 'failedShells'>): string | null
  report(error: unknown): void
}
