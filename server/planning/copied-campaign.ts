import type { Said } from '../../shared/plan/fault.ts'
import type { Move } from '../../shared/plan/moved-bound.ts'
import { type LookAt, type MovedCampaign, movedCampaign } from '../../shared/plan/moved-campaign.ts'
import type { Campaign, CampaignId, OrgId, Placement, Plan } from '../../shared/plan/plan.ts'
import { orgTreeOf } from '../../shared/schedule/org-tree.ts'

/** What a copy of a campaign is to be. */
export interface CopyAsked {
  readonly id: CampaignId
  readonly org: OrgId
  readonly title: string
  readonly move: Move
}

const mostNamed = 5

/**
 * A copy of a campaign with its dates moved, for an org. `plan` is what its author sees: what a placement names beyond it, or beyond the
 * org, is left out and told. Undefined where a date would leave the years 1900–2199.
 */
export function copiedCampaign(
  campaign: Campaign,
  { id, org, title, move }: CopyAsked,
  plan: Plan,
): MovedCampaign | undefined {
  const moved = movedCampaign({ ...campaign, id, org }, move, title)
  if (!moved) return undefined
  const tree = orgTreeOf(plan.orgs)
  const orgs = new Set<string>(plan.orgs.flatMap((one) => (isInLine(one.id) ? [one.id] : [])))
  const boards = new Set<string>(plan.boards.flatMap((one) => (tree.isWithin(one.org, org) ? [one.id] : [])))
  const look: LookAt[] = [...moved.look]

  function isInLine(one: OrgId): boolean {
    // Of an org above everything below it is meant.
    return tree.isWithin(one, org) || tree.isWithin(org, one)
  }
  function kept<T extends string>(
    ids: readonly T[],
    known: ReadonlySet<string>,
    pointer: string,
    of: Said,
  ): readonly T[] {
    const gone = ids.filter((each) => !known.has(each))
    if (gone.length > 0) look.push({ pointer, said: leftOut(gone, of) })
    return gone.length > 0 ? ids.filter((each) => known.has(each)) : ids
  }
  const placement = (one: Placement, at: string): Placement => {
    const { orgs: ofOrgs, boards: ofBoards } = one.boards ?? {}
    if (!ofOrgs && !ofBoards) return one
    const selector = {
      ...one.boards,
      ...(ofOrgs && { orgs: kept(ofOrgs, orgs, `${at}/orgs`, offices) }),
      ...(ofBoards && { boards: kept(ofBoards, boards, `${at}/boards`, boardsWord) }),
    }
    return { ...one, boards: selector }
  }
  const placements = moved.campaign.placements.map((one, i) => placement(one, `/placements/${i}/boards`))
  return { campaign: { ...moved.campaign, placements }, look }
}

const offices: Said = { en: 'offices', vi: 'đơn vị' }
const boardsWord: Said = { en: 'boards', vi: 'bảng' }

function leftOut(gone: readonly string[], of: Said): Said {
  const named = gone.slice(0, mostNamed).join(', ') + (gone.length > mostNamed ? ', …' : '')
  return {
    en: `left out ${gone.length} ${of.en} that this office does not have: ${named}`,
    vi: `đã bỏ ${gone.length} ${of.vi} không thuộc phạm vi của đơn vị này: ${named}`,
  }
}
