import type { ItemStates } from '../../../shared/api/item-state.ts'
import type { Submissions } from '../../approval/submissions/submissions.ts'
import { json } from '../calls/answers.ts'
import { byOf } from '../calls/by-of.ts'
import type { Route } from '../route.ts'

/** How far the items of a campaign are on their way to the boards. */
export function stateRoutes(submissions: Pick<Submissions, 'statesOf'>): Route[] {
  return [
    {
      id: 'readStates',
      method: 'GET',
      path: '/api/v1/campaigns/{campaign}/states',
      access: 'see',
      summary:
        'Every item of a campaign with how far it is: `state` of what boards may play, `revision` of what was changed since; and the ' +
        'canvases that an approved slide is not approved on yet.',
      answer: { status: 200, describes: 'Its items.', schema: 'ItemStates' },
      refuses: ['not-found'],
      handle: async (call) =>
        json<ItemStates>({ items: await submissions.statesOf(byOf(call), call.param('campaign')) }),
    },
  ]
}
