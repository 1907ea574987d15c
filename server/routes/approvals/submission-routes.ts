import type { SubmissionPage } from '../../../shared/api/submission.ts'
import type { Submissions } from '../../approval/submissions/submissions.ts'
import type { KeptSubmission } from '../../store/approval/submission-store.ts'
import { json } from '../calls/answers.ts'
import { byOf } from '../calls/by-of.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { cursorAt, limitOf, pageFrom, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import { badQuery } from '../calls/query-values.ts'
import type { Call, Route } from '../route.ts'
import { approvedBody, askedBody, nothingBody, returnedBody } from './approval-bodies.ts'

const maxBytes = 256 * 1024
const sizes = [50, 200] as const
const states = ['drawing', 'pending', 'approved', 'returned', 'cancelled'] as const
const path = '/api/v1/submissions'
const types = ['application/json']

/** The way to the boards: what is asked to be approved, and what becomes of it. */
export function submissionRoutes(submissions: Submissions): Route[] {
  return [
    {
      id: 'listSubmissions',
      method: 'GET',
      path,
      access: 'see',
      summary: 'What was asked to be approved in the caller’s orgs, the newest first.',
      query: [
        { name: 'state', describes: 'Of this state alone.', schema: { enum: states } },
        { name: 'campaign', describes: 'Of this campaign alone.', schema: { type: 'string' } },
        { name: 'mine', describes: '`1`: what the caller asked for.', schema: { enum: ['1'] } },
        ...pageParameters(...sizes),
      ],
      answer: { status: 200, describes: 'A page of them.', schema: 'Submissions' },
      refuses: ['bad-query'],
      async handle(call) {
        const by = byOf(call)
        const limit = limitOf(call, sizes)
        const [state, campaign, after] = [stateOf(call), call.query('campaign'), afterOf(call)]
        const found = await submissions.list(by, {
          limit: limit + 1,
          ...(state && { states: [state] }),
          ...(campaign !== undefined && { campaign }),
          ...(call.query('mine') === '1' && { author: by.caller.id }),
          ...(after && { after }),
        })
        const { page, next } = pageFrom(found, limit, ({ submittedAt: at, id }) => cursorAt({ at, id }))
        return json<SubmissionPage>({ submissions: page, next })
      },
    },
    {
      id: 'submit',
      method: 'POST',
      path,
      access: 'signed',
      summary:
        'Asks to have approved what differs from what was: a campaign (whole, or some placements with all that they rest on), an org’s ' +
        'filler, a restriction; or that a take-down ends. It is kept as it is now, and drawn in the background; editing on does not change it.',
      body: { types, maxBytes, schema: 'AskedApproval' },
      answer: { status: 201, describes: 'It is kept.', schema: 'Submission' },
      refuses: [
        ...(['value-refused', 'no-plan', 'not-found', 'forbidden', 'locked-from-above'] as const),
        ...(['nothing-to-approve', 'in-use', 'already-decided'] as const),
      ],
      async handle(call) {
        const asked = decodedBody(call, askedBody)
        return json(await submissions.submit(byOf(call), asked), { status: 201 })
      },
    },
    {
      id: 'readSubmission',
      method: 'GET',
      path: `${path}/{id}`,
      access: 'see',
      summary:
        'A submission with its items, its pictures on every canvas, what was found of it, and what it would displace.',
      answer: { status: 200, describes: 'The submission.', schema: 'SubmissionDetail' },
      refuses: ['not-found'],
      handle: async (call) => json(await submissions.read(byOf(call), call.param('id'))),
    },
    {
      id: 'approveSubmission',
      method: 'POST',
      path: `${path}/{id}/approve`,
      access: 'approve',
      summary:
        'Approves exactly what `digest` names; with as many approvers as are needed it may play. People alone approve, and never what they ' +
        'wrote or asked for.',
      body: { types, maxBytes, schema: 'Approve' },
      answer: { status: 200, describes: 'It is approved by the caller.', schema: 'SubmissionDetail' },
      refuses: [
        ...(['value-refused', 'not-found', 'forbidden', 'own-work', 'already-approved', 'already-decided'] as const),
        ...(['not-drawn', 'changed-meanwhile', 'findings-block', 'in-use'] as const),
      ],
      async handle(call) {
        const { digest, passedBecause } = decodedBody(call, approvedBody)
        await submissions.approve(byOf(call), call.param('id'), digest, passedBecause)
        return json(await submissions.read(byOf(call), call.param('id')))
      },
    },
    {
      id: 'returnSubmission',
      method: 'POST',
      path: `${path}/{id}/return`,
      access: 'approve',
      summary: 'Sends a submission back with a reason, and with notes on single items.',
      body: { types, maxBytes, schema: 'Return' },
      answer: { status: 200, describes: 'It is returned.', schema: 'SubmissionDetail' },
      refuses: ['value-refused', 'not-found', 'forbidden', 'already-decided'],
      async handle(call) {
        const { reason, places = [] } = decodedBody(call, returnedBody)
        await submissions.sendBack(byOf(call), call.param('id'), reason, places)
        return json(await submissions.read(byOf(call), call.param('id')))
      },
    },
    {
      id: 'cancelSubmission',
      method: 'POST',
      path: `${path}/{id}/cancel`,
      access: 'signed',
      summary: 'Withdraws a submission that is not decided: its author, or whoever approves or administers there.',
      body: { types, maxBytes, schema: 'Nothing', optional: true },
      answer: { status: 200, describes: 'It is withdrawn.', schema: 'SubmissionDetail' },
      refuses: ['value-refused', 'not-found', 'forbidden', 'already-decided'],
      async handle(call) {
        decodedBody(call, nothingBody)
        await submissions.cancel(byOf(call), call.param('id'))
        return json(await submissions.read(byOf(call), call.param('id')))
      },
    },
  ]
}

function stateOf(call: Call): KeptSubmission['state'] | undefined {
  const text = call.query('state')
  const state = states.find((one) => one === text)
  if (text === undefined || state) return state
  throw badQuery('state', `one of ${states.join(', ')}`, `một trong ${states.join(', ')}`, text)
}

function afterOf(call: Call): { submittedAt: number; id: string } | undefined {
  const place = placeInTimeOf(call)
  return place && { submittedAt: place.at, id: place.id }
}
