import { emphasisOf, languagesOf, secondsOf, stateOf, weightOf } from '../plan/effective.ts'
import type { Board, Campaign, Phase, Placement, Slide, SlideId } from '../plan/plan.ts'
import { remembered } from '../remembered.ts'
import type { LocalDays } from '../time/local-day.ts'
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
  readonly slides: ReadonlyMap<string, { readonly slide: Slide; readonly key: number }>
  readonly placements: readonly PlacementView[]
}

/** A placement with its phase, its wish and its windows. */
export interface PlacementView {
  readonly placement: Placement
  readonly phase: Phase
  /** Its place among all placements of the plan. */
  readonly order: number
  /** `weight × emphasis`. S1 */
  readonly wants: Fraction
  readonly windows: readonly Window[] | undefined
  /** The same text for the same windows. */
  readonly pattern: string
}

/** A placement as it reaches boards of one zone that list the same languages. */
export interface Rule extends PlacementView {
  readonly of: CampaignView
  readonly slots: readonly Slot[]
}

/** One slide of a rule that such boards may show, with the span in which it may play: of the slide, within its phase. */
export interface Slot {
  readonly entry: Entry
  readonly slide: Slide
  /** Names the slide within the plan. */
  readonly key: number
  readonly span: Span
}

/** The campaigns of a plan with what their rules need at hand. */
export function campaignViewsOf(campaigns: readonly Campaign[], tree: OrgTree): readonly CampaignView[] {
  let key = 0
  let order = 0
  return campaigns.map((campaign, index) => {
    const phases = new Map(campaign.phases.map((phase) => [phase.id, phase]))
    return {
      campaign,
      index,
      depth: tree.depthOf(campaign.org),
      minShare: fractionOf(campaign.minShare ?? 0),
      milestones: new Map((campaign.milestones ?? []).map((m) => [m.id, m])),
      slides: new Map(campaign.slides.map((slide) => [slide.id, { slide, key: key++ }])),
      placements: campaign.placements.map((placement) => {
        const phase = phases.get(placement.phase) as Phase
        const wants = times(fractionOf(weightOf(placement)), fractionOf(emphasisOf(phase)))
        const windows = windowsOf(placement.dayparts)
        return { placement, phase, order: order++, wants, windows, pattern: JSON.stringify(windows ?? null) }
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
    const slots = view.placement.slides.flatMap((id) => slotsOf(of, view, id, span, board, days))
    return slots.length === 0 ? [] : [{ ...view, of, slots }]
  })
}

function slotsOf(
  of: CampaignView,
  { phase, placement }: PlacementView,
  id: SlideId,
  within: Span,
  board: Board,
  days: LocalDays,
): Slot[] {
  const { slide, key } = of.slides.get(id) as { slide: Slide; key: number }
  if (!isPlayable(slide, board)) return []
  const own = slideSpanOf(slide, of.milestones, days)
  const span = { startsAt: Math.max(within.startsAt, own.startsAt), endsAt: Math.min(within.endsAt, own.endsAt) }
  if (span.startsAt >= span.endsAt) return []
  const turn = {
    slide: id,
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
