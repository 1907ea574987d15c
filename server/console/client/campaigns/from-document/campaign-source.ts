import type { Said } from '../../../../../shared/plan/fault.ts'

/** Something of the draft that a person should look at, and where it is on the page. */
export interface DraftDoubt {
  readonly about: DraftPlace
  readonly said: Said
  /** The line of the file that it comes from. */
  readonly line?: string
}

/** A field of the page of a campaign: a part of it, or the row of one thing in it. */
export type DraftPlace =
  | { readonly part: 'name' | 'document' | 'milestones' | 'phases' | 'content' }
  | { readonly milestone: string }
  | { readonly phase: string }
  | { readonly placement: string; readonly slogan: string }

/** The file that a draft was read from, and what of it nobody has looked at yet. */
export interface CampaignSource {
  readonly file: string
  readonly counts: { readonly milestones: number; readonly phases: number; readonly slogans: number }
  readonly doubts: readonly DraftDoubt[]
}
