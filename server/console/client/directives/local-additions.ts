import type { DirectiveView, ReceiverView } from '../../../../shared/api/directive.ts'
import type { BoardId, Campaign, Plan } from '../../../../shared/plan/plan.ts'
import { phaseSpanOf } from '../../../../shared/schedule/bounds.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { placementOutOfReach } from '../../../../shared/schedule/out-of-reach.ts'
import { localDaysOf } from '../../../../shared/time/local-day.ts'

/** A campaign of an office that stands on boards beside a directive. */
export interface LocalAddition {
  readonly campaign: string
  readonly title: string
  /** On how many of the boards that the directive reaches. */
  readonly boards: number
}

/** What an office itself has on the boards that a directive reaches, while the directive goes on or is to come. */
export function localAdditions(
  plan: Plan,
  { campaign: directed, phases }: Pick<DirectiveView, 'campaign' | 'phases'>,
  { org, boards }: Pick<ReceiverView, 'org' | 'boards'>,
): readonly LocalAddition[] {
  const tree = orgTreeOf(plan.orgs)
  const days = localDaysOf(plan.timezone)
  const reached = new Set(boards.map(({ id }) => id))
  const those = plan.boards.filter(({ id }) => reached.has(id))

  function meets(campaign: Campaign, phase: string): boolean {
    const found = campaign.phases.find(({ id }) => id === phase)
    const span = found && phaseSpanOf(found, new Map((campaign.milestones ?? []).map((one) => [one.id, one])), days)
    if (span?.state !== 'set') return false
    return phases.some(
      ({ startsAt, endsAt }) =>
        startsAt !== null && endsAt !== null && span.startsAt < endsAt && startsAt < span.endsAt,
    )
  }

  return plan.campaigns.flatMap((campaign) => {
    if (campaign.org !== org || campaign.id === directed) return []
    const on = new Set<BoardId>()
    for (const placement of campaign.placements) {
      if (!meets(campaign, placement.phase)) continue
      for (const board of those)
        if (placementOutOfReach(board, campaign.org, placement, tree) === undefined) on.add(board.id)
    }
    return on.size === 0 ? [] : [{ campaign: campaign.id, title: campaign.title, boards: on.size }]
  })
}
