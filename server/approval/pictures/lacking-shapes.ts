import type { CampaignId } from '../../../shared/plan/plan.ts'
import type { Planner } from '../../planning/planner.ts'
import { itemStatesOf } from '../item-states.ts'
import type { AskedSubmission } from '../submissions/submission.ts'
import { lackingPictures } from './lacking-pictures.ts'

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
