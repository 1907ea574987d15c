import { type Fraction, isLess, minus, one, over, plus, sumOf, times, zero } from './fraction.ts'

/** What one due placement asks for: `weight × emphasis`, and the minimum that its campaign is promised (zero for none). */
export interface Wish {
  readonly campaign: number
  readonly wants: Fraction
  readonly minShare: Fraction
}

/** The parts of the air that wishes come to. */
export interface Shares {
  /** Each wish's part of the air, index for index; they add up to one. */
  readonly shares: readonly Fraction[]
  /** The minimums of the campaigns due add up to more than one. S4 */
  readonly overcommitted: boolean
}

/** A campaign with something due: what its placements want together, and its minimum. */
interface Claimant {
  readonly wants: Fraction
  readonly least: Fraction
}

/** The exact parts of the air of all that is due in a loop. `wishes` must not be empty. S1–S4 */
export function sharesOf(wishes: readonly Wish[]): Shares {
  const claimants = claimantsOf(wishes)
  const promised = sumOf([...claimants.values()].map(({ least }) => least))
  const overcommitted = isLess(one, promised)
  const air = airOf(overcommitted ? scaled(claimants, promised) : claimants)
  const shares = wishes.map(({ campaign, wants }) => {
    const all = (claimants.get(campaign) as Claimant).wants
    return over(times(air.get(campaign) as Fraction, wants), all)
  })
  return { shares, overcommitted }
}

function claimantsOf(wishes: readonly Wish[]): ReadonlyMap<number, Claimant> {
  const claimants = new Map<number, Claimant>()
  for (const { campaign, wants, minShare } of wishes) {
    const before = claimants.get(campaign)?.wants ?? zero
    claimants.set(campaign, { wants: plus(before, wants), least: minShare })
  }
  return claimants
}

/** Minimums that add up to `promised`, scaled to one together. S4 */
function scaled(claimants: ReadonlyMap<number, Claimant>, promised: Fraction): ReadonlyMap<number, Claimant> {
  return new Map([...claimants].map(([id, { wants, least }]) => [id, { wants, least: over(least, promised) }]))
}

/** Raises who would get less than his minimum to it, and shares the rest in proportion, until nobody is below. S2, S3 */
function airOf(claimants: ReadonlyMap<number, Claimant>): ReadonlyMap<number, Fraction> {
  const air = new Map<number, Fraction>()
  const free = new Map(claimants)
  let rest = one
  for (;;) {
    const wanted = sumOf([...free.values()].map((c) => c.wants))
    const partOf = (c: Claimant) => over(times(rest, c.wants), wanted)
    const below = [...free].filter(([, c]) => isLess(partOf(c), c.least))
    if (below.length === 0) {
      for (const [id, c] of free) air.set(id, partOf(c))
      return air
    }
    for (const [id, { least }] of below) {
      air.set(id, least)
      rest = minus(rest, least)
      free.delete(id)
    }
  }
}
