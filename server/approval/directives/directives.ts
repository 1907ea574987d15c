import { createHash } from 'node:crypto'
import type { DirectivePhase } from '../../../shared/api/directive.ts'
import type { Board, Campaign, CampaignId, Org, OrgId } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import { placementOutOfReach } from '../../../shared/schedule/out-of-reach.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'

/** An office below a directive's own, with those of its boards that the directive reaches. */
export interface Receiver {
  readonly org: Org
  readonly boards: readonly Board[]
}

/** A campaign that was approved, as an order to the offices below its own; there is at least one. */
export interface Directive {
  readonly campaign: Campaign
  readonly org: Org
  /** SHA-256 (hex) over all that was approved of it: an acknowledgement names what it was that somebody saw. */
  readonly digest: string
  /** In the order of the plan. */
  readonly receivers: readonly Receiver[]
}

const known = new WeakMap<PlanInForce, ReadonlyMap<CampaignId, Directive>>()

/** The directives of what boards play, in the order of the plan. Worked out once for each plan in force. */
export function directivesOf(current: PlanInForce): ReadonlyMap<CampaignId, Directive> {
  let found = known.get(current)
  if (!found) {
    found = new Map(
      current.playing.campaigns.flatMap((campaign): [CampaignId, Directive][] => {
        const receivers = receiversOf(current, campaign)
        const org = orgOf(current, campaign.org)
        return receivers.length === 0 ? [] : [[campaign.id, { campaign, org, digest: digestOf(campaign), receivers }]]
      }),
    )
    known.set(current, found)
  }
  return found
}

/** When the phases of a campaign are. */
export function phasesOf({ schedule, plan }: PlanInForce, id: CampaignId): readonly DirectivePhase[] {
  const view = schedule.campaigns.find(({ campaign }) => campaign.id === id)
  if (!view) return []
  const spanOf = schedule.spansIn(plan.timezone)
  return view.campaign.phases.map((phase) => {
    const span = spanOf(view, phase)
    const times = span.state === 'set' ? span : { startsAt: null, endsAt: null }
    return { id: phase.id, title: phase.title, state: span.state, startsAt: times.startsAt, endsAt: times.endsAt }
  })
}

/** The boards that something of a campaign reaches, whatever the time and the language. R1–R3 */
function boardsReached({ plan, tree }: PlanInForce, campaign: Campaign): readonly Board[] {
  return plan.boards.filter((board) =>
    campaign.placements.some((placement) => placementOutOfReach(board, campaign.org, placement, tree) === undefined),
  )
}

function receiversOf(current: PlanInForce, campaign: Campaign): readonly Receiver[] {
  const byOrg = new Map<OrgId, Board[]>()
  for (const board of boardsReached(current, campaign)) {
    if (board.org !== campaign.org) remembered(byOrg, board.org, () => []).push(board)
  }
  return current.plan.orgs.flatMap((org): Receiver[] => {
    const boards = byOrg.get(org.id)
    return boards ? [{ org, boards }] : []
  })
}

function orgOf({ plan }: PlanInForce, id: OrgId): Org {
  return plan.orgs.find((org) => org.id === id) as Org
}

function digestOf(campaign: Campaign): string {
  return createHash('sha256').update(JSON.stringify(campaign)).digest('hex')
}
