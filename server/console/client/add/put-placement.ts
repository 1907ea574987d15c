import type { BoardId, Campaign, PhaseId, PlacementId, Plan, SlideId } from '../../../../shared/plan/plan.ts'
import { askJson, askServer, Refused, sending } from '../api/ask-server.ts'
import { both } from '../words/say.ts'

/** What the server made of slides and where they go. */
export interface Added {
  readonly boards: readonly BoardId[]
  readonly slides: readonly SlideId[]
  readonly placement: PlacementId
}

export interface Wanted {
  readonly campaign: Campaign
  readonly phase: PhaseId
  /** Slides and their placement, as the server takes them. */
  readonly body: object
}

const tries = 3

const movedAway = both(
  'Kế hoạch vừa được người khác sửa, và giai đoạn này không còn như cũ. Xem lại rồi bấm lần nữa.',
  'Somebody has just changed the plan, and this phase with it. Look again, and press once more.',
)

/**
 * Puts slides into a phase. Where the plan was changed meanwhile it goes into the plan of now, unless the phase is another. Throws
 * `Refused`.
 */
export async function putPlacement({ campaign, phase, body }: Wanted, tag: string): Promise<Added> {
  let expected = tag
  for (let left = tries; ; left--) {
    try {
      return await askJson<Added>(
        `/api/v1/campaigns/${campaign.id}/placements`,
        sending('POST', JSON.stringify(body), expected),
      )
    } catch (error) {
      if (!isChanged(error) || left === 1) throw error
      const { plan, tag: next } = await planOfNow()
      if (!isSamePhase(plan, campaign, phase)) throw new Refused('changed-meanwhile', movedAway)
      expected = next
    }
  }
}

/** The plan in force and its entity tag, asked for now. Throws `Refused`. */
export async function planOfNow(): Promise<{ readonly plan: Plan; readonly tag: string }> {
  const answer = await askServer('/api/v1/plan', { cache: 'no-store' })
  return { plan: (await answer.json()) as Plan, tag: answer.headers.get('etag') ?? '' }
}

/** Whether the server refused because the plan is another by now. */
export const isChanged = (error: unknown): boolean => error instanceof Refused && error.code === 'changed-meanwhile'

function isSamePhase(plan: Plan, campaign: Campaign, phase: PhaseId): boolean {
  const of = (one: Campaign | undefined) =>
    JSON.stringify([one?.org, one?.milestones, one?.phases.find(({ id }) => id === phase)])
  return of(plan.campaigns.find(({ id }) => id === campaign.id)) === of(campaign)
}
