import type { DirectivePage, DirectiveView } from '../../../shared/api/directive.ts'
import type { Readiness } from '../../../shared/api/readiness.ts'
import type { CampaignId, OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { type Directive, directivesOf, type Receiver } from '../../approval/directives/directives.ts'
import { maySpeak } from '../../approval/directives/directives-waiting.ts'
import type { NoticeEvent } from '../../approval/notices/notice-event.ts'
import { phaseToCome, readinessOf } from '../../approval/pictures/readiness.ts'
import type { Database } from '../../db/database.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import {
  type Acknowledgement,
  keepAcknowledgement,
  readAcknowledgements,
} from '../../store/approval/acknowledgement-store.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import { readPairedBoards } from '../../store/boards/pairing-store.ts'
import { hasTag, json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { badCursor, limitOf, pageFrom, pageParameters } from '../calls/paging.ts'
import { callerOf } from '../calls/principal.ts'
import { badQuery } from '../calls/query-values.ts'
import { inForce } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { acknowledging, checkBoards } from './acknowledging.ts'
import { type DirectiveViewParts, directiveViews } from './directive-view.ts'

/** What the routes of directives answer from. */
export interface DirectiveRouteParts extends DirectiveViewParts {
  readonly planner: Planner
  readonly database: Database
  readonly log: AuditLog
  /** Tells people of what was committed. */
  tell(event: NoticeEvent): void
  /** Called after the commit: consoles that see one of these orgs may look again. */
  directivesChanged(orgs: readonly OrgId[]): void
}

const directivesAPage = [50, 200] as const
const maxBytes = 256 * 1024

/** What offices above direct, what those below say to it, and where it runs. */
export function directiveRoutes(parts: DirectiveRouteParts): Route[] {
  const { planner, database, log } = parts
  return [
    {
      id: 'listDirectives',
      method: 'GET',
      path: '/api/v1/directives',
      access: 'see',
      summary:
        'The directives of offices above that reach boards which the caller sees, each with the caller’s own part of it; with `issued=1` ' +
        'those of the caller’s own offices, with every office that receives them: whether it has acknowledged, and on which boards it runs now.',
      query: [
        { name: 'issued', describes: '`1`: what the caller’s own offices have issued.', schema: { enum: ['1'] } },
        {
          name: 'org',
          describes: 'Only what this office receives, or, with `issued`, issues.',
          schema: { type: 'string' },
        },
        ...pageParameters(...directivesAPage),
      ],
      answer: { status: 200, describes: 'A page of directives; `next` is null on the last.', schema: 'DirectivePage' },
      refuses: ['bad-query', 'not-found'],
      async handle(call) {
        const limit = limitOf(call, directivesAPage)
        const current = planner.current()
        if (!current) return json<DirectivePage>({ directives: [], next: null })
        const all = listed(call, current)
        const from = startOf(all, call.query('cursor'))
        const { page, next } = pageFrom(all.slice(from), limit, ({ campaign }) => campaign.id)
        const acknowledgements = await readAcknowledgements(
          database.db,
          page.map(({ campaign }) => campaign.id),
        )
        const viewOf = directiveViews(parts, current, call.at)
        return json<DirectivePage>({
          directives: page.map((directive) => viewOf(directive, acknowledgements, scopeOf(call))),
          next,
        })
      },
    },
    {
      id: 'readDirective',
      method: 'GET',
      path: '/api/v1/directives/{campaign}',
      access: 'see',
      summary: 'One directive, as in the list. Its `ETag` is for `If-Match` of an acknowledgement.',
      answer: { status: 200, describes: 'The directive.', schema: 'Directive' },
      refuses: ['no-plan', 'not-found'],
      async handle(call) {
        const current = inForce(planner)
        const directive = directiveOf(call, current)
        return told(directive, await viewed(call, current, directive))
      },
    },
    {
      id: 'acknowledgeDirective',
      method: 'PUT',
      path: '/api/v1/directives/{campaign}/acknowledgement',
      access: 'see',
      summary:
        'Says for an office that it has seen a directive: on which of its boards it is to run, and from when. An editor, an approver or an ' +
        'administrator of that office. Honours `If-Match` with the `ETag` of the directive; the last word counts.',
      body: { types: ['application/json'], maxBytes, schema: 'Acknowledging' },
      answer: { status: 200, describes: 'The directive with what was said.', schema: 'Directive' },
      refuses: ['no-plan', 'not-found', 'value-refused', 'changed-meanwhile'],
      async handle(call) {
        const said = decodedBody(call, acknowledging)
        const current = inForce(planner)
        const directive = directiveOf(call, current)
        const receiver = receiverOf(call, directive, said.org)
        checkBoards(receiver, said.boards)
        const wanted = call.request.headers.get('if-match')
        if (wanted !== null && !hasTag(wanted, directive.digest)) throw problem('changed-meanwhile')
        const caller = callerOf(call)
        const acknowledgement: Acknowledgement = {
          ...{ campaign: directive.campaign.id, org: said.org, digest: directive.digest },
          ...{ boards: said.boards, startsAt: said.startsAt, note: said.note ?? null },
          ...{ person: caller.id, personName: caller.name, madeAt: call.at },
        }
        await database.write(async (trx) => {
          const before = await keepAcknowledgement(trx, acknowledgement)
          const subject = { kind: 'directive', id: directive.campaign.id }
          const deed = { act: 'directive.acknowledge', subject, org: said.org, after: acknowledgement }
          await log.append(trx, call.actor, call.at, [before ? { ...deed, before } : deed])
        })
        parts.tell(toldOf(directive, receiver, call))
        parts.directivesChanged([said.org])
        return told(directive, await viewed(call, current, directive))
      },
    },
    {
      id: 'readReadiness',
      method: 'GET',
      path: '/api/v1/campaigns/{campaign}/readiness',
      access: 'see',
      summary:
        'Whether each board that a phase reaches has every approved file of it, and if not, why. Boards tell it by their own last word; of a ' +
        'phase that their playlists do not reach yet only what the server has is known.',
      query: [
        {
          name: 'phase',
          describes: 'A phase of the campaign; where it is left out the next to begin, else the one that ends last.',
          schema: { type: 'string' },
        },
      ],
      answer: { status: 200, describes: 'The boards of the caller’s own offices.', schema: 'Readiness' },
      refuses: ['no-plan', 'not-found'],
      async handle(call) {
        const current = inForce(planner)
        const of = current.schedule.campaigns.find(({ campaign }) => campaign.id === call.param('campaign'))
        if (!of || !call.authority.seesCampaign(of.campaign)) throw problem('not-found')
        const wanted = call.query('phase')
        const phase =
          wanted === undefined ? phaseToCome(current, of, call.at) : of.campaign.phases.find(({ id }) => id === wanted)
        if (!phase) throw problem('not-found')
        const { isConnected, reportOf } = parts
        const known = { isConnected, reportOf, approved: planner.approved(), head: planner.head }
        const paired = await readPairedBoards(database.db)
        const readiness = readinessOf({ ...known, paired }, current, of, phase, call.at)
        const boards = readiness.boards.filter(({ org }) => call.authority.sees(org))
        const isIssuers = call.authority.sees(of.campaign.org)
        // Whoever is below and has no board in it is told of no phase at all.
        if (boards.length === 0 && !isIssuers) throw problem('not-found')
        return json<Readiness>({
          ...readiness,
          boards,
          ready: boards.filter(({ ready }) => ready).length,
          of: boards.length,
        })
      },
    },
  ]

  async function viewed(call: Call, current: PlanInForce, directive: Directive): Promise<DirectiveView> {
    const acknowledgements = await readAcknowledgements(database.db, [directive.campaign.id])
    return directiveViews(parts, current, call.at)(directive, acknowledgements, call.authority)
  }
}

/** What a call asks for: what was issued by offices that the caller sees, or received by them from offices that they do not. */
function listed(call: Call, current: PlanInForce): readonly Directive[] {
  const issued = call.query('issued')
  if (issued !== undefined && issued !== '1') throw badQuery('issued', '1, or nothing', '1, hoặc bỏ trống', issued)
  const org = call.query('org')
  if (org !== undefined && !call.authority.sees(org as OrgId)) throw problem('not-found')
  const isReceived = ({ receivers }: Directive) => receivers.some((receiver) => scopeOf(call).sees(receiver.org.id))
  return [...directivesOf(current).values()].filter((directive) => {
    const isOwn = call.authority.sees(directive.org.id)
    if (issued === '1') return isOwn && (org === undefined || directive.org.id === org)
    return (org !== undefined || !isOwn) && isReceived(directive)
  })
}

/** What of a directive's receivers a call is about: all that the caller sees, or the one office that it names as receiving. */
function scopeOf(call: Call): { sees(org: OrgId): boolean } {
  const org = call.query('org')
  const isOne = org !== undefined && call.query('issued') === undefined
  return { sees: (other) => call.authority.sees(other) && (!isOne || other === org) }
}

/** The directive that a call's path names; throws a problem where the caller sees neither its office nor one that receives it. */
function directiveOf(call: Call, current: PlanInForce): Directive {
  const directive = directivesOf(current).get(call.param('campaign') as CampaignId)
  const { sees } = call.authority
  if (!directive || !(sees(directive.org.id) || directive.receivers.some(({ org }) => sees(org.id)))) {
    throw problem('not-found')
  }
  return directive
}

/** The receiver for which a caller may speak; throws a problem otherwise. */
function receiverOf({ authority }: Call, { receivers }: Directive, org: OrgId): Receiver {
  const receiver = receivers.find((one) => one.org.id === org)
  if (!receiver || !authority.sees(org)) throw problem('not-found')
  if (!maySpeak(authority, org)) throw problem('forbidden')
  return receiver
}

/** What the people of the issuing office are told. */
function toldOf({ campaign, org }: Directive, receiver: Receiver, { actor, at }: Call): NoticeEvent {
  return {
    kind: 'directive-acknowledged',
    subject: { kind: 'campaign', id: campaign.id, title: `${campaign.title} · ${receiver.org.name}` },
    ...{ org: org.id, orgs: [org.id], roles: ['editor', 'approver', 'administrator'], people: [] },
    ...{ by: actor, at },
  }
}

function told({ digest }: Directive, view: DirectiveView): Response {
  return json(view, { headers: { etag: `"${digest}"` } })
}

function startOf(directives: readonly Directive[], cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const last = directives.findIndex(({ campaign }) => campaign.id === cursor)
  if (last < 0) throw badCursor(cursor)
  return last + 1
}
