import type { CampaignId } from '../../shared/plan/plan.ts'
import type { Authority } from '../access/authority.ts'
import type { Database } from '../db/database.ts'
import { hullOf } from '../planning/hull-of.ts'
import type { Planner } from '../planning/planner.ts'
import { readSubmissions } from '../store/submission-store.ts'
import { itemStatesOf } from './item-states.ts'
import { lackingPictures } from './lacking-pictures.ts'
import { type AskedSubmission, askedSubmissionOf } from './submission.ts'

/** On how many shapes of canvas a campaign has no approved picture of what it is still to show: nobody has asked for it, or it waits. */
export interface LackingShapes {
  readonly unasked: number
  readonly asked: number
}

/** Whether a campaign lacks any picture at all, now or after its end. */
export function lacksPictures(planner: Planner, campaign: CampaignId): boolean {
  const schedule = planner.current()?.schedule
  return schedule !== undefined && lackingPictures(schedule, planner.approved(), campaign).size > 0
}

/** The shapes that a campaign lacks at `at` (epoch ms); `submissions` are its open ones, the newest first. */
export function lackingShapesOf(
  planner: Planner,
  campaign: CampaignId,
  submissions: readonly AskedSubmission[],
  at: number,
): LackingShapes {
  const unasked = new Set<string>()
  const asked = new Set<string>()
  for (const { revision, lacking } of itemStatesOf(planner, campaign, submissions, at)?.items ?? []) {
    const shapes = revision === null ? undefined : revision === 'pending' ? asked : unasked
    for (const { width, height } of lacking) shapes?.add(`${width}×${height}`)
  }
  return { unasked: unasked.size, asked: asked.size }
}

const mostOpen = 500

/** How many campaigns somebody may write lack a picture that nobody has asked to have approved; one question to the database at most. */
export async function campaignsLacking(
  { planner, database }: { readonly planner: Planner; readonly database: Database },
  authority: Pick<Authority, 'has' | 'may'>,
  at: number,
): Promise<number> {
  const current = planner.current()
  if (!current || !authority.has('edit')) return 0
  const lacking = current.schedule.plan.campaigns.filter((campaign) => {
    if (!authority.may('edit', campaign.org)) return false
    const { endsAt } = hullOf(campaign, current.plan.timezone)
    return (endsAt === null || at < endsAt) && lacksPictures(planner, campaign.id)
  })
  if (lacking.length === 0) return 0
  const orgs = [...new Set(lacking.map(({ org }) => org))]
  const rows = await readSubmissions(database.db, { orgs, states: ['drawing', 'pending'], limit: mostOpen })
  const open = rows.map(askedSubmissionOf)
  const isUnasked = (id: CampaignId) => {
    const own = open.filter(({ campaign }) => campaign === id)
    return lackingShapesOf(planner, id, own, at).unasked > 0
  }
  return lacking.filter(({ id }) => isUnasked(id)).length
}
