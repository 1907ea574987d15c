import type { OrgId, Plan } from '../../shared/plan/plan.ts'
import type { Pixels } from '../planning/approved.ts'
import { textOfKey } from '../planning/item.ts'
import { lacksApproval } from '../planning/lacks-approval.ts'
import type { Planner } from '../planning/planner.ts'
import { askedChangeOf } from './asked-change.ts'
import { askedBy, type StateOfItem, writingOf } from './item-states.ts'
import { picturesReached } from './pictures-reached.ts'
import type { AskedSubmission } from './submission.ts'

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
  const item = current && askedChangeOf({ filler: org }, current.plan, planner.approved().items)?.items[0]
  if (!current || !item) return undefined
  const last = askedBy(submissions).get(textOfKey(item))
  const lacking = lackingOf(planner, current.schedule.plan, org)
  const isOff = planner
    .takeDowns()
    .some(
      ({ org: by, subject, endsAt }) =>
        (endsAt === null || endsAt > at) &&
        current.tree.isWithin(org, by) &&
        (subject.what === 'everything' || (subject.what === 'filler' && subject.of === org)),
    )
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

/** The canvases that an office's filler reaches as it plays and is not approved on. */
function lackingOf(planner: Planner, plan: Plan, org: OrgId): readonly Pixels[] {
  const book = planner.approved()
  return [...picturesReached(plan, ({ list, id }) => list === 'fillers' && id === org)]
    .filter((picture) => lacksApproval(picture, book))
    .map(({ width, height, color }) => ({ width, height, color }))
}
