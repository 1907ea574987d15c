import type { OfficialSloganView, SloganSource } from '../../../shared/api/official-slogan.ts'
import type { DateText } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import { byHand } from '../../approval/library/library-page.ts'
import { dayOf, type OfficialSlogan } from '../../approval/library/official-slogans.ts'

/** An official slogan as it is told; `mayChange`: by whoever asks. */
export function officialSloganView(
  { id, text, org, document, campaign, kept }: OfficialSlogan,
  mayChange: boolean,
): OfficialSloganView {
  return {
    ...{ id, text, org: org.id, orgName: org.name, document },
    campaign: campaign === null ? null : { id: campaign.id, title: campaign.title },
    added: kept === null ? null : { by: kept.personName, at: kept.addedAt },
    withdrawn: kept === null || kept.withdrawnAt === null ? null : { by: kept.withdrawnName, at: kept.withdrawnAt },
    mayChange: kept !== null && mayChange,
  }
}

/** The sources of a library, in the order of their first slogans: campaigns, and what was added by hand, where there is such. */
export function sourcesOf(
  ofCampaigns: readonly OfficialSlogan[],
  added: { readonly count: number; readonly newest: DateText } | undefined,
): readonly SloganSource[] {
  const hand = added && { from: byHand, title: null, orgName: null, count: added.count }
  const sources = new Map<string, SloganSource>()
  for (const { campaign, org, ...slogan } of ofCampaigns) {
    if (!campaign) continue
    if (added && hand && dayOf(slogan) < added.newest) remembered(sources, byHand, () => hand)
    const { id: from, title } = campaign
    const { count = 0 } = sources.get(from) ?? {}
    sources.set(from, { from, title, orgName: org.name, count: count + 1 })
  }
  if (hand) remembered(sources, byHand, () => hand)
  return [...sources.values()]
}
