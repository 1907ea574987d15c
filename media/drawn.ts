import type { Verdict } from '../shared/legibility/verdict.ts'
import type { Rendition } from '../shared/playlist/playlist.ts'

/** What a need came to: the bytes to approve and to show, what a playlist says of them, and how well they can be read. */
export interface Drawn {
  readonly bytes: Buffer
  readonly rendition: Rendition
  readonly verdict: Verdict
}
