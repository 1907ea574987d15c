import type { BoardId, OrgId } from '../plan/plan.ts'
import type { BoardKey } from './board-key.ts'

/** The page of a machine: pixels as the page counts them. */
export interface PairingScreen {
  readonly width: number
  readonly height: number
  readonly devicePixelRatio: number
}

/** What a machine says of itself to be paired. */
export interface PairingQuestion {
  readonly publicKey: BoardKey
  readonly screen: PairingScreen
  readonly shell: string
  /** The board that it was. */
  readonly former?: { readonly board: BoardId; readonly pairing: string }
}

/** What it gets: a code that a technician confirms, and the secret with which it asks what has become of it. */
export interface PairingOffer {
  readonly request: string
  readonly secret: string
  /** Six digits. */
  readonly code: string
  /** The rows of a QR code, `1` where it is dark; it names `address` and the code. */
  readonly qr: readonly string[]
  /** Where people reach the server. */
  readonly address: string
  readonly endsAt: number
  /** The server's clock. */
  readonly at: number
}

/** What a machine keeps once it is a board. */
export interface Paired {
  readonly board: BoardId
  readonly pairing: string
  readonly org: OrgId
  readonly epoch: number
  readonly name: string
  /** The root documents in their envelopes, from the first one on. */
  readonly roots: readonly string[]
}

/** What has become of a question. */
export interface PairingState {
  readonly state: 'waiting' | 'paired' | 'ended'
  readonly paired: Paired | null
}

/** The `Authorization` header with which a machine asks what has become of its question. */
export const pairingAuthorization = (secret: string): string => `Pairing ${secret}`

/** What a machine without a network saves, to be carried to the server. */
export interface PairingRequestFile extends PairingQuestion {
  readonly format: 'congchao/pairing-request@1'
  /** With the key itself, over `requestFileText`. */
  readonly signature: string
}

/** What is signed to show that a request is of the machine that has the key. */
export const requestFileText = ({ publicKey, screen, shell }: PairingQuestion): string =>
  `congchao pairing-request 1\n${publicKey.x}\n${publicKey.y}\n${screen.width}x${screen.height}\n${shell}`

/** The first line of what is carried back; a line with the manifest and lines with assets follow. */
export interface PairingFileHead extends Paired {
  readonly format: 'congchao/pairing@1'
  /** For which machine it is: no other takes it. */
  readonly publicKey: BoardKey
}
