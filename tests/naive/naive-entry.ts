import type { InterruptId, RestrictionId, Slide } from '../../shared/plan/plan.ts'
import type { DuePlacement } from './naive-due.ts'

/** One entry of a loop as the timeline prints it. */
export interface Entry {
  readonly slide: string
  readonly campaign: string | null
  readonly phase: string | null
  readonly placement: string | null
  readonly seconds: number
  readonly interrupt?: InterruptId
  readonly restriction?: RestrictionId
  readonly whole?: true
}

/** The entry of a slide that belongs to no campaign. */
export function entryOf(
  slide: Slide | 'built-in',
  of: 'filler' | { readonly interrupt: InterruptId } | { readonly restriction: RestrictionId },
): Entry {
  const isFiller = of === 'filler'
  const seconds = slide === 'built-in' ? 10 : isFiller ? (slide.seconds ?? 10) : secondsOf(slide)
  const id = slide === 'built-in' ? 'built-in' : slide.id
  return { slide: id, campaign: null, phase: null, placement: null, seconds, ...(isFiller ? {} : of) }
}

/** The entry of a due placement's slide. */
export function dueEntryOf({ campaign, phase, placement }: DuePlacement, slide: Slide): Entry {
  return { slide: slide.id, campaign: campaign.id, phase: phase.id, placement: placement.id, seconds: secondsOf(slide) }
}

/** How long one turn of a slide lasts, in whole seconds. */
export function secondsOf(slide: Slide): number {
  if (slide.seconds !== undefined) return slide.seconds
  if (slide.kind !== 'slogan') return 10
  const words = slide.text.split(/\s+/u).filter((word) => word !== '').length
  return Math.max(4, Math.ceil((10 + 4 * words) / 10))
}
