import type { CampaignRow } from '../../../shared/api/campaign-row.ts'
import type { Campaign, CampaignId } from '../../../shared/plan/plan.ts'
import { lackingShapesOf, lacksPictures } from '../../approval/pictures/lacking-shapes.ts'
import { type AskedSubmission, askedSubmissionOf } from '../../approval/submissions/submission.ts'
import type { Database } from '../../db/database.ts'
import { boardsReachedBy } from '../../planning/boards-reached-by.ts'
import { campaignStandings, campaignStateOf } from '../../planning/campaign-standings.ts'
import { hullOf } from '../../planning/hull-of.ts'
import { textOfKey } from '../../planning/item.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import { readSubmissions } from '../../store/approval/submission-store.ts'
import type { Call } from '../route.ts'

const mostAsked = 200

/** Rows of campaigns as a caller sees them. Of a campaign from above it is told what plays, not how it comes about. */
export async function campaignRows(
  { planner, database }: { readonly planner: Planner; readonly database: Database },
  { authority, at }: Pick<Call, 'authority' | 'at'>,
  { plan, tree }: PlanInForce,
  campaigns: readonly Campaign[],
): Promise<readonly CampaignRow[]> {
  const standings = campaignStandings(planner.approved().items)
  const orgs = new Map(plan.orgs.map(({ id, name }) => [id, name]))
  const boards = plan.boards.filter(({ org }) => authority.sees(org))
  const whole = new Map(plan.campaigns.map((campaign) => [campaign.id, campaign]))

  async function standingOf(campaign: Campaign): Promise<Pick<CampaignRow, 'state' | 'lacking'>> {
    if (!authority.sees(campaign.org))
      return { state: standings.isApproved(campaign) ? 'approved' : 'none', lacking: 0 }
    // Where nothing differs and nothing lacks nothing can be waiting.
    const mayWait = standings.differing(campaign).size > 0 || lacksPictures(planner, campaign.id)
    const open = mayWait ? await openOf(campaign.id) : []
    const asked = new Map(open.flatMap(({ items }) => items.map((item) => [textOfKey(item), item.is])))
    const lacking = mayWait ? lackingShapesOf(planner, campaign.id, open, at) : { unasked: 0, asked: 0 }
    return { state: campaignStateOf(campaign, standings, asked, lacking), lacking: lacking.unasked }
  }
  async function openOf(campaign: CampaignId): Promise<readonly AskedSubmission[]> {
    const rows = await readSubmissions(database.db, { campaign, states: ['drawing', 'pending'], limit: mostAsked })
    return rows.map(askedSubmissionOf)
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
      ...(await standingOf(campaign)),
    })
  }
  return rows
}
