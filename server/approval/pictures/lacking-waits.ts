import type { Waits } from '../../../shared/api/today.ts'
import type { Campaign, Org } from '../../../shared/plan/plan.ts'
import type { Authority } from '../../access/authority.ts'
import type { Database } from '../../db/database.ts'
import { hullOf } from '../../planning/hull-of.ts'
import type { Planner } from '../../planning/planner.ts'
import { readSubmissions } from '../../store/approval/submission-store.ts'
import { fillerStateOf } from '../filler-state.ts'
import { askedSubmissionOf } from '../submissions/submission.ts'
import { lackingOfFiller } from './lacking-pictures.ts'
import { lackingShapesOf, lacksPictures } from './lacking-shapes.ts'

/** What is looked at for what lacks pictures. */
export interface LackingWaitsParts {
  readonly planner: Planner
  readonly database: Pick<Database, 'db'>
}

/** No more than so many open submissions are looked at. */
const mostOpen = 500

/** How many campaigns and fillers somebody may write lack a picture that nobody has asked to have approved, and whose filler, where it is one; one question to the database at most. */
export async function lackingWaits(
  parts: LackingWaitsParts,
  authority: Pick<Authority, 'has' | 'may'>,
  at: number,
): Promise<Pick<Waits, 'lacking' | 'lackingFillers' | 'lackingOffice'>> {
  const { planner, database } = parts
  const campaigns = campaignsToLookAt(planner, authority, at)
  const offices = officesToLookAt(planner, authority)
  const orgs = [...new Set([...campaigns.map(({ org }) => org), ...offices.map(({ id }) => id)])]
  if (orgs.length === 0) return { lacking: 0, lackingFillers: 0, lackingOffice: null }
  const rows = await readSubmissions(database.db, { orgs, states: ['drawing', 'pending'], limit: mostOpen })
  const open = rows.map(askedSubmissionOf)
  const isUnasked = ({ id }: Campaign) => {
    const own = open.filter(({ campaign }) => campaign === id)
    return lackingShapesOf(planner, id, own, at).unasked > 0
  }
  const isFillerUnasked = ({ id }: Org) => {
    const own = open.filter(({ campaign, org }) => campaign === null && org === id)
    const state = fillerStateOf(planner, id, own, at)
    return state !== undefined && state.revision !== null && state.revision !== 'pending'
  }
  const lacking = offices.filter(isFillerUnasked)
  return {
    lacking: campaigns.filter(isUnasked).length,
    lackingFillers: lacking.length,
    lackingOffice: lacking.length === 1 ? (lacking[0]?.id ?? null) : null,
  }
}

/** The campaigns that somebody may write, are not over, and lack any picture. */
function campaignsToLookAt(
  planner: Planner,
  authority: Pick<Authority, 'has' | 'may'>,
  at: number,
): readonly Campaign[] {
  const current = planner.current()
  if (!current || !authority.has('edit')) return []
  return current.schedule.plan.campaigns.filter((campaign) => {
    if (!authority.may('edit', campaign.org) || !lacksPictures(planner, campaign.id)) return false
    const { endsAt } = hullOf(campaign, current.plan.timezone)
    return endsAt === null || at < endsAt
  })
}

/** The orgs whose fillers somebody may write, are not on their way out of the plan, and lack any picture. */
function officesToLookAt(planner: Planner, authority: Pick<Authority, 'has' | 'may'>): readonly Org[] {
  const current = planner.current()
  if (!current || !authority.has('edit')) return []
  return current.plan.orgs.filter(
    ({ id, filler }) =>
      filler !== undefined &&
      authority.may('edit', id) &&
      lackingOfFiller(current.schedule, planner.approved(), id).length > 0,
  )
}
