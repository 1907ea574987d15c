import type { OfficialSloganPage, OfficialSloganView, SlogansAdded } from '../../../shared/api/official-slogan.ts'
import type { Org, OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { ofHand } from '../../approval/library/official-slogans.ts'
import { createSloganDesk } from '../../approval/library/slogan-desk.ts'
import type { Database } from '../../db/database.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import type { KeptSlogan } from '../../store/plan/official-slogan-store.ts'
import { nothingBody } from '../approvals/approval-bodies.ts'
import { json } from '../calls/answers.ts'
import { byOf } from '../calls/by-of.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { pageParameters } from '../calls/paging.ts'
import { valueRefused } from '../calls/value-refused.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { libraryAnswer, slogansAPage, withdrawn } from './library-answer.ts'
import { addedSlogans, correctedSlogan, mostAdded } from './official-slogan-bodies.ts'
import { officialSloganView } from './official-slogan-view.ts'

/** What the routes of the library answer from. */
export interface OfficialSloganParts {
  readonly planner: Planner
  readonly database: Database
  readonly log: AuditLog
  /** Called after the commit: what offices below these are to show word for word is other than it was. */
  slogansChanged(orgs: readonly OrgId[]): void
}

const path = '/api/v1/orgs/{org}/slogans'
const types = ['application/json']

/** The library of official slogans. */
export function officialSloganRoutes(parts: OfficialSloganParts): Route[] {
  const { planner } = parts
  const desk = createSloganDesk(parts)

  /** The org that a call names, where it is seen. */
  function orgOf(call: Call, { tree }: PlanInForce): Org {
    const [org] = tree.chainOf(call.param('org') as OrgId)
    if (!org || !call.authority.sees(org.id)) throw problem('not-found')
    return org
  }

  /** The same, where the caller may say what is official there. */
  function orgToDirect(call: Call): Org {
    const org = orgOf(call, inForce(planner))
    if (!call.authority.may('approve', org.id)) throw problem('forbidden')
    return org
  }

  /** The answer to a slogan that is other than it was. */
  function answered(org: Org, slogan: KeptSlogan): Response {
    parts.slogansChanged([org.id])
    return json<OfficialSloganView>(officialSloganView(ofHand(slogan, org), true))
  }

  return [
    {
      id: 'listOfficialSlogans',
      method: 'GET',
      path,
      access: 'see',
      summary:
        'What an office is to show word for word: the slogans of its own approved campaigns that carry a written plan or direct others, of ' +
        'those that offices above direct to it, and those added by hand by it or above. The newest document first; what several say once.',
      query: [
        {
          name: 'q',
          describes:
            'Words of the slogan or of where it comes from, in any case and order, with or without diacritics.',
          schema: { type: 'string', maxLength: 100 },
        },
        {
          name: 'from',
          describes: `Of one campaign, by its id; \`hand\`: added by hand; \`${withdrawn}\`: by hand by this office, and withdrawn since.`,
          schema: { type: 'string' },
        },
        ...pageParameters(...slogansAPage),
      ],
      answer: {
        status: 200,
        describes: 'A page of them, with all sources that there are.',
        schema: 'OfficialSloganPage',
      },
      refuses: ['no-plan', 'not-found', 'bad-query'],
      async handle(call) {
        const current = inForce(planner)
        const org = orgOf(call, current)
        return json<OfficialSloganPage>(await libraryAnswer(parts, call, current, org))
      },
    },
    {
      id: 'addOfficialSlogans',
      method: 'POST',
      path,
      access: 'approve',
      summary:
        `Adds official slogans that stand in no campaign, ${mostAdded} at most, with the written plan that they came in, for an office and all ` +
        'below it. Those that the office has added already are passed over, and told.',
      body: { types, maxBytes: 512 * 1024, schema: 'AddedSlogans' },
      answer: { status: 201, describes: 'They are official from now on.', schema: 'SlogansAdded' },
      refuses: ['no-plan', 'not-found', 'forbidden', 'value-refused'],
      async handle(call) {
        const org = orgToDirect(call)
        const { texts, ...document } = decodedBody(call, addedSlogans)
        if (texts.length > mostAdded) {
          throw valueRefused('/texts', `at most ${mostAdded} at a time`, `mỗi lần nhiều nhất ${mostAdded} câu`)
        }
        const { added, known } = await desk.add(byOf(call), org, texts, document)
        parts.slogansChanged([org.id])
        return json<SlogansAdded>(
          { slogans: added.map((one) => officialSloganView(ofHand(one, org), true)), known },
          { status: 201 },
        )
      },
    },
    {
      id: 'correctOfficialSlogan',
      method: 'PATCH',
      path: `${path}/{slogan}`,
      access: 'approve',
      summary:
        'Puts right a slogan that this office added by hand, or what its written plan is: the fields that are sent.',
      body: { types, maxBytes: 64 * 1024, schema: 'CorrectedSlogan' },
      answer: { status: 200, describes: 'The slogan as it is now.', schema: 'OfficialSlogan' },
      refuses: ['no-plan', 'not-found', 'forbidden', 'value-refused'],
      async handle(call) {
        const org = orgToDirect(call)
        const change = decodedBody(call, correctedSlogan)
        return answered(org, await desk.correct(byOf(call), org, call.param('slogan'), change))
      },
    },
    {
      id: 'withdrawOfficialSlogan',
      method: 'DELETE',
      path: `${path}/{slogan}`,
      access: 'approve',
      summary:
        'Withdraws a slogan that this office added by hand. It stays in the list of those withdrawn; what boards play stays as it is.',
      answer: { status: 200, describes: 'It is official no more.', schema: 'OfficialSlogan' },
      refuses: ['no-plan', 'not-found', 'forbidden'],
      async handle(call) {
        const org = orgToDirect(call)
        return answered(org, await desk.withdraw(byOf(call), org, call.param('slogan')))
      },
    },
    {
      id: 'restoreOfficialSlogan',
      method: 'POST',
      path: `${path}/{slogan}/restore`,
      access: 'approve',
      summary: 'Makes a slogan official again that was withdrawn.',
      body: { types, maxBytes: 1024, schema: 'Nothing', optional: true },
      answer: { status: 200, describes: 'It is official again.', schema: 'OfficialSlogan' },
      refuses: ['no-plan', 'not-found', 'forbidden', 'value-refused'],
      async handle(call) {
        const org = orgToDirect(call)
        decodedBody(call, nothingBody)
        return answered(org, await desk.restore(byOf(call), org, call.param('slogan')))
      },
    },
  ]
}
