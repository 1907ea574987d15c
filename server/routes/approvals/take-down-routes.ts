import type { TakeDownPage } from '../../../shared/api/take-down.ts'
import type { TakeDowns } from '../../approval/take-downs/take-downs.ts'
import { json } from '../calls/answers.ts'
import { byOf } from '../calls/by-of.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { cursorAt, limitOf, pageFrom, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import type { Call, Route } from '../route.ts'
import { foreseenBody, nothingBody, takeDownBody } from './approval-bodies.ts'

const maxBytes = 16 * 1024
const sizes = [50, 200] as const
const types = ['application/json']
const path = '/api/v1/take-downs'

/** Taking off the air, at once and by one person alone. */
export function takeDownRoutes(takeDowns: TakeDowns): Route[] {
  return [
    {
      id: 'listTakeDowns',
      method: 'GET',
      path,
      access: 'see',
      summary: 'What is off the air on boards of the caller’s orgs, the newest first.',
      query: [
        { name: 'ended', describes: '`1`: what was, and is over.', schema: { enum: ['1'] } },
        ...pageParameters(...sizes),
      ],
      answer: { status: 200, describes: 'A page of them.', schema: 'TakeDowns' },
      refuses: ['bad-query'],
      async handle(call) {
        const limit = limitOf(call, sizes)
        const after = afterOf(call)
        const over = call.query('ended') === '1'
        const found = await takeDowns.list(byOf(call), { over, limit: limit + 1, ...(after && { after }) })
        const { page, next } = pageFrom(found, limit, ({ madeAt: at, id }) => cursorAt({ at, id }))
        return json<TakeDownPage>({ takeDowns: page, next })
      },
    },
    {
      id: 'takeDown',
      method: 'POST',
      path,
      access: 'pause',
      summary:
        'Clears a slide, a filler, a campaign, a board or everything from the boards of an org and below, at once: an approver until it is ' +
        'lifted by an approved submission, an operator (`pause`) for 24 hours at most. A directive’s boards too; its issuer is told.',
      body: { types, maxBytes, schema: 'WantedTakeDown' },
      answer: { status: 201, describes: 'It is off the air.', schema: 'TakenDown' },
      refuses: ['value-refused', 'no-plan', 'not-found', 'forbidden'],
      async handle(call) {
        const wanted = decodedBody(call, takeDownBody)
        return json(await takeDowns.take(byOf(call), wanted), { status: 201 })
      },
    },
    {
      id: 'foreseeTakeDown',
      method: 'POST',
      path: `${path}/outlook`,
      access: 'pause',
      summary:
        'What boards show before and after such a take-down: those that look alike are told of as one, with the addresses of both pictures ' +
        'of the first. What is not on now is looked at when it is on next that day; boards on which it is not are left out. Changes nothing.',
      body: { types, maxBytes, schema: 'ForeseenTakeDown' },
      answer: { status: 200, describes: 'How they look.', schema: 'TakeDownOutlook' },
      refuses: ['value-refused', 'no-plan', 'not-found', 'forbidden'],
      handle: async (call) => json(await takeDowns.foresee(byOf(call), decodedBody(call, foreseenBody))),
    },
    {
      id: 'endPause',
      method: 'POST',
      path: `${path}/{id}/end`,
      access: 'pause',
      summary: 'Ends a pause before its time. A take-down ends by an approved submission alone.',
      body: { types, maxBytes, schema: 'Nothing', optional: true },
      answer: { status: 200, describes: 'It is over; these boards play otherwise.', schema: 'PauseEnded' },
      refuses: ['value-refused', 'not-found', 'forbidden', 'already-decided'],
      async handle(call) {
        decodedBody(call, nothingBody)
        return json(await takeDowns.end(byOf(call), call.param('id')))
      },
    },
  ]
}

function afterOf(call: Call): { madeAt: number; id: string } | undefined {
  const place = placeInTimeOf(call)
  return place && { madeAt: place.at, id: place.id }
}
