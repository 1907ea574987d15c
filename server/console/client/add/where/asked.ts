import type { Board, Campaign, Daypart, Phase, SectionId } from '../../../../../shared/plan/plan.ts'
import type { DateSpan } from '../../time/typed-span.ts'
import type { Draft } from '../drafts/draft.ts'

/** What *Trình duyệt* asks to be approved. */
export interface Asked {
  readonly drafts: readonly Draft[]
  readonly boards: readonly Board[]
  readonly section: SectionId | undefined
  /** None: the boards’ own hours. */
  readonly hours: readonly Daypart[]
  readonly when: DateSpan | Phase
  /** The one that it is added to; undefined: one is made for it. */
  readonly campaign: Campaign | undefined
}
