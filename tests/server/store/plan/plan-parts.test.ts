import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf, planFrom } from '../../../../server/store/plan/plan-parts.ts'
import { arbitraryPlan } from '../../../contracts/arbitrary-plan.ts'

describe('a plan in parts', () => {
  test('goes together again, from parts in any order', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { head, items } = partsOf(plan)
        expect(JSON.stringify(planFrom(head, items.toReversed()))).toBe(JSON.stringify(plan))
      }),
    )
  })

  test('is damaged where any part of any item is another than was kept', () => {
    const change = fc.constantFrom({ id: 'x' }, { campaign: 'x' }, { position: 77 }, { checksum: 0 }, { body: '{}' })
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), change, (plan, pick, changed) => {
        const { head, items } = partsOf(plan)
        const index = pick % items.length
        const spoilt = items.with(index, { ...items[index]!, ...changed })
        expect(() => planFrom(head, spoilt)).toThrow('the stored plan is damaged at')
      }),
    )
  })

  test('does not hold together where something is missing that others name', () => {
    fc.assert(
      fc.property(
        arbitraryPlan.filter((plan) => plan.boards.length > 0),
        (plan) => {
          const { head, items } = partsOf(plan)
          const without = items.filter(({ list }) => list !== 'orgs')
          expect(() => planFrom(head, without)).toThrow('the stored plan does not hold together at /boards/0/org')
        },
      ),
    )
  })

  test('is damaged where a campaign is missing and what is in it is not', () => {
    fc.assert(
      fc.property(
        arbitraryPlan.filter((plan) => plan.campaigns.some(({ slides }) => slides.length > 0)),
        (plan) => {
          const { head, items } = partsOf(plan)
          expect(() =>
            planFrom(
              head,
              items.filter(({ list }) => list !== 'campaigns'),
            ),
          ).toThrow('the stored plan is damaged')
        },
      ),
    )
  })
})
