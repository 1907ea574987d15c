import type { OrgId } from '../../shared/plan/plan.ts'
import { textOfKey } from '../planning/item.ts'
import type { Planner } from '../planning/planner.ts'
import { askedBy, type StateOfItem, writingOf } from './item-states.ts'
import { lackingOfFiller } from './pictures/lacking-pictures.ts'
import type { AskedSubmission } from './submissions/submission.ts'
import { wholeChangeOf } from './submissions/whole-change.ts'
import { offTheAir } from './take-downs/off-the-air.ts'

/**
 * How far the filler of an office is at `at` (epoch ms); undefined where it has none, neither written nor approved. `submissions` are those
 * of the office, the newest first.
 */
export function fillerStateOf(
  planner: Planner,
  org: OrgId,
  submissions: readonly AskedSubmission[],
  at: number,
): StateOfItem | undefined {
  const current = planner.current()
  const item = current && wholeChangeOf({ filler: org }, current.plan, planner.approved())?.items[0]
  if (!current || !item) return undefined
  const last = askedBy(submissions).get(textOfKey(item))
  const lacking = lackingOfFiller(current.schedule, planner.approved(), org)
  const isOff = offTheAir(planner, org, at)(item)
  const approved = item.was === null ? undefined : isOff ? 'withdrawn' : 'approved'
  const writing = item.was !== item.is || (lacking.length > 0 && !isOff) ? writingOf(item, last) : null
  const { list, campaign, id } = item
  return {
    ...{ list, campaign, id, lacking },
    state: approved ?? writing ?? 'draft',
    revision: approved ? writing : null,
    submission: last?.submission ?? null,
  }
}
