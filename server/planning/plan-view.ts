import type { Board, Campaign, Interrupt, OrgId, Plan, Restriction, Selector } from '../../shared/plan/plan.ts'
import { outOfReach, placementOutOfReach } from '../../shared/schedule/out-of-reach.ts'
import type { Authority } from '../access/authority.ts'
import type { PlanInForce } from './plan-in-force.ts'

/**
 * What of a plan somebody sees, as a plan: all of it with a role in the whole installation; else their orgs and those above, the boards and
 * campaigns of their own, and of what comes from above that which reaches a board of theirs, its selectors cut to what is in there.
 */
export function planSeen({ plan, tree }: Pick<PlanInForce, 'plan' | 'tree'>, authority: Authority): Plan {
  if (authority.mayEverywhere('see')) return plan
  const orgs = plan.orgs.filter(({ id }) => authority.seesCampaign({ org: id }))
  const boards = plan.boards.filter(({ org }) => authority.sees(org))
  const cut = cutTo(new Set(orgs.map(({ id }) => id)), new Set(boards.map(({ id }) => id)))
  const reaches = (test: (board: Board) => unknown) => boards.some((board) => test(board) === undefined)

  function campaignSeen(campaign: Campaign): Campaign[] {
    if (authority.sees(campaign.org)) return [{ ...campaign, placements: campaign.placements.map(cut) }]
    if (!authority.seesCampaign(campaign)) return []
    const placements = campaign.placements.filter((placement) =>
      reaches((board) => placementOutOfReach(board, campaign.org, placement, tree)),
    )
    if (placements.length === 0) return []
    const shown = new Set(placements.flatMap(({ slides }) => slides))
    const slides = campaign.slides.filter(({ id }) => shown.has(id))
    return [{ ...campaign, slides, placements: placements.map(cut) }]
  }

  const timedSeen = <T extends Interrupt | Restriction>(items: readonly T[] | undefined) =>
    items
      ?.filter(
        ({ org, boards: selector }) =>
          authority.sees(org) || reaches((board) => outOfReach(board, org, selector, tree)),
      )
      .map(cut)
  const [interrupts, restrictions] = [timedSeen(plan.interrupts), timedSeen(plan.restrictions)]
  return {
    ...{ format: plan.format, timezone: plan.timezone, orgs, boards },
    campaigns: plan.campaigns.flatMap(campaignSeen),
    ...(interrupts && { interrupts }),
    ...(restrictions && { restrictions }),
  }
}

/** Cuts the selector of an item to orgs and boards that are seen: it then matches the same of these. */
function cutTo(orgs: ReadonlySet<OrgId>, boards: ReadonlySet<Board['id']>) {
  return <T extends { readonly boards?: Selector }>(item: T): T => {
    const { orgs: ofOrgs, boards: ofBoards } = item.boards ?? {}
    if (!ofOrgs && !ofBoards) return item
    const selector = {
      ...item.boards,
      ...(ofOrgs && { orgs: ofOrgs.filter((id) => orgs.has(id)) }),
      ...(ofBoards && { boards: ofBoards.filter((id) => boards.has(id)) }),
    }
    return { ...item, boards: selector }
  }
}
