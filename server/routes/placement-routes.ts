import { isObject } from '../../shared/plan/decoding.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { Planner } from '../planning/planner.ts'
import { type Addition, withPlacement } from '../planning/with-placement.ts'
import { json } from './answers.ts'
import { checkMatch, objectIn, planTag } from './plan-routes.ts'
import type { Route } from './route.ts'

const maxBytes = 1024 * 1024
const maxSlides = 40

/** Putting slides on boards without sending the whole plan. */
export function placementRoutes(planner: Planner): Route[] {
  return [
    {
      id: 'addPlacement',
      method: 'POST',
      path: '/api/v1/campaigns/{campaign}/placements',
      access: 'person',
      summary:
        'Adds slides to a campaign, and one placement of them (and of those it names besides). Ids that are left out are made from the words. ' +
        'Honours `If-Match`.',
      body: { types: ['application/json'], maxBytes, schema: 'Addition' },
      answer: { status: 201, describes: 'It is in force.', schema: 'Added' },
      refuses: ['plan-refused', 'no-plan', 'not-found', 'changed-meanwhile'],
      async handle(call) {
        const addition = additionIn(call.text())
        let ids = {}
        const replaced = await planner.replace((current) => {
          if (!current) throw problem('no-plan')
          checkMatch(call, current)
          const campaign = current.plan.campaigns.find(({ id }) => id === call.param('campaign'))
          if (!campaign) throw problem('not-found')
          const added = withPlacement(current.plan, campaign, addition)
          if (!added.plan) throw problem('plan-refused', { faults: added.faults })
          ids = { slides: added.slides, placement: added.placement }
          return added.plan
        })
        return json({ ...replaced, ...ids }, { status: 201, headers: { etag: `"${planTag(replaced.revision)}"` } })
      },
    },
  ]
}

function additionIn(text: string): Addition {
  const { slides = [], placement } = objectIn(text)
  if (Array.isArray(slides) && slides.length > maxSlides) {
    const [message, messageVi] = [`at most ${maxSlides} slides at a time`, `mỗi lần nhiều nhất ${maxSlides} nội dung`]
    throw problem('plan-refused', { faults: [{ pointer: '/slides', message, messageVi }] })
  }
  if (Array.isArray(slides) && isObject(placement)) return { slides, placement }
  throw problem('bad-json', {
    detail: 'Expected {"slides": […], "placement": {…}}.',
    detailVi: 'Cần {"slides": […], "placement": {…}}.',
  })
}
