import type {
  Board,
  BoardColor,
  Campaign,
  Interrupt,
  Milestone,
  Phase,
  Placement,
  Plan,
  Restriction,
  Slide,
  SlideState,
} from './plan.ts'

/** How long a picture, a filler, and a video of unknown length stand, in seconds. */
const pictureSeconds = 10
const leastSloganSeconds = 4

/** How long a slide stands, in whole seconds; as a filler a slogan stands like a picture. */
export function secondsOf(slide: Slide, isFiller = false): number {
  if (slide.seconds !== undefined) return slide.seconds
  if (isFiller || slide.kind !== 'slogan') return pictureSeconds
  const words = slide.text.split(/\s+/).filter((word) => word !== '').length
  // 1 + 0.4 × words rounded up, as (5 + 2 × words) / 5: in binary fractions 0.4 × 5 could end up a second too long.
  return Math.max(leastSloganSeconds, Math.floor((5 + 2 * words + 4) / 5))
}

/** A slide's state: approved unless it says otherwise. */
export function stateOf(slide: Slide): SlideState {
  return slide.state ?? 'approved'
}

/** The tags of a slide or a board. */
export function tagsOf(tagged: Slide | Board): readonly string[] {
  return tagged.tags ?? []
}

/** The languages that a board shows: Vietnamese unless it says otherwise. */
export function languagesOf(board: Board): readonly string[] {
  return board.languages ?? ['vi']
}

/** A board's IANA zone: the plan's unless it has its own. */
export function timezoneOf(board: Board, plan: Plan): string {
  return board.timezone ?? plan.timezone
}

/** A board's colours. */
export function colorOf(board: Board): BoardColor {
  return board.color ?? 'full'
}

/** The part of the air that a campaign gets at least, 0–1. */
export function minShareOf(campaign: Campaign): number {
  return campaign.minShare ?? 0
}

/** The milestones of a campaign. */
export function milestonesOf(campaign: Campaign): readonly Milestone[] {
  return campaign.milestones ?? []
}

/** How much a phase counts among others. */
export function emphasisOf(phase: Phase): number {
  return phase.emphasis ?? 1
}

/** Whether other phases of the campaign stand down for this one. */
export function replaces(phase: Phase): boolean {
  return phase.replaces ?? false
}

/** How much a placement counts among others. */
export function weightOf(placement: Placement): number {
  return placement.weight ?? 1
}

/** Whether a placement has the tier above the rotation. */
export function isExclusive(placement: Placement): boolean {
  return placement.exclusive ?? false
}

/** Whether a placement goes on while a phase that replaces is on. */
export function keeps(placement: Placement): boolean {
  return placement.keeps ?? false
}

/** Whether an interrupt shows outside the board's hours too. */
export function wakes(interrupt: Interrupt): boolean {
  return interrupt.wakes ?? true
}

/** The interrupts of a plan. */
export function interruptsOf(plan: Plan): readonly Interrupt[] {
  return plan.interrupts ?? []
}

/** The restrictions of a plan. */
export function restrictionsOf(plan: Plan): readonly Restriction[] {
  return plan.restrictions ?? []
}
