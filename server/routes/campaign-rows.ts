import type { CampaignRow, CampaignState } from '../../shared/api/campaign-row.ts'
import type { Campaign, CampaignId } from '../../shared/plan/plan.ts'
import { askedSubmissionOf } from '../approval/submission.ts'
import type { Database } from '../db/database.ts'
import { boardsReachedBy } from '../planning/boards-reached-by.ts'
import { campaignStandings, campaignStateOf } from '../planning/campaign-standings.ts'
import { hullOf } from '../planning/hull-of.ts'
import { textOfKey } from '../planning/item.ts'
import type { PlanInForce } from '../planning/plan-in-force.ts'
import type { Planner } from '../planning/planner.ts'
import { readSubmissions } from '../store/submission-store.ts'
import type { Call } from './route.ts'

const mostAsked = 200

/** Rows of campaigns as a caller sees them. Of a campaign from above it is told what plays, not how it comes about. */
export async function campaignRows(
  { planner, database }: { readonly planner: Pick<Planner, 'approved'>; readonly database: Database },
  { authority }: Pick<Call, 'authority'>,
  { plan, tree }: PlanInForce,
  campaigns: readonly Campaign[],
): Promise<readonly CampaignRow[]> {
  const standings = campaignStandings(planner.approved().items)
  const orgs = new Map(plan.orgs.map(({ id, name }) => [id, name]))
  const boards = plan.boards.filter(({ org }) => authority.sees(org))
  const whole = new Map(plan.campaigns.map((campaign) => [campaign.id, campaign]))

  async function stateOf(campaign: Campaign): Promise<CampaignState> {
    if (!authority.sees(campaign.org)) return standings.isApproved(campaign) ? 'approved' : 'none'
    // Without a difference nothing can be waiting.
    const asked = standings.differing(campaign).size === 0 ? new Map() : await askedOf(campaign.id)
    return campaignStateOf(campaign, standings, asked)
  }
  async function askedOf(campaign: CampaignId): Promise<ReadonlyMap<string, string | null>> {
    const rows = await readSubmissions(database.db, { campaign, states: ['drawing', 'pending'], limit: mostAsked })
    return new Map(rows.flatMap((row) => askedSubmissionOf(row).items.map((item) => [textOfKey(item), item.is])))
  }

  const rows: CampaignRow[] = []
  for (const seen of campaigns) {
    const { id, org, title, document = null, phases, slides, placements } = seen
    // Its selectors are cut for those who do not see all that they name.
    const campaign = whole.get(id) ?? seen
    rows.push({
      ...{ id, org, orgName: orgs.get(org) ?? org, title, document },
      ...{ phases: phases.length, slides: slides.length, placements: placements.length },
      boards: boardsReachedBy(campaign, boards, tree).length,
      ...hullOf(campaign, plan.timezone),
      state: await stateOf(campaign),
    })
  }
  return rows
}
