import { emphasisOf, languagesOf, milestonesOf, minShareOf, secondsOf, stateOf, weightOf } from '../plan/effective.ts'
import type { Board, Campaign, Phase, Placement, Slide, SlideId } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { type Milestones, type PhaseSpan, phaseSpanOf, type Span, slideSpanOf } from './bounds.ts'
import type { Entry } from './entry.ts'
import { type Fraction, fractionOf, times } from './fraction.ts'
import type { OrgTree } from './org-tree.ts'
import { placementOutOfReach } from './out-of-reach.ts'
import { type Window, windowsOf } from './windows.ts'

/** A campaign with what its rules need at hand. */
export interface CampaignView {
  readonly campaign: Campaign
  /** Its place in the plan. */
  readonly index: number
  /** How many orgs stand above its own. */
  readonly depth: number
  readonly minShare: Fraction
  readonly milestones: Milestones
  readonly placements: readonly PlacementView[]
}

/** A slide of a campaign; `key` is a number that no other slide of the plan has. */
export interface CampaignSlide {
  readonly slide: Slide
  readonly key: number
}

/** A placement with its phase, its slides, its wish and its windows. */
export interface PlacementView {
  readonly placement: Placement
  /** Its JSON pointer in the plan. */
  readonly path: string
  readonly phase: Phase
  readonly slides: readonly CampaignSlide[]
  /** Its place among all placements of the plan. */
  readonly order: number
  /** `weight × emphasis`. S1 */
  readonly wants: Fraction
  readonly windows: readonly Window[] | undefined
  /** One text for all lists of the same windows. */
  readonly pattern: string
}

/** A placement as it reaches boards of one zone that list the same languages. */
export interface Rule extends PlacementView {
  readonly of: CampaignView
  readonly slots: readonly Slot[]
}

/** One slide of a rule that such boards may show, with the span in which it may play: of the slide, within its phase. */
export interface Slot extends CampaignSlide {
  readonly entry: Entry
  readonly span: Span
}

/** The campaigns of a plan with what their rules need at hand. */
export function campaignViewsOf(campaigns: readonly Campaign[], tree: OrgTree): readonly CampaignView[] {
  let key = 0
  let order = 0
  return campaigns.map((campaign, index) => {
    const phases = new Map(campaign.phases.map((phase) => [phase.id, phase]))
    const slides = new Map(campaign.slides.map((slide): [SlideId, CampaignSlide] => [slide.id, { slide, key: key++ }]))
    return {
      campaign,
      index,
      depth: tree.depthOf(campaign.org),
      minShare: fractionOf(minShareOf(campaign)),
      milestones: new Map(milestonesOf(campaign).map((milestone) => [milestone.id, milestone])),
      placements: campaign.placements.map((placement, i) => {
        const phase = phases.get(placement.phase) as Phase
        const windows = windowsOf(placement.dayparts)
        return {
          placement,
          path: `/campaigns/${index}/placements/${i}`,
          phase,
          slides: placement.slides.map((id) => slides.get(id) as CampaignSlide),
          order: order++,
          wants: times(fractionOf(weightOf(placement)), fractionOf(emphasisOf(phase))),
          windows,
          pattern: JSON.stringify(windows ?? null),
        }
      }),
    }
  })
}

/** Whether a slide is approved and speaks a language of the board, whatever the time. R4, R5 */
export function isPlayable(slide: Slide, board: Board): boolean {
  return stateOf(slide) === 'approved' && speaks(slide, board)
}

/** Whether the board lists the slide's language; a slide without one plays anywhere. R4 */
export function speaks(slide: Slide, board: Board): boolean {
  return slide.language === undefined || languagesOf(board).includes(slide.language)
}

/** The rules of a campaign on a board: placements that reach it, in phases with a span, with at least one slide for it. R1–R5 */
export function rulesOf(
  of: CampaignView,
  board: Board,
  tree: OrgTree,
  days: LocalDays,
  spans: SpansOf,
): readonly Rule[] {
  return of.placements.flatMap((view): Rule[] => {
    if (placementOutOfReach(board, of.campaign.org, view.placement, tree) !== undefined) return []
    const span = spans(of, view.phase)
    if (span.state !== 'set') return []
    const slots = view.slides.flatMap((each) => slotsOf(of, view, each, span, board, days))
    return slots.length === 0 ? [] : [{ ...view, of, slots }]
  })
}

function slotsOf(
  of: CampaignView,
  { phase, placement }: PlacementView,
  { slide, key }: CampaignSlide,
  within: Span,
  board: Board,
  days: LocalDays,
): Slot[] {
  if (!isPlayable(slide, board)) return []
  const own = slideSpanOf(slide, of.milestones, days)
  const span = { startsAt: Math.max(within.startsAt, own.startsAt), endsAt: Math.min(within.endsAt, own.endsAt) }
  if (span.startsAt >= span.endsAt) return []
  const turn = {
    slide: slide.id,
    campaign: of.campaign.id,
    phase: phase.id,
    placement: placement.id,
    seconds: secondsOf(slide),
  }
  return [{ entry: { turn, slide }, slide, key, span }]
}

/** The span of a phase of a campaign, in the zone at hand. */
export type SpansOf = (of: CampaignView, phase: Phase) => PhaseSpan

/** Remembers the spans of phases in one zone. */
export function spansIn(days: LocalDays): SpansOf {
  const known = new Map<Phase, PhaseSpan>()
  return (of, phase) => remembered(known, phase, () => phaseSpanOf(phase, of.milestones, days))
}
