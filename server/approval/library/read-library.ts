import { plainWords } from '../../../shared/plan/plain-words.ts'
import type { Campaign, OrgId, Slide } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import type { Database } from '../../db/database.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import { readStandingSlogans } from '../../store/plan/official-slogan-store.ts'
import { type OfficialSlogan, officialSlogansOf, slogansOfCampaigns } from './official-slogans.ts'

/** What the library is read from. */
export interface ReadLibraryParts {
  readonly planner: Pick<Planner, 'takeDowns'>
  readonly database: Pick<Database, 'db'>
}

/** The texts that the words of a campaign (empty: of none) are held against. One list for each. */
export type OfficialTexts = (campaign: string) => readonly string[]

/** The official slogans of an org at `at` (epoch ms), as `officialSlogansOf` has them. */
export async function readLibrary(
  { planner, database }: ReadLibraryParts,
  current: PlanInForce,
  org: OrgId,
  at: number,
): Promise<readonly OfficialSlogan[]> {
  const chain = current.tree.chainOf(org).map(({ id }) => id)
  const kept = await readStandingSlogans(database.db, chain)
  return officialSlogansOf(current, org, kept, slogansOfCampaigns(current, org, planner.takeDowns(), at))
}

/**
 * The texts of a library for judging words of these campaigns. Of its own slogans a campaign is held against those that still stand in it:
 * one that it has put right is no pattern any more.
 */
export function officialTextsOf(
  library: readonly OfficialSlogan[],
  campaigns: readonly Pick<Campaign, 'id' | 'slides'>[],
): OfficialTexts {
  const byCampaign = new Map<string, readonly string[]>()
  return (id) =>
    remembered(byCampaign, id, () => {
      const own = new Set(campaigns.find((one) => one.id === id)?.slides.map(wordsOf))
      return library.filter(({ campaign, text }) => campaign?.id !== id || own.has(text)).map(({ text }) => text)
    })
}

const wordsOf = (slide: Slide): string | undefined => (slide.kind === 'slogan' ? plainWords(slide.text) : undefined)
