import type { Board, OrgId, Plan } from '../../shared/plan/plan.ts'
import { isWithinDayparts } from './naive-dayparts.ts'
import { dueAt, isAllowed, restrictionsAt, zoneOf } from './naive-due.ts'
import { upFrom } from './naive-reach.ts'
import { boundsOf, cutsWithin } from './naive-spans.ts'

/** Pointers of the exclusive placements and the restrictions that keep a campaign of an org above theirs off the board while it is on. */
export function outweighing(plan: Plan, board: Board): string[] {
  const bounds = boundsOf(plan, board)
  if (bounds.length === 0) return []
  const instants = cutsWithin(plan, board, { start: Math.min(...bounds), end: Math.max(...bounds) })
  const on = instants.filter((at) => isWithinDayparts(zoneOf(plan, board), board.hours, at))
  return [...new Set(on.flatMap((at) => [...placementsAt(plan, board, at), ...barringAt(plan, board, at)]))]
}

/** Takes away what the orgs below a directive have made exclusive, and looks whether the directive is on then and was not before. */
function placementsAt(plan: Plan, board: Board, at: number): string[] {
  const due = dueAt(plan, board, at)
  return due.flatMap((directive) => {
    const below = due.filter(
      (one) => one.placement.exclusive && isBelow(plan, one.campaign.org, directive.campaign.org),
    )
    const rest = due.filter((one) => !below.includes(one))
    const isOn = (among: typeof due) =>
      !!directive.placement.exclusive || among.every((one) => !one.placement.exclusive)
    if (isOn(due) || !isOn(rest)) return []
    return below.map(({ campaign, placement }) => {
      return `/campaigns/${plan.campaigns.indexOf(campaign)}/placements/${campaign.placements.indexOf(placement)}`
    })
  })
}

/** Takes away the restrictions of orgs below a campaign's, and looks which of them would not allow what is due then. */
function barringAt(plan: Plan, board: Board, at: number): string[] {
  return plan.campaigns.flatMap((campaign) => {
    const restrictions = plan.restrictions ?? []
    const below = restrictions.filter(({ org }) => isBelow(plan, org, campaign.org))
    const without = { ...plan, restrictions: restrictions.filter((one) => !below.includes(one)) }
    const slides = dueAt(without, board, at).flatMap((due) => (due.campaign === campaign ? due.slides : []))
    return restrictionsAt(plan, board, at)
      .filter((one) => below.includes(one) && slides.some((slide) => !isAllowed(slide, [one])))
      .map((one) => `/restrictions/${restrictions.indexOf(one)}`)
  })
}

function isBelow(plan: Plan, org: OrgId, above: OrgId): boolean {
  return org !== above && upFrom(plan, org).includes(above)
}
