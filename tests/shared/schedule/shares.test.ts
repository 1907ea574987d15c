import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fractionOf, isLess, one, over, plus, sumOf, times, zero } from '../../../shared/schedule/fraction.ts'
import { sharesOf, type Wish } from '../../../shared/schedule/shares.ts'

interface Wanted {
  readonly campaign?: number
  readonly weight?: number
  readonly emphasis?: number
  readonly minShare?: number
}

/** The shares as fractions in lowest terms, `1/3`. */
function shared(...wishes: readonly Wanted[]): string[] {
  return settled(...wishes).shares.map(({ num, den }) => `${num}/${den}`)
}

function settled(...wishes: readonly Wanted[]) {
  return sharesOf(
    wishes.map(({ campaign, weight = 1, emphasis = 1, minShare = 0 }, i) => ({
      campaign: campaign ?? i,
      wants: times(fractionOf(weight), fractionOf(emphasis)),
      minShare: fractionOf(minShare),
    })),
  )
}

describe('shares', () => {
  it('[S1] each wants weight × emphasis, exactly as the decimals are written', () => {
    expect(shared({ weight: 3 }, {})).toEqual(['3/4', '1/4'])
    expect(shared({ weight: 0.1, emphasis: 3 }, { weight: 0.3 })).toEqual(['1/2', '1/2'])
    expect(shared({ weight: 0.001 }, { weight: 1000, emphasis: 100 })).toEqual(['1/100000001', '100000000/100000001'])
    expect(shared({ weight: 1e-7 }, { weight: 2e-7 })).toEqual(['1/3', '2/3'])
    expect(shared({ weight: 7 })).toEqual(['1/1'])
  })

  it('[S2] a campaign gets at least its minimum, its placements scaled together', () => {
    expect(shared({ campaign: 1, minShare: 0.5 }, { campaign: 2, weight: 3 })).toEqual(['1/2', '1/2'])
    expect(
      shared(
        { campaign: 1, weight: 2, minShare: 0.5 },
        { campaign: 2, weight: 9 },
        { campaign: 1, weight: 1, minShare: 0.5 },
      ),
    ).toEqual(['1/3', '1/2', '1/6'])
  })

  it('[S2] a minimum below what it wants anyway changes nothing', () => {
    expect(shared({ weight: 3, minShare: 0.5 }, {})).toEqual(['3/4', '1/4'])
  })

  it('[S2] a minimum of all the air leaves the others none', () => {
    expect(settled({ minShare: 1 }, { weight: 1000 })).toMatchObject({ overcommitted: false })
    expect(shared({ minShare: 1 }, { weight: 1000 })).toEqual(['1/1', '0/1'])
  })

  it('[S3] the rest keep their proportions; whom that leaves below a minimum is raised in turn', () => {
    expect(shared({ minShare: 0.4 }, { weight: 4 }, { weight: 5 })).toEqual(['2/5', '4/15', '1/3'])
    expect(shared({ minShare: 0.5 }, { weight: 3, minShare: 0.2 }, { weight: 6 })).toEqual(['1/2', '1/5', '3/10'])
    expect(shared({ minShare: 0.6 }, { weight: 9, minShare: 0.35 }, { weight: 90 })).toEqual(['3/5', '7/20', '1/20'])
  })

  it('[S4] minimums that add up to more than one are scaled to one together, and it is said', () => {
    const wishes = [{ minShare: 0.9 }, { minShare: 0.6 }, { weight: 50 }]
    expect(shared(...wishes)).toEqual(['3/5', '2/5', '0/1'])
    expect(settled(...wishes).overcommitted).toBe(true)
    expect(settled({ minShare: 0.7 }, { minShare: 0.3 }).overcommitted).toBe(false)
    expect(settled({ minShare: 0.1 }, { minShare: 0.2 }, { minShare: 0.7 }).overcommitted).toBe(false)
  })
})

const decimal = fc.constantFrom(0.001, 0.1, 0.3, 1, 2.5, 7, 1000)
const wishes = fc
  .array(fc.record({ campaign: fc.nat(3), weight: decimal }), { minLength: 1, maxLength: 8 })
  .chain((placements) =>
    fc.array(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), { minLength: 4, maxLength: 4 }).map((minimums) =>
      placements.map(
        ({ campaign, weight }): Wish => ({
          campaign,
          wants: fractionOf(weight),
          minShare: fractionOf(minimums[campaign] as number),
        }),
      ),
    ),
  )

describe('whatever is wanted', () => {
  it('[S1–S4] shares add up to one, keep minimums, and are in proportion among those that no minimum raised', () => {
    const property = fc.property(wishes, (wanted) => {
      const { shares, overcommitted } = sharesOf(wanted)
      expect(sumOf(shares)).toMatchObject({ num: 1n, den: 1n })
      const campaigns = new Map(wanted.map((wish) => [wish.campaign, { wish, share: zero, wants: zero }]))
      for (const [i, { campaign, wants }] of wanted.entries()) {
        const sum = campaigns.get(campaign)!
        campaigns.set(campaign, { ...sum, share: plus(sum.share, shares[i]!), wants: plus(sum.wants, wants) })
      }
      const all = [...campaigns.values()]
      const promised = sumOf(all.map(({ wish }) => wish.minShare))
      expect(overcommitted).toBe(isLess(one, promised))
      const floorOf = (wish: Wish) => (overcommitted ? over(wish.minShare, promised) : wish.minShare)
      for (const { wish, share } of all) expect(isLess(share, floorOf(wish))).toBe(false)
      const free = all.filter(({ wish, share }) => isLess(floorOf(wish), share))
      const rates = free.map(({ share, wants }) => over(share, wants))
      for (const rate of rates) expect(rate).toEqual(rates[0])
      // Whom a minimum raised would have had less by the rate of the others.
      for (const { wish, share, wants } of all) {
        if (rates[0] && !isLess(floorOf(wish), share)) expect(isLess(share, times(rates[0], wants))).toBe(false)
      }
      for (const [i, wish] of wanted.entries()) {
        const { share, wants } = campaigns.get(wish.campaign)!
        expect(shares[i]).toEqual(over(times(share, wish.wants), wants))
      }
    })
    fc.assert(property, { numRuns: 1000 })
  })
})
