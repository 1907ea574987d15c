import type { BoardId, SectionId, SlideId } from '../plan/plan.ts'

/** The version of the messages below; a change that an older page or server would misread takes the next number. */
export const protocolVersion = 1

/** The most characters of a message from a board; a server lets its socket refuse larger frames. */
export const maxBoardMessageLength = 65_536
/** The most characters of a message from a server. */
export const maxServerMessageLength = 8_388_608
/** The most hashes a board lists as missing; where more are, these are the first in order of need. */
export const maxMissing = 256
/** The most tracks a board reports on. */
export const maxShown = 64
/** How often a server sends `ping` on each socket, in ms. */
export const pingEveryMs = 15_000
/** Either end closes a socket on which it has heard nothing for so long, in ms. */
export const silenceMs = 45_000

/** Which playlist it is: `version` is a whole number from 1 per board, `digest` the SHA-256 of its body as UTF-8, lower-case hex. */
export interface PlaylistName {
  readonly version: number
  readonly digest: string
}

/** The board's first words: who it is, its secret, what it has kept, and the page it runs on (pixels as the page counts them). */
export interface Hello {
  readonly type: 'hello'
  readonly v: typeof protocolVersion
  readonly board: BoardId
  readonly key: string
  readonly has: PlaylistName | null
  readonly shell: string
  readonly screen: { readonly width: number; readonly height: number; readonly devicePixelRatio: number }
}

/** A hello of another protocol version: only its version can be read. */
export interface OtherHello {
  readonly type: 'other-hello'
  readonly v: number
}

/** Asks for the server's time; `t0` is the board's own clock in ms, of any origin, and comes back as it was sent. */
export interface TimeQuestion {
  readonly type: 'time'
  readonly t0: number
}

/** The playlist is on air. May come again for the same version: the last one counts. */
export interface Ack {
  readonly type: 'ack'
  readonly version: number
  /** Whether it would outlive a loss of power. */
  readonly stored: boolean
  /** SHA-256 of renditions that were asked for and could not be had. */
  readonly missing: readonly string[]
}

/** What one track shows; `slide` is null where its loop is empty, `rendition` null where nothing of the playlist was drawn. */
export interface Shown {
  readonly section: SectionId | null
  readonly slide: SlideId | null
  /** SHA-256 of the bytes that were drawn; of the stand-in where `standIn`. */
  readonly rendition: string | null
  readonly standIn: boolean
  /** When this stay of the slide began (epoch ms). */
  readonly since: number
}

/** What is on the canvas at `at` (epoch ms, the board's idea of the server's clock). `version` is null while there is no playlist. */
export interface Showing {
  readonly type: 'showing'
  readonly at: number
  readonly version: number | null
  readonly tracks: readonly Shown[]
  readonly missing: readonly string[]
}

/** Answers a `ping` with its number. */
export interface Pong {
  readonly type: 'pong'
  readonly n: number
}

/** What a board says. */
export type BoardMessage = Hello | TimeQuestion | Ack | Showing | Pong

/** The hello was taken; `current` or `playlist` follows. */
export interface Welcome {
  readonly type: 'welcome'
  readonly v: typeof protocolVersion
}

/** What the board has is what it should play. */
export interface Current {
  readonly type: 'current'
  readonly version: number
}

/** What the board should play from now on: `body` is the playlist's JSON as opaque text, whose SHA-256 is `digest`. */
export interface PlaylistMessage extends PlaylistName {
  readonly type: 'playlist'
  readonly body: string
}

/** `t1` is when the question came, `t2` when this left (epoch ms, fractions allowed). */
export interface TimeAnswer {
  readonly type: 'time'
  readonly t0: number
  readonly t1: number
  readonly t2: number
}

/** Wants a `pong` with the same whole number. */
export interface Ping {
  readonly type: 'ping'
  readonly n: number
}

/** What a server says. */
export type ServerMessage = Welcome | Current | PlaylistMessage | TimeAnswer | Ping
