import type { Campaign } from '../../shared/plan/plan.ts'
import { type Fraction, fractionOf, isBelow, minus, one, over, plus, sumOf, times, zero } from './fraction.ts'
import type { DuePlacement } from './naive-due.ts'

/** The share of the air of each placement, in the order given (they add up to 1), and whether the minimums had to be scaled. */
export interface Shares {
  readonly of: readonly Fraction[]
  readonly isOvercommitted: boolean
}

/** How the placements of one loop share the air. */
export function naiveShares(due: readonly DuePlacement[]): Shares {
  const wants = due.map(({ placement, phase }) =>
    times(fractionOf(placement.weight ?? 1), fractionOf(phase.emphasis ?? 1)),
  )
  const campaigns = [...new Set(due.map(({ campaign }) => campaign))]
  const wantOf = (campaign: Campaign) => sumOf(wants.filter((_, i) => due[i]?.campaign === campaign))
  const promised = sumOf(campaigns.map(({ minShare }) => fractionOf(minShare ?? 0)))
  const isOvercommitted = isBelow(one, promised)
  const minimumOf = (campaign: Campaign) => {
    const minimum = fractionOf(campaign.minShare ?? 0)
    return isOvercommitted ? over(minimum, promised) : minimum
  }

  // Whoever falls below its minimum is lifted to it; what is left for the others shrinks, so look again until nobody does.
  const lifted = new Set<Campaign>()
  for (;;) {
    const left = [...lifted].reduce((air, campaign) => minus(air, minimumOf(campaign)), one)
    const others = campaigns.filter((campaign) => !lifted.has(campaign))
    const wanted = others.map(wantOf).reduce(plus, zero)
    const shareOf = (campaign: Campaign) =>
      lifted.has(campaign) ? minimumOf(campaign) : over(times(left, wantOf(campaign)), wanted)
    const short = others.filter((campaign) => isBelow(shareOf(campaign), minimumOf(campaign)))
    if (short.length === 0) {
      const of = due.map(({ campaign }, i) => over(times(shareOf(campaign), wants[i] as Fraction), wantOf(campaign)))
      return { of, isOvercommitted }
    }
    for (const campaign of short) lifted.add(campaign)
  }
}
