import fc from 'fast-check'
import { expect, it } from 'vitest'
import { binnedBy } from '../../../server/planning/binned-by.ts'
import { changesOf } from '../../../server/planning/plan-change.ts'
import { withRestored } from '../../../server/planning/with-restored.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { anyPlan } from '../../fixtures/plan-arbitrary.ts'

const runs = { numRuns: 40 * Number(process.env.SOAK ?? 1) }

/** What a walk over a plan leaves out, list by list: `drops` is asked of each thing. */
function without(plan: Plan, drops: () => boolean): Plan {
  const left = <T>(items: readonly T[]) => items.filter(() => !drops())
  return {
    ...plan,
    campaigns: left(plan.campaigns).map((campaign) => ({
      ...campaign,
      ...(campaign.milestones && { milestones: left(campaign.milestones) }),
      ...{ phases: left(campaign.phases), slides: left(campaign.slides), placements: left(campaign.placements) },
    })),
    orgs: left(plan.orgs).map(({ filler, ...org }) => (filler && !drops() ? { ...org, filler } : org)),
    boards: left(plan.boards),
    ...(plan.interrupts && { interrupts: left(plan.interrupts) }),
    ...(plan.restrictions && { restrictions: left(plan.restrictions) }),
  }
}

it('gives every plan back, equal as JSON, whatever was taken out of it at once', () => {
  const drops = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 40, maxLength: 40 })
  let removals = 0
  fc.assert(
    fc.property(anyPlan, drops, (before, dice) => {
      let thrown = 0
      const after = decodePlan(without(before, () => dice[thrown++ % dice.length] === 0)).plan
      fc.pre(after !== undefined)
      const binned = binnedBy(before, changesOf(before, after!), 'An', 7)
      removals += binned.length
      const asked = binned.filter(({ partOf }) => partOf === null)
      expect(withRestored(after!, asked, binned).plan).toEqual(before)
    }),
    runs,
  )
  expect(removals).toBeGreaterThan(0)
})

it('gives a plan back letter by letter where a campaign was taken out', () => {
  fc.assert(
    fc.property(
      anyPlan.filter(({ campaigns }) => campaigns.length > 0),
      fc.nat(),
      (before, pick) => {
        const gone = pick % before.campaigns.length
        const after = { ...before, campaigns: before.campaigns.filter((_, i) => i !== gone) }
        const binned = binnedBy(before, changesOf(before, after), null, 7)
        expect(binned.map(({ list, item }) => [list, item])).toEqual([['campaigns', before.campaigns[gone]!.id]])
        expect(JSON.stringify(withRestored(after, binned, binned).plan)).toBe(JSON.stringify(before))
      },
    ),
    runs,
  )
})
