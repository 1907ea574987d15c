import type { CampaignState } from '../../shared/api/campaign-row.ts'
import type { Campaign } from '../../shared/plan/plan.ts'
import { isReordered } from './is-reordered.ts'
import { type Item, itemsOf, textOfKey } from './item.ts'

/** What tells how far campaigns are, asked of many. */
export interface CampaignStanding {
  /** The items of a campaign that are not approved as they stand: the text of each key with its body, null where it was removed. */
  differing(campaign: Campaign): ReadonlyMap<string, string | null>
  isApproved(campaign: Campaign): boolean
}

/** How the campaigns of a plan stand to what is approved. */
export function campaignStandings(approved: ReadonlyMap<string, Item>): CampaignStanding {
  const byCampaign = new Map<string, Item[]>()
  for (const item of approved.values()) {
    const campaign = item.list === 'campaigns' ? item.id : item.campaign
    if (campaign === '') continue
    const known = byCampaign.get(campaign)
    if (known) known.push(item)
    else byCampaign.set(campaign, [item])
  }
  return {
    isApproved: ({ id }) => byCampaign.has(id),
    differing(campaign) {
      const differing = new Map<string, string | null>()
      const written = new Set<string>()
      for (const item of itemsIn(campaign)) {
        const key = textOfKey(item)
        written.add(key)
        const isMoved = item.list === 'campaigns' && isReordered(campaign, approved)
        if (isMoved || approved.get(key)?.body !== item.body) differing.set(key, item.body)
      }
      for (const item of byCampaign.get(campaign.id) ?? []) {
        if (!written.has(textOfKey(item))) differing.set(textOfKey(item), null)
      }
      return differing
    },
  }
}

/**
 * The worst of a campaign's items; `asked` are those of open submissions, as `differing` tells of them, and `lacking` on how many shapes of
 * canvas what is approved has no picture, asked for or not.
 */
export function campaignStateOf(
  campaign: Campaign,
  standing: CampaignStanding,
  asked: ReadonlyMap<string, string | null>,
  lacking: { readonly unasked: number; readonly asked: number },
): CampaignState {
  const differing = [...standing.differing(campaign)]
  if (differing.every(([key, body]) => asked.get(key) === body)) {
    if (lacking.unasked > 0) return 'lacking'
    return differing.length > 0 || lacking.asked > 0 ? 'pending' : 'approved'
  }
  if (standing.isApproved(campaign)) return 'changed'
  return [campaign.phases, campaign.slides, campaign.placements].every((list) => list.length === 0) ? 'none' : 'draft'
}

/** How many items of a campaign are approved and play until their removal is approved too. */
export function approvedItemsOf(campaign: string, approved: ReadonlyMap<string, Item>): number {
  return [...approved.values()].filter(
    (item) => item.campaign === campaign || (item.list === 'campaigns' && item.id === campaign),
  ).length
}

function itemsIn(campaign: Campaign): readonly Item[] {
  return itemsOf({ format: 'congchao/plan@1', timezone: '', orgs: [], boards: [], campaigns: [campaign] })
}
