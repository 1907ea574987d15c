import { expect, it } from 'vitest'
import type { Slide, SlideId } from '../../../shared/plan/plan.ts'
import { withClipLengths } from '../../../shared/plan/with-clip-lengths.ts'
import { smallPlan } from '../../server/small-plan.ts'

const video = (more: object = {}) => ({ id: 'v' as SlideId, kind: 'video', media: 'a'.repeat(64), ...more }) as Slide

/** The small plan with a slide in every place where one can be. */
function planWith(slide: Slide) {
  const plan = smallPlan()
  const [org, ...orgs] = plan.orgs
  const [campaign, ...campaigns] = plan.campaigns
  return {
    ...plan,
    orgs: [{ ...org!, filler: slide }, ...orgs],
    campaigns: [{ ...campaign!, slides: [slide, ...campaign!.slides] }, ...campaigns],
    interrupts: [{ slide }] as never,
    restrictions: [{ slide }, {}] as never,
  }
}

const secondsIn = (plan: ReturnType<typeof planWith>) =>
  [plan.orgs[0]!.filler, plan.campaigns[0]!.slides[0], plan.interrupts[0], plan.restrictions[0]].map((one) => {
    const { slide = one } = one as { slide?: unknown }
    return (slide as Slide).seconds
  })

it('a video stands as long as its clip, in whole seconds, wherever it is', () => {
  for (const [ms, seconds] of [
    [3000, 3],
    [3001, 4],
    [20, 1],
    [9_000_000, 900],
  ] as const) {
    const lengthened = withClipLengths(planWith(video()), new Map([['a'.repeat(64), ms]]))
    expect(secondsIn(lengthened as ReturnType<typeof planWith>)).toEqual([seconds, seconds, seconds, seconds])
  }
})

it('what has seconds of its own, is no video or shows another clip stays the same object, and the plan with it', () => {
  const lengths = new Map([['a'.repeat(64), 3000]])
  for (const slide of [video({ seconds: 7 }), video({ kind: 'image' }), video({ media: 'b'.repeat(64) })]) {
    const plan = planWith(slide)
    expect(withClipLengths(plan, lengths)).toBe(plan)
  }
  const plan = planWith(video())
  const lengthened = withClipLengths(plan, lengths)
  expect(lengthened.campaigns[1]).toBe(plan.campaigns[1])
  expect(lengthened.boards).toBe(plan.boards)
})
