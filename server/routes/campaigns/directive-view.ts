import type { AcknowledgementView, DirectiveBoard, DirectiveView, ReceiverView } from '../../../shared/api/directive.ts'
import type { BoardId, CampaignId } from '../../../shared/plan/plan.ts'
import type { Authority } from '../../access/authority.ts'
import { type CampaignsOn, campaignsOn } from '../../approval/directives/campaigns-on.ts'
import { type Directive, phasesOf, type Receiver } from '../../approval/directives/directives.ts'
import type { BoardWords } from '../../approval/submissions/board-word.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import type { Acknowledgement } from '../../store/approval/acknowledgement-store.ts'

/** What is known of boards, for the views of directives. */
export interface DirectiveViewParts extends BoardWords {
  readonly planner: Pick<Planner, 'head'>
}

/** Views of directives at `at` (epoch ms). Each board is asked once, however many directives it has. */
export function directiveViews(parts: DirectiveViewParts, current: PlanInForce, at: number) {
  const asked = new Map<BoardId, CampaignsOn>()

  function askedOf(board: BoardId): CampaignsOn {
    let found = asked.get(board)
    if (!found) {
      found = campaignsOn(current, board, parts, parts.planner.head(board)?.version, at)
      asked.set(board, found)
    }
    return found
  }

  function boardView(campaign: CampaignId, { id, name }: Receiver['boards'][number]): DirectiveBoard {
    const { connected, heardAt, shows, runs, planned } = askedOf(id)
    const has = (campaigns: ReadonlySet<CampaignId>) => campaigns.has(campaign)
    return { id, name, connected, heardAt, shows: has(shows), runs: has(runs), planned: has(planned) }
  }

  return function viewOf(
    { campaign, org, digest, receivers }: Directive,
    acknowledgements: readonly Acknowledgement[],
    authority: Pick<Authority, 'sees'>,
  ): DirectiveView {
    const byOrg = new Map(
      acknowledgements.flatMap((one) => (one.campaign === campaign.id ? [[one.org, one] as const] : [])),
    )
    return {
      ...{ campaign: campaign.id, title: campaign.title, org: org.id, orgName: org.name, digest },
      phases: phasesOf(current, campaign.id),
      receivers: receivers
        .filter((receiver) => authority.sees(receiver.org.id))
        .map(({ org, boards }): ReceiverView => {
          const acknowledged = byOrg.get(org.id)
          return {
            ...{ org: org.id, orgName: org.name },
            boards: boards.map((board) => boardView(campaign.id, board)),
            acknowledgement: acknowledged ? acknowledgementView(acknowledged) : null,
            changedSince: acknowledged !== undefined && acknowledged.digest !== digest,
          }
        }),
    }
  }
}

function acknowledgementView({ boards, startsAt, note, personName, madeAt }: Acknowledgement): AcknowledgementView {
  return { boards, startsAt, note, by: personName, at: madeAt }
}
