import type { OfficialSloganView, SloganSource } from '../../shared/api/official-slogan.ts'
import type { OfficialSlogan } from '../approval/library/official-slogans.ts'

/** What slogans added by hand come from. */
export const byHand = 'hand'

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

/** Where a slogan comes from, as the query names it. */
export const fromOf = ({ campaign }: Pick<OfficialSlogan, 'campaign'>): string => campaign?.id ?? byHand

/** The sources of a library, in the order of their first slogans. */
export function sourcesOf(library: readonly OfficialSlogan[]): readonly SloganSource[] {
  const sources = new Map<string, SloganSource>()
  for (const slogan of library) {
    const from = fromOf(slogan)
    const { count = 0 } = sources.get(from) ?? {}
    const title = slogan.campaign?.title ?? null
    sources.set(from, { from, title, orgName: title === null ? null : slogan.org.name, count: count + 1 })
  }
  return [...sources.values()]
}
