import type { Bound, Campaign, Milestone, MilestoneBound, Phase, Slide } from '../../shared/plan/plan.ts'
import { solarDateOf } from './lunar-facts.ts'
import { dateAt, dayMs, firstInstantOf, type Side } from './naive-clock.ts'
import { movedBy } from './naive-offset.ts'
import { absoluteOf, readingOf } from './naive-reading.ts'

/** When a starting bound opens (epoch ms), or that it waits. */
export function openingOf(zone: string, campaign: Campaign | null, bound: Bound): number | 'waits' {
  const at = boundOf(zone, campaign, bound, 'from')
  if (at === 'postponed') return 'waits'
  if (typeof bound !== 'object' || !('milestone' in bound) || bound.confirm !== true) return at
  const milestone = milestoneOf(campaign, bound)
  return milestone.state === 'closed' ? Math.max(absoluteOf(milestone.closedAt), at) : 'waits'
}

/** When an ending bound ends (epoch ms), or that its milestone is postponed. */
export function endingOf(zone: string, campaign: Campaign | null, bound: Bound): number | 'postponed' {
  return boundOf(zone, campaign, bound, 'to')
}

/** A phase's span on boards of a zone: `start` is null while it waits, `end` null where it rests on nothing. */
export interface PhaseSpan {
  readonly start: number | null
  readonly end: number | null
}

/** The span of a phase (epoch ms, half open). */
export function phaseSpanOf(zone: string, campaign: Campaign, phase: Phase): PhaseSpan {
  const opening = openingOf(zone, campaign, phase.starts)
  const ending = endingOf(zone, campaign, phase.ends)
  const stop = phase.notAfter === undefined ? Infinity : readingOf(zone, phase.notAfter, 'to')
  const end = Math.min(ending === 'postponed' ? Infinity : ending, stop)
  return { start: opening === 'waits' ? null : opening, end: end === Infinity ? null : end }
}

/** From when until when a slide may play (epoch ms, infinite where unbounded); from Infinity while it waits. */
export function slideSpanOf(zone: string, campaign: Campaign | null, slide: Slide): { from: number; until: number } {
  const openings = slide.from === undefined ? [] : [openingOf(zone, campaign, slide.from)]
  const endings = slide.until === undefined ? [] : [endingOf(zone, campaign, slide.until)]
  for (const field of slide.kind === 'slogan' ? (slide.fields ?? []) : []) {
    if (field.kind !== 'days-to') continue
    const target = openingOf(zone, campaign, field.to)
    // Without a date there are no days to count: the slide waits. Else none is left once the day itself has begun.
    if (target === 'waits') openings.push('waits')
    else endings.push(firstInstantOf(zone, dateAt(zone, target)))
  }
  return {
    from: Math.max(-Infinity, ...openings.map((at) => (at === 'waits' ? Infinity : at))),
    until: Math.min(Infinity, ...endings.map((at) => (at === 'postponed' ? Infinity : at))),
  }
}

/** The milestone that a bound rests on. Throws where the campaign has none of that id. */
export function milestoneOf(campaign: Campaign | null, bound: MilestoneBound): Milestone {
  const found = campaign?.milestones?.find((milestone) => milestone.id === bound.milestone)
  if (!found) throw new Error(`no milestone ${bound.milestone}`)
  return found
}

function boundOf(zone: string, campaign: Campaign | null, bound: Bound, side: Side): number | 'postponed' {
  if (typeof bound === 'string') return readingOf(zone, bound, side)
  if ('lunar' in bound) {
    const date = solarDateOf(bound.lunar, bound.leap === true)
    const at = firstInstantOf(zone, date + (side === 'to' ? dayMs : 0))
    return bound.offset === undefined ? at : movedBy(zone, at, bound.offset, side)
  }
  const milestone = milestoneOf(campaign, bound)
  if (milestone.state === 'postponed') return 'postponed'
  const at = edgeOf(zone, milestone, bound.edge)
  return bound.offset === undefined ? at : movedBy(zone, at, bound.offset, bound.edge === 'start' ? 'from' : 'to')
}

function edgeOf(zone: string, milestone: Exclude<Milestone, { state: 'postponed' }>, edge: 'start' | 'end'): number {
  if (edge === 'start') return readingOf(zone, milestone.starts, 'from')
  const ends = readingOf(zone, milestone.ends, 'to')
  return milestone.state === 'closed' ? Math.min(ends, absoluteOf(milestone.closedAt)) : ends
}
