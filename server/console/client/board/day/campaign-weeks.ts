import type { BoardWeeks, PhaseWeeks } from '../../../../../shared/schedule/phase-weeks.ts'
import type { Span } from './bars.ts'

/** A phase as a bar over weeks: where it runs, cut at the ends of what is looked at, and its part of each week (0–1). */
export interface PhaseBar extends Span {
  readonly campaign: string
  readonly phase: string
  readonly weeks: readonly (Span & { readonly share: number })[]
  /** Its part of all the weeks that it touches. */
  readonly share: number
}

/** A campaign with its phases, in the order of the plan. */
export interface CampaignBars {
  readonly campaign: string
  readonly phases: readonly PhaseBar[]
}

/** What the weeks reach from and to. */
export const spanOfWeeks = ({ edges }: BoardWeeks): Span => ({ startsAt: edges[0] ?? 0, endsAt: edges.at(-1) ?? 0 })

/** The phases of a board’s weeks as bars, by campaign; a week in which a phase is not on the air has no part. */
export function campaignBarsOf(weeks: BoardWeeks): readonly CampaignBars[] {
  const found = new Map<string, PhaseBar[]>()
  for (const phase of weeks.phases) {
    const bars = found.get(phase.campaign) ?? []
    found.set(phase.campaign, [...bars, phaseBarOf(phase, weeks)])
  }
  return [...found].map(([campaign, phases]) => ({ campaign, phases }))
}

function phaseBarOf({ campaign, phase, startsAt, endsAt, seconds }: PhaseWeeks, weeks: BoardWeeks): PhaseBar {
  const of = spanOfWeeks(weeks)
  const bar = {
    startsAt: Math.max(startsAt ?? of.startsAt, of.startsAt),
    endsAt: Math.min(endsAt ?? of.endsAt, of.endsAt),
  }
  let [own, whole] = [0, 0]
  const parts = seconds.flatMap((some, week) => {
    const all = weeks.seconds[week] ?? 0
    const span = { startsAt: weeks.edges[week] ?? 0, endsAt: weeks.edges[week + 1] ?? 0 }
    if (span.startsAt >= bar.endsAt || bar.startsAt >= span.endsAt) return []
    own += some
    whole += all
    const cut = { startsAt: Math.max(span.startsAt, bar.startsAt), endsAt: Math.min(span.endsAt, bar.endsAt) }
    return some > 0 && all > 0 ? [{ ...cut, share: some / all }] : []
  })
  return { campaign, phase, ...bar, weeks: parts, share: whole === 0 ? 0 : own / whole }
}
