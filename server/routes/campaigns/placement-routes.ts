import { isObject } from '../../../shared/plan/decoding.ts'
import type { SlideId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { type Addition, withPlacement } from '../../planning/with-placement.ts'
import { json } from '../calls/answers.ts'
import { editPlan, type PlanEditParts } from '../plan/edit-plan.ts'
import { objectIn, planRefused, planTagFor } from '../plan/plan-routes.ts'
import type { Route } from '../route.ts'
import { campaignOf } from './campaign-asked.ts'

const maxBytes = 1024 * 1024
const maxSlides = 40

/** Putting slides on boards without sending the whole plan. */
export function placementRoutes(parts: PlanEditParts): Route[] {
  return [
    {
      id: 'addPlacement',
      method: 'POST',
      path: '/api/v1/campaigns/{campaign}/placements',
      access: 'edit',
      summary:
        'Adds slides to a campaign, and one placement of them (and of those it names besides). Ids that are left out are made from the words. ' +
        'They play once they are approved. Honours `If-Match`.',
      body: { types: ['application/json'], maxBytes, schema: 'Addition' },
      answer: { status: 201, describes: 'It is written.', schema: 'Added' },
      refuses: ['plan-refused', 'no-plan', 'not-found', 'changed-meanwhile', 'locked-from-above', 'media-not-found'],
      async handle(call) {
        const addition = additionIn(call.text())
        let ids = {}
        const edited = await editPlan(parts, call, 'placement.add', (current) => {
          if (!current) throw problem('no-plan')
          const added = withPlacement(current.plan, campaignOf(call, current, 'edit'), addition)
          if (!added.plan) throw planRefused(added.faults)
          const { plan, slides, placement } = added
          ids = { slides, placement }
          return {
            ...{ plan, media: 'needed' },
            pointerOf: ({ list, id }) =>
              list === 'slides' ? `/slides/${slides.indexOf(id as SlideId)}` : '/placement',
          }
        })
        const etag = `"${planTagFor(call, edited.revision)}"`
        return json({ ...edited, ...ids }, { status: 201, headers: { etag } })
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
