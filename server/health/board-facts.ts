import type { Gap } from '../../shared/api/board-health.ts'
import type { ManifestName } from '../../shared/manifest/manifest.ts'
import type { Health } from '../../shared/protocol/health.ts'
import type { Hello, Mode, Refused } from '../../shared/protocol/messages.ts'
import type { CauseCode } from './cause-codes.ts'

/** What a board has said of itself, as the server remembers it over restarts. Instants are epoch ms by the server's clock. */
export interface KeptFacts {
  readonly lastSeenAt: number | null
  /** The newest last. */
  readonly gaps: readonly Gap[]
  readonly mode: Mode | null
  readonly modeAt: number | null
  /** What it says that it plays, since when, and until when that lasts where the server still knows. */
  readonly has: ManifestName | null
  readonly hasAt: number | null
  readonly hasUntil: number | null
  /** How many files of it are not there. */
  readonly missing: number
  readonly report: Health | null
  readonly reportAt: number | null
  readonly shell: string | null
  readonly failedShells: readonly string[]
  readonly screen: Hello['screen'] | null
  readonly refused: (Pick<Refused, 'what' | 'why'> & { readonly at: number }) | null
  readonly disputedAt: number | null
  /** The picture that was another than it should have been. */
  readonly wrongPicture: { readonly at: number; readonly screenshot: string; readonly differing: number } | null
  /** Since when the server cannot keep what the board sends for the record. */
  readonly unkeptAt: number | null
  /** When causes that are worked out from what it said first held. */
  readonly noted: Readonly<Partial<Record<CauseCode, number>>>
}

/** All that its causes follow from. */
export interface BoardFacts extends KeptFacts {
  /** Whether some machine is the board. */
  readonly isPaired: boolean
  readonly connected: boolean
  /** Since when it is, where it is connected here. */
  readonly connectedAt: number | null
  /** When the server began to listen: nobody could be heard before. */
  readonly listenedFrom: number
  /** The newest that was issued to it, and since when. */
  readonly newest: { readonly version: number; readonly digest: string; readonly at: number } | null
  /** The size of what its controller takes its pixels from. */
  readonly size: { readonly width: number; readonly height: number } | null
  /** The zone in which times are told. */
  readonly timezone: string
}

/** A board of which nothing was heard yet. */
export const nothingHeard: KeptFacts = {
  ...{ lastSeenAt: null, gaps: [], mode: null, modeAt: null, has: null, hasAt: null, hasUntil: null, missing: 0 },
  ...{ report: null, reportAt: null, shell: null, failedShells: [], screen: null, refused: null, disputedAt: null },
  ...{ wrongPicture: null, unkeptAt: null, noted: {} },
}
