import type { Tier } from '../../../../../shared/playlist/playlist.ts'
import { type PhaseName, phaseKey, phasesIn, type Row, type Stretch } from '../on-air.ts'

/** One bar of a timeline: a stretch, or several that are too short to be pressed one by one; its ends in epoch ms. */
export interface Bar {
  readonly startsAt: number
  readonly endsAt: number
  /** The strongest tier in it. */
  readonly tier: Tier
  readonly stretches: readonly Stretch[]
}

/** When something is on, joined where it goes on without a break; epoch ms. */
export interface Span {
  readonly startsAt: number
  readonly endsAt: number
}

const strongestFirst: readonly Tier[] = ['interrupt', 'exclusive', 'rotation', 'filler', 'black', 'off']

/** The bars of a row’s stretches: neighbours shorter than `leastMs` stand in one bar, so that a day of a thousand changes has no more bars than fit. */
export function barsOf(stretches: readonly Stretch[], leastMs: number): readonly Bar[] {
  const bars: Bar[] = []
  for (const stretch of stretches) {
    const last = bars.at(-1)
    const isShort = stretch.endsAt - stretch.startsAt < leastMs
    if (last && isShort && last.endsAt - last.startsAt < leastMs) bars[bars.length - 1] = joined(last, stretch)
    else bars.push({ startsAt: stretch.startsAt, endsAt: stretch.endsAt, tier: stretch.tier, stretches: [stretch] })
  }
  return bars
}

function joined({ startsAt, tier, stretches }: Bar, next: Stretch): Bar {
  const tiers = [tier, next.tier]
  const strongest = strongestFirst.find((one) => tiers.includes(one)) ?? tier
  return { startsAt, endsAt: next.endsAt, tier: strongest, stretches: [...stretches, next] }
}

/** A phase that plays in a day, when, and its part of what the board shows in that day (0–1). */
export interface PhaseDay extends PhaseName {
  readonly spans: readonly Span[]
  readonly share: number
}

/** The phases of a day’s rows, in the order in which they first play. */
export function phaseDaysOf(rows: readonly Row[]): readonly PhaseDay[] {
  const stretches = rows.flatMap((row) => row.stretches).sort((a, b) => a.startsAt - b.startsAt)
  const airtime = rows.flatMap((row) => row.airtime)
  const whole = secondsOf(airtime)
  const found = new Map<string, { name: PhaseName; spans: Span[] }>()
  for (const stretch of stretches) {
    for (const name of phasesIn(stretch)) {
      const row = found.get(phaseKey(name)) ?? { name, spans: [] }
      found.set(phaseKey(name), row)
      addSpan(row.spans, stretch)
    }
  }
  return [...found.values()].map(({ name, spans }) => {
    const own = airtime.filter(({ campaign, phase }) => campaign === name.campaign && phase === name.phase)
    return { ...name, spans, share: whole === 0 ? 0 : secondsOf(own) / whole }
  })
}

function addSpan(spans: Span[], { startsAt, endsAt }: Span): void {
  const last = spans.at(-1)
  if (last && startsAt <= last.endsAt) {
    spans[spans.length - 1] = { startsAt: last.startsAt, endsAt: Math.max(last.endsAt, endsAt) }
  } else spans.push({ startsAt, endsAt })
}

const secondsOf = (airtime: Row['airtime']) => airtime.reduce((sum, { seconds }) => sum + seconds, 0)

/** Where a span lies in another, as percentages of its length, cut at its ends; undefined where it lies outside. */
export function placeIn(
  of: Span,
  { startsAt, endsAt }: Span,
): { readonly left: number; readonly width: number } | undefined {
  const [from, to] = [Math.max(startsAt, of.startsAt), Math.min(endsAt, of.endsAt)]
  if (from >= to && !(from === to && startsAt === endsAt)) return undefined
  const percent = 100 / (of.endsAt - of.startsAt)
  return { left: (from - of.startsAt) * percent, width: (to - from) * percent }
}
