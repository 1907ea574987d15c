import type { Explanation, Verdict } from '../schedule/explain.ts'

/** Who approved something as it plays, and when (epoch ms); without names where they are not this person’s to know. */
export interface ApprovedBy {
  /** People's names, as they were when they approved, in the order in which they did. */
  readonly by: readonly string[]
  readonly at: number
}

/** What holds of a placement, with who approved it and its slides; null where it does not show, or is not approved. */
export interface ApprovedVerdict extends Omit<Verdict, 'slides'> {
  readonly approved: ApprovedBy | null
  readonly slides: readonly (Verdict['slides'][number] & { readonly approved: ApprovedBy | null })[]
}

/** Something that a board may show outside campaigns, with who approved it; a filler stands under the id of its org. */
export interface ApprovedBeside {
  readonly list: 'fillers' | 'interrupts' | 'restrictions'
  readonly id: string
  readonly approved: ApprovedBy | null
}

/** Why a board shows what it shows, and who approved that. */
export interface ApprovedExplanation extends Omit<Explanation, 'verdicts'> {
  readonly verdicts: readonly ApprovedVerdict[]
  readonly beside: readonly ApprovedBeside[]
}
