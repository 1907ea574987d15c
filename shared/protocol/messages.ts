import type { ManifestName, Refusal } from '../manifest/manifest.ts'
import type { BoardId, SectionId, SlideId } from '../plan/plan.ts'
import type { Health } from './health.ts'
import type { ShowsBatch } from './shows.ts'

/** The version of the messages below; a change that an older page or server would misread takes the next number. */
export const protocolVersion = 2

/** The most characters of a message from a board; a server lets its socket refuse larger frames. */
export const maxBoardMessageLength = 65_536
/** The most characters of a message from a server. */
export const maxServerMessageLength = 16_777_216
/** The most hashes a board lists as missing; where more are, these are the first in order of need. */
export const maxMissing = 256
/** The most tracks a board reports on. */
export const maxShown = 64
/** The greatest number of a boot. */
export const maxBoot = 2 ** 32 - 1
/** How often a server sends `ping` on each socket, in ms. */
export const pingEveryMs = 15_000
/** Either end closes a socket on which it has heard nothing for so long, in ms. */
export const silenceMs = 45_000

/** The board's first words: who it says it is, what it has kept, and the page it runs on (pixels as the page counts them). */
export interface Hello {
  readonly type: 'hello'
  readonly v: typeof protocolVersion
  readonly board: BoardId
  /** The pairing that it has, by its id. */
  readonly pairing: string
  /** How many times the page has started with this pairing: kept, and raised before anything else is done. */
  readonly boot: number
  /** Of this start of the page: 16 random hex digits. */
  readonly instance: string
  readonly has: ManifestName | null
  /** The version of the root document that it trusts. */
  readonly root: number
  /** The build of the page, and builds that it tried and gave up. */
  readonly shell: string
  readonly failedShells: readonly string[]
  readonly screen: { readonly width: number; readonly height: number; readonly devicePixelRatio: number }
}

/** A hello of another protocol version: only its version can be read. */
export interface OtherHello {
  readonly type: 'other-hello'
  readonly v: number
}

/** Answers a `challenge`: ECDSA P-256 with SHA-256 over `proofText`, base64url of 64 bytes. */
export interface Prove {
  readonly type: 'prove'
  readonly signature: string
}

/** What a board signs to show that it has its key; the origin keeps another server from passing the question on. */
export const proofText = (origin: string, board: BoardId, pairing: string, nonce: string): string =>
  `congchao hello 2\n${origin}\n${board}\n${pairing}\n${nonce}`

/** Asks for the server's time; `t0` is the board's own clock in ms, of any origin, and comes back as it was sent. */
export interface TimeQuestion {
  readonly type: 'time'
  readonly t0: number
}

/** The manifest is on air. May come again for the same one: the last one counts. */
export interface Ack extends ManifestName {
  readonly type: 'ack'
  /** Whether it would outlive a loss of power. */
  readonly stored: boolean
  /** SHA-256 of renditions that were asked for and could not be had. */
  readonly missing: readonly string[]
}

/** What came was not taken; `name` as far as it could be read and believed, `has` what stays. */
export interface Refused {
  readonly type: 'refused'
  readonly what: 'manifest' | 'root'
  readonly why: Refusal
  readonly name: Omit<ManifestName, 'digest'> | null
  readonly has: ManifestName | null
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

/**
 * What the board goes by: `playing` its playlist; `evergreen` nothing dated, for it is not sure enough of the time or the manifest has run
 * out; `fallback` the same because the server told it to; `built-in` the shell's own slide; `safe` after repeated crashes; `card` its card.
 */
export type Mode = 'playing' | 'evergreen' | 'fallback' | 'built-in' | 'safe' | 'card'

/** Every mode there is. */
export const modes: readonly Mode[] = ['playing', 'evergreen', 'fallback', 'built-in', 'safe', 'card']

/** What is on the canvas at `at` (epoch ms, the board's idea of the server's clock). `has` is null while there is no manifest. */
export interface Showing {
  readonly type: 'showing'
  readonly at: number
  readonly has: ManifestName | null
  readonly mode: Mode
  readonly tracks: readonly Shown[]
  readonly missing: readonly string[]
}

/** Shows in the order of the board's log, for the record. */
export interface ShowsMessage extends ShowsBatch {
  readonly type: 'shows'
}

/** How the board is: once a minute, and when something of it has changed for the worse. */
export interface HealthMessage extends Health {
  readonly type: 'health'
}

/** Answers a `ping` with its number. */
export interface Pong {
  readonly type: 'pong'
  readonly n: number
}

/** What a board says. */
export type BoardMessage = Hello | Prove | TimeQuestion | Ack | Refused | Showing | ShowsMessage | HealthMessage | Pong

/** The hello was read: who said it is to `prove` that it has the key. `nonce` is 43 characters of base64url. */
export interface Challenge {
  readonly type: 'challenge'
  readonly nonce: string
}

/** The board is who it says; roots, then `current` or `manifest`, follow. */
export interface Welcome {
  readonly type: 'welcome'
  readonly v: typeof protocolVersion
  /** For the `Authorization` header of fetches; good until the pairing ends, for at most a day. */
  readonly token: string
  /** By boot, the last show (its number) that is stored here: what is later is to be sent, again where it must be. */
  readonly stored: readonly { readonly boot: number; readonly to: number }[]
  /** The build of the page that this board should run; null: the one that it has. */
  readonly shell: string | null
}

/** What the board has is what it should play. */
export interface Current {
  readonly type: 'current'
  readonly epoch: number
  readonly version: number
}

/** Root documents in their envelopes, the oldest first, from the one after the board's on. */
export interface RootMessage {
  readonly type: 'root'
  readonly envelopes: readonly string[]
}

/** What the board should play from now on: `envelope` is verified before a character of its payload is parsed. */
export interface ManifestMessage extends ManifestName {
  readonly type: 'manifest'
  readonly envelope: string
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

/**
 * Shows of a boot up to number `to` are stored durably; with `safe`, in a backup too: then the board may forget them. Where `to` is less
 * than what was sent, what is between is to be sent again.
 */
export interface Kept {
  readonly type: 'kept'
  /** Of whose log, where that is a pairing of the board's that has ended. */
  readonly pairing?: string
  readonly boot: number
  readonly to: number
  readonly safe: boolean
}

/** Shows the board's calibration card until then (epoch ms); 0: no longer. */
export interface Card {
  readonly type: 'card'
  readonly until: number
}

/** Asks for a picture of the canvas, to be sent by `POST` to `screenshotPath` with this id. */
export interface LookAt {
  readonly type: 'look'
  readonly id: string
}

/** Nothing but the filler until it is told otherwise: two machines say that they are this board. */
export interface Fallback {
  readonly type: 'fallback'
  readonly on: boolean
}

/** The build of the page that this board should run from now on. */
export interface Shell {
  readonly type: 'shell'
  readonly build: string
}

/** What a server says. */
export type ServerMessage =
  | Challenge
  | Welcome
  | Current
  | RootMessage
  | ManifestMessage
  | TimeAnswer
  | Ping
  | Kept
  | Card
  | LookAt
  | Fallback
  | Shell
