import type { SubmissionItem } from '../../../../shared/api/submission.ts'
import type { Milestone, Phase, Placement, Slide } from '../../../../shared/plan/plan.ts'

/** What the items of a list are, as a plan has them. */
export interface ItemBodies {
  readonly milestones: Milestone
  readonly phases: Phase
  readonly slides: Slide
  readonly placements: Placement
}

/**
 * What an item of `list` is asked to be, or what it was; undefined where it is not there, and of an item of another list. The shape is the
 * server’s word: both come from one checkout.
 */
export function itemBody<List extends keyof ItemBodies>(
  list: List,
  item: SubmissionItem,
  which: 'was' | 'is' = 'is',
): ItemBodies[List] | undefined {
  const body = item.list === list ? item[which] : null
  return body === null ? undefined : (body as unknown as ItemBodies[List])
}
