import type { Slide, SlideId } from '../plan/plan.ts'
import type { Turn } from '../playlist/playlist.ts'

/** A turn of a loop before it is drawn: what people are told of it, and the slide itself. */
export interface Entry {
  readonly turn: Omit<Turn, 'whole' | 'rendition'>
  readonly slide: Slide | 'built-in'
}

/** The filler that every board has. V6 */
export const builtIn: Entry = {
  turn: { slide: 'built-in' as SlideId, campaign: null, phase: null, placement: null, seconds: 10 },
  slide: 'built-in',
}

/** A loop of entries, with what `check` says of it. The same object wherever the same loop plays. */
export interface EntryLoop {
  readonly ms: number
  readonly entries: readonly Entry[]
  /** On a board with sections: over the whole canvas. C5 */
  readonly whole: boolean
  /** Whether words in it differ by the day: then it is drawn for each day anew. F4 */
  readonly dated: boolean
  readonly findings: LoopFindings
}

/** What a person should know of a loop. */
export interface LoopFindings {
  /** Indices of the campaigns whose minimums add up to more than one; empty where they do not. S4 */
  readonly overcommitted: readonly number[]
  /** One turn of each due slide takes longer than a loop should. L6 */
  readonly tooLong: boolean
  /** JSON pointers of the placements whose share is missed by more than 0.1. L5 */
  readonly missed: readonly string[]
}

/** Nothing to tell. */
export const noFindings: LoopFindings = { overcommitted: [], tooLong: false, missed: [] }
