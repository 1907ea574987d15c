import type { Finding, Verdict } from '../legibility/verdict.ts'
import type { BoardColor, BoardId, SectionId, SlideId } from '../plan/plan.ts'
import type { Rendition } from '../playlist/playlist.ts'

/** A board, or a section of it, whose canvas a slide was drawn for. */
export interface TrialPlace {
  readonly id: BoardId
  readonly section: SectionId | null
  readonly name: string
  readonly pitch: number | null
  readonly road: boolean
  /** From how far it reads clearly, in whole metres; null without words, or where the pitch is not known. */
  readonly metres: number | null
  /** What holds for this board alone: the time to read it there. */
  readonly findings: readonly Finding[]
}

/** One slide on one canvas, as a trial has drawn it: a line of the answer. */
export interface TrialLine {
  /** Its index among those that were asked for. */
  readonly slide: number
  readonly id: SlideId
  readonly width: number
  readonly height: number
  readonly color: BoardColor
  /** Where there is such a canvas; of very many the first. */
  readonly boards: readonly TrialPlace[]
  /** How many more there are. */
  readonly more: number
  readonly rendition: Rendition | null
  readonly verdict: Verdict | null
  readonly fault: { readonly kind: string; readonly message: string; readonly messageVi: string } | null
}
