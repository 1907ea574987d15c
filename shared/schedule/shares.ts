import { type Fraction, isLess, minus, one, over, plus, sumOf, times, zero } from './fraction.ts'

/** What one due placement asks for: `weight × emphasis`, and the minimum that its campaign is promised (zero for none). */
export interface Wish {
  readonly campaign: number
  readonly wants: Fraction
  readonly minShare: Fraction
}

export interface Shares {
  /** Each wish's part of the air, index for index; they add up to one. */
  readonly shares: readonly Fraction[]
  /** The minimums of the campaigns due add up to more than one. S4 */
  readonly overcommitted: boolean
}

interface Claimant {
  readonly wants: Fraction
  readonly least: Fraction
}

/** The exact parts of the air of all that is due in a loop. `wishes` must not be empty. S1–S4 */
export function sharesOf(wishes: readonly Wish[]): Shares {
  const claimants = new Map<number, Claimant>()
  for (const wish of wishes) {
    const before = claimants.get(wish.campaign)
    claimants.set(wish.campaign, { wants: before ? plus(before.wants, wish.wants) : wish.wants, least: wish.minShare })
  }
  const promised = sumOf([...claimants.values()].map((c) => c.least))
  const overcommitted = isLess(one, promised)
  const floors = new Map([...claimants].map(([id, c]) => [id, overcommitted ? over(c.least, promised) : c.least]))
  const air = airOf(claimants, floors)
  const shares = wishes.map((wish) => {
    const claimant = claimants.get(wish.campaign) as Claimant
    return over(times(air.get(wish.campaign) as Fraction, wish.wants), claimant.wants)
  })
  return { shares, overcommitted }
}

/** Raises who would get less than his floor to it, and shares the rest in proportion, until nobody is below. S2, S3 */
function airOf(claimants: ReadonlyMap<number, Claimant>, floors: ReadonlyMap<number, Fraction>): Map<number, Fraction> {
  const air = new Map<number, Fraction>()
  const free = new Map(claimants)
  let rest = one
  for (;;) {
    const wanted = sumOf([...free.values()].map((c) => c.wants))
    const partOf = (c: Claimant) => over(times(rest, c.wants), wanted)
    const below = [...free].filter(([id, c]) => isLess(partOf(c), floors.get(id) as Fraction))
    if (below.length === 0) {
      for (const [id, c] of free) air.set(id, partOf(c))
      return air
    }
    for (const [id] of below) {
      const floor = floors.get(id) ?? zero
      air.set(id, floor)
      rest = minus(rest, floor)
      free.delete(id)
    }
  }
}
