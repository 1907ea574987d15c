import type { EmergencyLinePage, EmergencyPictures, EmergencyView } from '../../../shared/api/emergency.ts'
import { type Decoder, flag, object, optional, textThat, wholeNumber } from '../../../shared/plan/decoding.ts'
import { idText } from '../../../shared/plan/names.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { alertOf } from '../../approval/emergency/cap/alert-of.ts'
import { maxXmlBytes } from '../../approval/emergency/cap/read-xml.ts'
import { writeAlert } from '../../approval/emergency/cap/write-alert.ts'
import { selector } from '../../approval/emergency/decode-template.ts'
import type { Doer } from '../../approval/emergency/doer.ts'
import type { Emergencies } from '../../approval/emergency/emergencies.ts'
import type { Emergency } from '../../approval/emergency/emergency.ts'
import { lineOf, picturesOf, viewOf } from '../../approval/emergency/emergency-view.ts'
import type { EmergencyAsk } from '../../approval/emergency/prepare-emergency.ts'
import type { Database } from '../../db/database.ts'
import type { Planner } from '../../planning/planner.ts'
import type { EmergencyCursor } from '../../store/approval/emergency-store.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { cursorAt, limitOf, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import { callerOf } from '../calls/principal.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { receivingIn, receivingParameters } from './receiving-query.ts'

/** What routes of emergencies answer from. */
export interface EmergencyRouteParts {
  readonly emergencies: Emergencies
  readonly planner: Planner
  readonly database: Database
}

const emergenciesAPage = [50, 200] as const
const maxBytes = 64 * 1024
const capType = 'application/cap+xml'

const anyText = textThat(() => true, { en: 'expected a text', vi: 'phải là một chuỗi' })
const askBody = object<Omit<EmergencyAsk, 'received' | 'wordsMayBeLeftOut'>>({
  template: idText(),
  org: idText<OrgId>(),
  words: optional(anyText as Decoder<unknown>),
  boards: optional(selector),
  endsAt: wholeNumber(0, 8.64e15),
  wakes: optional(flag),
  trial: optional(flag),
})
const sketchBody = object<Pick<EmergencyAsk, 'template' | 'org' | 'words' | 'boards'>>({
  template: idText(),
  org: idText<OrgId>(),
  words: optional(anyText as Decoder<unknown>),
  boards: optional(selector),
})
const releaseBody = object<{ readonly digest: string }>({ digest: anyText })

/** Emergencies: prepared by one person, released by another, cancelled by anybody named; and as CAP messages, in and out. */
export function emergencyRoutes(parts: EmergencyRouteParts): Route[] {
  const { emergencies, planner } = parts

  async function answer(call: Call, emergency: Emergency, status = 200): Promise<Response> {
    const look = { current: inForce(planner), doer: doerOf(call), at: call.at }
    return json<EmergencyView>(await viewOf(parts, emergency, look), { status })
  }

  return [
    {
      id: 'listEmergencies',
      method: 'GET',
      path: '/api/v1/emergencies',
      access: 'see',
      summary: 'Emergencies of orgs that are seen, and of those above them, the newest first; those that ended stay.',
      query: pageParameters(...emergenciesAPage),
      answer: { status: 200, describes: 'A page of them.', schema: 'EmergencyPage' },
      refuses: ['no-plan', 'bad-query'],
      async handle(call) {
        const current = inForce(planner)
        const limit = limitOf(call, emergenciesAPage)
        const { emergencies: page, next } = await emergencies.list(doerOf(call), limit, cursorIn(call))
        return json<EmergencyLinePage>({
          emergencies: page.map((one) => lineOf(one, current, call, call.at)),
          next: next && cursorAt({ at: next.prepared_at, id: next.id }),
        })
      },
    },
    {
      id: 'prepareEmergency',
      method: 'POST',
      path: '/api/v1/emergencies',
      access: 'see',
      summary:
        'Prepares an emergency from an approved template: draws it for every canvas that it reaches, fixes it, and puts nothing on the air. ' +
        'Takes a role that the org names for this. With `trial` it can never be released.',
      body: { types: ['application/json'], maxBytes, schema: 'EmergencyAsk' },
      answer: { status: 201, describes: 'It waits for its release.', schema: 'Emergency' },
      refuses: ['no-plan', 'not-found', 'template-refused', 'value-refused', 'findings-block'],
      async handle(call) {
        const ask = decodedBody(call, askBody)
        return answer(call, await emergencies.prepare(ask, doerOf(call), call.at), 201)
      },
    },
    {
      id: 'drawEmergency',
      method: 'POST',
      path: '/api/v1/emergencies/pictures',
      access: 'see',
      summary: 'Draws an emergency as it would stand on its boards, for those who may prepare it. Keeps nothing of it.',
      body: { types: ['application/json'], maxBytes, schema: 'EmergencySketch' },
      answer: { status: 200, describes: 'How it would look, and where.', schema: 'EmergencyPictures' },
      refuses: ['no-plan', 'not-found', 'template-refused', 'value-refused', 'findings-block'],
      async handle(call) {
        const { slide, cancel, reached, drawn } = await emergencies.draw(decodedBody(call, sketchBody), doerOf(call))
        return json<EmergencyPictures & { readonly findings: typeof drawn.findings }>({
          text: slide.text,
          boards: reached.boards.map(({ id }) => id),
          silent: reached.silent.map(({ id }) => id),
          pictures: picturesOf({ slide, cancel, pictures: drawn.pictures }),
          findings: drawn.findings,
        })
      },
    },
    {
      id: 'receiveAlert',
      method: 'POST',
      path: '/api/v1/emergencies/cap',
      access: 'see',
      summary:
        'Takes a message of CAP 1.2 (`Actual`, `Public`, with `expires`): an `Alert` or `Update` becomes a prepared emergency, never one on the ' +
        'air; a `Cancel` ends the one that it names. Tokens may do this.',
      query: receivingParameters,
      body: { types: [capType, 'application/xml'], maxBytes: maxXmlBytes, schema: { type: 'string' } },
      answer: { status: 201, describes: 'What it came to.', schema: 'Emergency' },
      refuses: [
        'no-plan',
        'bad-query',
        'not-found',
        'cap-refused',
        'template-refused',
        'value-refused',
        'findings-block',
      ],
      async handle(call) {
        return answer(call, await emergencies.receive(call.body, receivingIn(call), doerOf(call), call.at), 201)
      },
    },
    {
      id: 'readEmergency',
      method: 'GET',
      path: '/api/v1/emergencies/{emergency}',
      access: 'see',
      summary: 'An emergency with its boards, its pictures, and who must release it.',
      answer: { status: 200, describes: 'The emergency.', schema: 'Emergency' },
      refuses: ['no-plan', 'not-found'],
      handle: async (call) => answer(call, await emergencies.find(call.param('emergency'), doerOf(call))),
    },
    {
      id: 'releaseEmergency',
      method: 'POST',
      path: '/api/v1/emergencies/{emergency}/release',
      access: 'see',
      summary:
        'Puts a prepared emergency on the air, just as it was shown: `digest` says that. Another person than the one who prepared it, unless ' +
        'the org has chosen otherwise; within 30 minutes; never a token.',
      body: { types: ['application/json'], maxBytes, schema: 'Release' },
      answer: { status: 200, describes: 'It is on the air.', schema: 'Emergency' },
      refuses: [
        ...(['no-plan', 'not-found', 'own-work', 'already-decided', 'changed-meanwhile'] as const),
        ...(['template-refused', 'value-refused'] as const),
      ],
      async handle(call) {
        const { digest } = decodedBody(call, releaseBody)
        return answer(call, await emergencies.release(call.param('emergency'), digest, doerOf(call)))
      },
    },
    {
      id: 'cancelEmergency',
      method: 'POST',
      path: '/api/v1/emergencies/{emergency}/cancel',
      access: 'see',
      summary: 'Takes an emergency off the air at once. Whoever may prepare or release one may do this alone.',
      answer: { status: 200, describes: 'It is off the air.', schema: 'Emergency' },
      refuses: ['no-plan', 'not-found', 'already-decided'],
      handle: async (call) => answer(call, await emergencies.cancel(call.param('emergency'), doerOf(call))),
    },
    {
      id: 'dropEmergency',
      method: 'POST',
      path: '/api/v1/emergencies/{emergency}/drop',
      access: 'see',
      summary: 'Gives up an emergency that was only prepared.',
      answer: { status: 200, describes: 'It is given up.', schema: 'Emergency' },
      refuses: ['no-plan', 'not-found', 'already-decided'],
      handle: async (call) => answer(call, await emergencies.drop(call.param('emergency'), doerOf(call), call.at)),
    },
    {
      id: 'readAlert',
      method: 'GET',
      path: '/api/v1/emergencies/{emergency}/cap.xml',
      access: 'see',
      summary:
        'The emergency as a message of CAP 1.2: `Actual` once it was released, a `Cancel` that names that message where it was cancelled.',
      answer: { status: 200, describes: 'The message.', type: capType },
      refuses: ['not-found'],
      async handle(call) {
        const alert = alertOf(await emergencies.find(call.param('emergency'), doerOf(call)))
        if (!alert) throw problem('not-found')
        const headers = { 'content-type': `${capType}; charset=utf-8`, 'cache-control': 'no-store' }
        return new Response(writeAlert(alert), { headers })
      },
    },
  ]
}

/** Who calls, as emergencies ask for it. */
export function doerOf(call: Call): Doer {
  return { caller: callerOf(call), authority: call.authority, actor: call.actor }
}

function cursorIn(call: Call): EmergencyCursor | undefined {
  const place = placeInTimeOf(call)
  return place && { prepared_at: place.at, id: place.id }
}
