import { replaces, stateOf, tagsOf } from '../plan/effective.ts'
import type { Board, BoardId, CampaignId, PhaseId, PlacementId, RestrictionId, Slide, SlideId } from '../plan/plan.ts'
import type { Tier } from '../playlist/playlist.ts'
import type { BoardReach } from './board-reach.ts'
import { slideSpanOf } from './bounds.ts'
import { situationsOn } from './day-plan.ts'
import { type Situation, sharedTracksOf, type Weighing, weighingOf } from './decision.ts'
import { type OutOfReach, placementOutOfReach } from './out-of-reach.ts'
import { type Due, sharesOfDues } from './rotation.ts'
import { type CampaignView, type PlacementView, speaks } from './rule.ts'
import type { Schedule } from './schedule.ts'
import { isOpenAt, openingsOn } from './windows.ts'

/** Why a slide of a placement is not due. */
export type SlideReason =
  | { readonly code: 'not-approved'; readonly state: string }
  | { readonly code: 'language'; readonly language: string }
  | { readonly code: 'not-yet'; readonly from: number | null }
  | { readonly code: 'over'; readonly until: number }
  | { readonly code: 'restricted'; readonly restrictions: readonly RestrictionId[] }

/** Why a placement does or does not show; instants in epoch ms. The first that applies, in the order in which the rules ask. A5 */
export type Reason =
  | { readonly code: 'out-of-reach'; readonly by: OutOfReach }
  | { readonly code: 'phase-empty' }
  | { readonly code: 'phase-waiting' }
  | { readonly code: 'phase-not-begun'; readonly startsAt: number }
  | { readonly code: 'phase-over'; readonly endsAt: number }
  | { readonly code: 'outside-dayparts' }
  | { readonly code: 'no-slide-due' }
  | { readonly code: 'stands-down'; readonly phases: readonly PhaseId[] }
  | { readonly code: 'outside-hours' }
  | { readonly code: 'interrupted' }
  | { readonly code: 'outranked'; readonly by: readonly PlacementId[] }
  | { readonly code: 'sections-taken' }
  | { readonly code: 'shows'; readonly shares: readonly { readonly section: string | null; readonly share: number }[] }

/** What holds of one placement on a board at an instant. */
export interface Verdict {
  readonly campaign: CampaignId
  readonly phase: PhaseId
  readonly placement: PlacementId
  readonly shows: boolean
  readonly reason: Reason
  readonly slides: readonly { readonly slide: SlideId; readonly due: boolean; readonly reason?: SlideReason }[]
}

/** Why each placement of the plan does or does not show on a board at an instant, as data. */
export interface Explanation {
  readonly board: BoardId
  readonly at: number
  readonly tier: Tier
  readonly restrictions: readonly RestrictionId[]
  readonly verdicts: readonly Verdict[]
}

/** Explains a board at `at` (epoch ms), by the same weighing that makes its playlist; a RangeError for a board that is not there. A5 */
export function explain(schedule: Schedule, id: BoardId, at: number): Explanation {
  const reach = schedule.reachOf(id)
  const board = schedule.boards.get(id) as Board
  const day = reach.days.dayAt(at)
  const holding = [...situationsOn(reach, day)].find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  const weighing = weighingOf(reach, holding as Situation)
  const moment = { schedule, reach, board, at, day, weighing }
  return {
    board: id,
    at,
    tier: weighing.tier,
    restrictions: weighing.restrictions.map(({ restriction }) => restriction),
    verdicts: schedule.campaigns.flatMap((of) => of.placements.map((view) => verdictOf(moment, of, view))),
  }
}

/** A board at the instant in question, weighed. */
interface Moment {
  readonly schedule: Schedule
  readonly reach: BoardReach
  readonly board: Board
  readonly at: number
  /** The local day that holds `at`. */
  readonly day: number
  readonly weighing: Weighing
}

function verdictOf(moment: Moment, of: CampaignView, view: PlacementView): Verdict {
  const slides = view.slides.map(({ slide }) => {
    const reason = slideReasonOf(moment, of, slide)
    return reason ? { slide: slide.id, due: false, reason } : { slide: slide.id, due: true }
  })
  const hasDue = slides.some(({ due }) => due)
  const reason = reasonOf(moment, of, view, hasDue)
  return {
    campaign: of.campaign.id,
    phase: view.phase.id,
    placement: view.placement.id,
    shows: reason.code === 'shows',
    reason,
    slides,
  }
}

function reasonOf(moment: Moment, of: CampaignView, view: PlacementView, hasDue: boolean): Reason {
  const { schedule, reach, board, at, day, weighing } = moment
  const by = placementOutOfReach(board, of.campaign.org, view.placement, schedule.tree)
  if (by) return { code: 'out-of-reach', by }
  const span = schedule.spansIn(reach.zone)(of, view.phase)
  if (span.state !== 'set') return { code: span.state === 'empty' ? 'phase-empty' : 'phase-waiting' }
  if (at < span.startsAt) return { code: 'phase-not-begun', startsAt: span.startsAt }
  if (at >= span.endsAt) return { code: 'phase-over', endsAt: span.endsAt }
  if (!isOpenAt(openingsOn(view.windows, reach.days, day), at)) return { code: 'outside-dayparts' }
  if (!hasDue) return { code: 'no-slide-due' }
  const due = weighing.due.find(({ rule }) => rule.order === view.order)
  if (!due) return { code: 'stands-down', phases: replacersOf(of, weighing) }
  if (weighing.tier === 'off') return { code: 'outside-hours' }
  if (weighing.tier === 'interrupt') return { code: 'interrupted' }
  if (!weighing.ruling.includes(due)) {
    return { code: 'outranked', by: weighing.ruling.map(({ rule }) => rule.placement.id) }
  }
  return sharingOf(weighing.ruling, due, reach.sections)
}

/** Where a placement of the ruling tier shows, and its share there. C2–C4 */
function sharingOf(ruling: readonly Due[], due: Due, sections: BoardReach['sections']): Reason {
  const all = sharedTracksOf(ruling, sections) ?? [{ section: null, dues: ruling }]
  const tracks = all.filter(({ dues }) => dues.includes(due))
  if (tracks.length === 0) return { code: 'sections-taken' }
  const shares = tracks.map(({ section, dues }) => ({
    section,
    share: sharesOfDues(dues).shares[dues.indexOf(due)]?.value ?? 0,
  }))
  return { code: 'shows', shares }
}

/** The phases for which those of a campaign stand down. V7 */
function replacersOf(of: CampaignView, weighing: Weighing): readonly PhaseId[] {
  const found = weighing.due.filter(({ rule }) => rule.of.index === of.index && replaces(rule.phase))
  return [...new Set(found.map(({ rule }) => rule.phase.id))]
}

function slideReasonOf(
  { reach, board, at, weighing }: Moment,
  of: CampaignView,
  slide: Slide,
): SlideReason | undefined {
  const state = stateOf(slide)
  if (state !== 'approved') return { code: 'not-approved', state }
  if (!speaks(slide, board)) return { code: 'language', language: slide.language ?? '' }
  const span = slideSpanOf(slide, of.milestones, reach.days)
  if (at < span.startsAt) return { code: 'not-yet', from: Number.isFinite(span.startsAt) ? span.startsAt : null }
  if (at >= span.endsAt) return { code: 'over', until: span.endsAt }
  const barring = weighing.restrictions.filter(({ allow }) => !tagsOf(slide).some((tag) => allow.includes(tag)))
  return barring.length > 0
    ? { code: 'restricted', restrictions: barring.map(({ restriction }) => restriction) }
    : undefined
}
