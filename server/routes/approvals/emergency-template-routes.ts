import type { EmergencyTemplatePage, EmergencyTemplateView } from '../../../shared/api/emergency.ts'
import type { BoardId, OrgId, Selector } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { EmergencyTemplate } from '../../approval/emergency/template.ts'
import { mayApprove } from '../../approval/emergency/template-desk.ts'
import { json } from '../calls/answers.ts'
import { valueRefused } from '../calls/value-refused.ts'
import { objectIn } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { doerOf, type EmergencyRouteParts } from './emergency-routes.ts'

const maxBytes = 64 * 1024

/** Templates of emergencies: drafted by an editor, approved by an approver who is not its author, then fixed until retired. */
export function emergencyTemplateRoutes({ emergencies, planner }: EmergencyRouteParts): Route[] {
  const { templates } = emergencies

  return [
    {
      id: 'listEmergencyTemplates',
      method: 'GET',
      path: '/api/v1/emergency-templates',
      access: 'see',
      summary: 'The templates of orgs that are seen, and of those above them: they are for these too.',
      answer: { status: 200, describes: 'All of them, the oldest first.', schema: 'EmergencyTemplatePage' },
      async handle(call) {
        return json<EmergencyTemplatePage>({
          templates: (await templates.list(doerOf(call))).map(viewIn(call)),
          next: null,
        })
      },
    },
    {
      id: 'draftEmergencyTemplate',
      method: 'POST',
      path: '/api/v1/emergency-templates',
      access: 'edit',
      summary: 'Drafts a template of an org; `replaces` names the one whose place it takes once it is approved.',
      body: { types: ['application/json'], maxBytes, schema: 'EmergencyTemplateDraft' },
      answer: { status: 201, describes: 'A draft.', schema: 'EmergencyTemplate' },
      refuses: ['no-plan', 'not-found', 'value-refused'],
      async handle(call) {
        const { org, replaces = null, ...content } = objectIn(call.text())
        if (typeof org !== 'string') throw valueRefused('/org', 'expected an id', 'phải là mã định danh')
        if (replaces !== null && typeof replaces !== 'string')
          throw valueRefused('/replaces', 'expected an id', 'phải là mã định danh')
        const made = await templates.draft(org as OrgId, content, replaces, doerOf(call), call.at)
        return answer(call, made, 201)
      },
    },
    {
      id: 'readEmergencyTemplate',
      method: 'GET',
      path: '/api/v1/emergency-templates/{template}',
      access: 'see',
      summary: 'A template. Its `ETag` is for `If-Match`.',
      answer: { status: 200, describes: 'The template.', schema: 'EmergencyTemplate' },
      refuses: ['not-found'],
      handle: async (call) => answer(call, await templates.find(call.param('template'), doerOf(call))),
    },
    {
      id: 'changeEmergencyTemplate',
      method: 'PUT',
      path: '/api/v1/emergency-templates/{template}',
      access: 'edit',
      summary: 'Writes a draft anew. What was approved stays as it is.',
      headers: [{ name: 'If-Match', describes: 'The `ETag` of the draft that was read; required.' }],
      body: { types: ['application/json'], maxBytes, schema: 'EmergencyTemplateContent' },
      answer: { status: 200, describes: 'The draft as it is now.', schema: 'EmergencyTemplate' },
      refuses: ['no-plan', 'not-found', 'value-refused', 'template-refused', 'changed-meanwhile'],
      async handle(call) {
        const content = objectIn(call.text())
        const changed = await templates.change(call.param('template'), content, matchIn(call), doerOf(call), call.at)
        return answer(call, changed)
      },
    },
    {
      id: 'approveEmergencyTemplate',
      method: 'POST',
      path: '/api/v1/emergency-templates/{template}/approve',
      access: 'approve',
      summary: 'Approves a draft, by somebody who has written none of it.',
      headers: [{ name: 'If-Match', describes: 'The `ETag` of the draft that was read; required.' }],
      answer: { status: 200, describes: 'It may be used.', schema: 'EmergencyTemplate' },
      refuses: ['no-plan', 'not-found', 'own-work', 'already-decided', 'changed-meanwhile', 'value-refused'],
      async handle(call) {
        return answer(call, await templates.approve(call.param('template'), matchIn(call), doerOf(call), call.at))
      },
    },
    {
      id: 'retireEmergencyTemplate',
      method: 'DELETE',
      path: '/api/v1/emergency-templates/{template}',
      access: 'see',
      summary:
        'Ends a draft (an editor), or takes an approved template out of use (an approver or administrator). It stays in the list.',
      answer: { status: 200, describes: 'The template as it is now.', schema: 'EmergencyTemplate' },
      refuses: ['not-found', 'already-decided', 'changed-meanwhile'],
      handle: async (call) => answer(call, await templates.retire(call.param('template'), doerOf(call), call.at)),
    },
  ]

  function answer(call: Call, template: EmergencyTemplate, status = 200): Response {
    const headers = { etag: `"${tagOf(template)}"` }
    return json(viewIn(call)(template), { status, headers })
  }

  /** A selector with the orgs and boards that are seen alone: it then means the same of these. */
  function selectorSeen({ orgs, boards, ...rest }: Selector, { authority }: Call): Selector {
    const of = planner.current()?.boards
    const isSeen = (id: BoardId) => {
      const board = of?.get(id)
      return board !== undefined && authority.sees(board.org)
    }
    return {
      ...rest,
      ...(orgs && { orgs: orgs.filter((org) => authority.seesCampaign({ org })) }),
      ...(boards && { boards: boards.filter(isSeen) }),
    }
  }

  function viewIn(call: Call) {
    return (template: EmergencyTemplate): EmergencyTemplateView => {
      const { content, seal: _, writers: __, ...rest } = template
      const may = (power: 'edit' | 'approve' | 'administer') => call.authority.may(power, rest.org)
      const isDraft = rest.state === 'draft'
      return {
        ...rest,
        ...content,
        ...(content.boards && { boards: selectorSeen(content.boards, call) }),
        orgName: planner.current()?.plan.orgs.find((one) => one.id === rest.org)?.name ?? rest.org,
        tag: tagOf({ changedAt: rest.changedAt }),
        mayChange: isDraft && may('edit'),
        mayApprove: mayApprove(template, doerOf(call)),
        mayRetire: rest.state !== 'retired' && (may('approve') || may(isDraft ? 'edit' : 'administer')),
      }
    }
  }
}

const tagOf = ({ changedAt }: Pick<EmergencyTemplate, 'changedAt'>) => `t${changedAt}`

/** When the template that the call is meant for was last changed. */
function matchIn({ request }: Call): number {
  const [, at] = /^(?:W\/)?"t(\d{1,15})"$/.exec(request.headers.get('if-match') ?? '') ?? []
  if (at === undefined)
    throw problem('changed-meanwhile', { detail: 'Say which by If-Match.', detailVi: 'Cần If-Match.' })
  return Number(at)
}
