import type { Said } from '../plan/fault.ts'
import type { DateText } from '../plan/plan.ts'
import type { MoonDay } from './moon-dates.ts'

/** What a doubt is about: one thing of the campaign, where there are several with its place among them (from 0). */
export type Subject =
  | { readonly what: 'title' | 'document' | 'phases' | 'slogans' }
  | { readonly what: 'milestone' | 'phase' | 'slogan'; readonly at: number }

/** Something that a person should decide: it is open, guessed, or the document contradicts itself. */
export interface Doubt {
  readonly about: Subject
  readonly said: Said
  /** The line that it comes from, by its place among the lines that were read; undefined: it stands nowhere. */
  readonly line: number | undefined
}

/** A day, one of the lunar calendar, or an edge of a milestone (by its place among them), some days off; `confirm`: it waits for a person's word that the milestone is over. */
export type RecognisedBound =
  | DateText
  | MoonDay
  | { readonly milestone: number; readonly edge: 'start' | 'end'; readonly confirm?: true }

/** An event that the document names; without days where it gives none. */
export interface RecognisedMilestone {
  readonly title: string
  readonly starts?: DateText
  readonly ends?: DateText
  /** The document says that its days may change. */
  readonly isExpected?: true
}

/** A phase that the document names; a bound that is open is left out. */
export interface RecognisedPhase {
  readonly title: string
  readonly starts?: RecognisedBound
  readonly ends?: RecognisedBound
}

/** A slogan of the document; without a phase (by its place among them) it is for all. */
export interface RecognisedSlogan {
  readonly text: string
  readonly phase?: number
}

/** What a document says about a campaign, and what of it is doubtful. */
export interface RecognisedPlan {
  /** Empty where none was found. */
  readonly title: string
  readonly document: { readonly number?: string; readonly issuer?: string; readonly issuedOn?: DateText }
  readonly milestones: readonly RecognisedMilestone[]
  readonly phases: readonly RecognisedPhase[]
  readonly slogans: readonly RecognisedSlogan[]
  readonly doubts: readonly Doubt[]
}
