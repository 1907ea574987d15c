import type { CampaignCopied, CampaignEdited, CampaignRead, CampaignRemoved } from '../../../shared/api/campaign.ts'
import type { CampaignPage } from '../../../shared/api/campaign-row.ts'
import type { EditedPlan } from '../../../shared/api/edited-plan.ts'
import type { CampaignId, Plan } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { approvedItemsOf } from '../../planning/campaign-standings.ts'
import type { PlanChange } from '../../planning/plan-change.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { planSeen } from '../../planning/plan-view.ts'
import type { Planner } from '../../planning/planner.ts'
import { campaignSeen, newCampaign, type WithCampaign, withCampaign } from '../../planning/with-campaign.ts'
import { lastWriterOf } from '../../store/plan/item-writer-store.ts'
import { json, taggedJson } from '../calls/answers.ts'
import { checkSeen } from '../calls/fields-sent.ts'
import { pageOfCall, pageParameters } from '../calls/paging.ts'
import { editPlan, type PlanEditParts, type WantedPlan } from '../plan/edit-plan.ts'
import { inForce, objectIn, planRefused } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { campaignOf } from './campaign-asked.ts'
import { campaignRows } from './campaign-rows.ts'
import { campaignTag, matchingCampaign } from './campaign-tag.ts'
import { daysBeforePostponed } from './days-before-postponed.ts'

const sizes = [50, 200] as const
const types = ['application/json']
/** A campaign of a thousand slides on two thousand boards is about a quarter of it. */
export const maxCampaignBytes = 4 * 1024 * 1024
const path = '/api/v1/campaigns'
const one = `${path}/{campaign}`
const ifMatch = { name: 'If-Match', describes: 'The `ETag` of the campaign that is meant.' }
const refuses = ['plan-refused', 'no-plan', 'locked-from-above', 'media-not-found'] as const

/** Campaigns, each as a whole. What is written here is a draft until it is approved. */
export function campaignRoutes(parts: PlanEditParts): Route[] {
  const { planner, database } = parts
  const matching = matchingCampaign(database)
  return [
    {
      id: 'listCampaigns',
      method: 'GET',
      path,
      access: 'see',
      summary:
        'The campaigns that one sees, directives from above among them, in the order of the plan: from when to when, how much is in them, and ' +
        'how far they are.',
      query: [
        { name: 'org', describes: 'Only those of this org.', schema: { type: 'string' } },
        ...pageParameters(...sizes),
      ],
      answer: { status: 200, describes: 'A page of them.', schema: 'CampaignPage' },
      refuses: ['no-plan', 'bad-query'],
      async handle(call) {
        const current = inForce(planner)
        const org = call.query('org')
        const { campaigns } = planSeen(current, call.authority)
        const { page, next } = pageOfCall(call, campaigns, (each) => org === undefined || each.org === org, sizes)
        return json<CampaignPage>({ campaigns: await campaignRows(parts, call, current, page), next })
      },
    },
    {
      id: 'readCampaign',
      method: 'GET',
      path: one,
      access: 'see',
      summary: 'A campaign as it is written, as far as one sees it. Its `ETag` is its own, not the plan’s.',
      answer: {
        status: 200,
        describes: 'The campaign, whether one may change it, and who wrote it last.',
        schema: 'CampaignRead',
      },
      refuses: ['no-plan', 'not-found'],
      async handle(call) {
        const campaign = campaignSeen(inForce(planner), call.authority, call.param('campaign'))
        if (!campaign) throw problem('not-found')
        const mayEdit = call.authority.may('edit', campaign.org)
        const writer = (mayEdit && (await lastWriterOf(database.db, campaign.id))) || null
        const formerDays = call.authority.sees(campaign.org) ? await daysBeforePostponed(database.db, campaign) : {}
        return taggedJson(call.request, campaignTag(campaign), () =>
          JSON.stringify({ campaign, mayEdit, writer, formerDays } satisfies CampaignRead),
        )
      },
    },
    {
      id: 'addCampaign',
      method: 'POST',
      path,
      access: 'edit',
      summary:
        'Adds a campaign, as in a plan. Its id, the ids in its lists where nothing refers to them, and whole lists may be left out: ids are ' +
        'made from titles and words. It plays once it is approved.',
      body: { types, maxBytes: maxCampaignBytes, schema: 'Campaign' },
      answer: { status: 201, describes: 'It is written.', schema: 'CampaignEdited' },
      refuses,
      async handle(call) {
        const fields = objectIn(call.text())
        checkSeen(call, '/org', fields.org)
        let id = ''
        const edited = await editPlan(parts, call, 'campaign.add', (current) => {
          if (!current) throw problem('no-plan')
          const sent = newCampaign(fields, takenCampaigns(current, planner))
          id = String(sent.id)
          if (current.plan.campaigns.some((each) => each.id === id)) throw planRefused([idTaken])
          return wantedCampaign(withCampaign(current, call.authority, sent))
        })
        return campaignAnswer(call, planner, id, edited, { status: 201 })
      },
    },
    {
      id: 'replaceCampaign',
      method: 'PUT',
      path: one,
      access: 'edit',
      summary:
        'Writes a campaign, whole: what is left out of its lists goes to the bin. It keeps its id and its org. What of it was approved plays ' +
        'on until the change is approved.',
      headers: [ifMatch],
      body: { types, maxBytes: maxCampaignBytes, schema: 'Campaign' },
      answer: { status: 200, describes: 'It is written.', schema: 'CampaignEdited' },
      refuses: [...refuses, 'not-found', 'changed-meanwhile'],
      async handle(call) {
        const sent = objectIn(call.text())
        const edited = await editPlan(
          parts,
          call,
          'campaign.change',
          (current) => {
            if (!current) throw problem('no-plan')
            const { id, org } = campaignOf(call, current, 'edit')
            const faults = [...(sent.id === id ? [] : [idStays]), ...(sent.org === org ? [] : [orgStays])]
            if (faults.length > 0) throw planRefused(faults)
            return wantedCampaign(withCampaign(current, call.authority, sent))
          },
          matching,
        )
        return campaignAnswer(call, planner, call.param('campaign'), edited)
      },
    },
    {
      id: 'removeCampaign',
      method: 'DELETE',
      path: one,
      access: 'edit',
      summary:
        'Takes a campaign out of the plan and puts it into the bin with all that is in it. What of it was approved plays on until its removal ' +
        'is approved: `playing` such items.',
      headers: [ifMatch],
      answer: { status: 200, describes: 'It is in the bin.', schema: 'CampaignRemoved' },
      refuses: ['no-plan', 'not-found', 'locked-from-above', 'changed-meanwhile'],
      async handle(call) {
        const edited = await editPlan(
          parts,
          call,
          'campaign.remove',
          (current) => {
            if (!current) throw problem('no-plan')
            const { id } = campaignOf(call, current, 'edit')
            const plan: Plan = { ...current.plan, campaigns: current.plan.campaigns.filter((each) => each.id !== id) }
            return { plan, pointerOf: () => '' }
          },
          matching,
        )
        const playing = approvedItemsOf(call.param('campaign') as CampaignId, planner.approved().items)
        const { binned: [bin] = [], ...came } = edited
        if (bin === undefined) throw new Error('a campaign was removed that is not in the bin')
        return json<CampaignRemoved>({ ...came, bin, playing })
      },
    },
  ]
}

/** The ids that a new campaign may not have: of those that are written, and of those that still play. */
export function takenCampaigns({ plan }: PlanInForce, planner: Pick<Planner, 'approved'>): ReadonlySet<string> {
  const playing = [...planner.approved().items.values()].filter(({ list }) => list === 'campaigns')
  return new Set([...plan.campaigns, ...playing].map(({ id }) => id))
}

/** The plan with a campaign as it is wanted. Throws its faults, by pointers into the campaign. */
export function wantedCampaign(made: WithCampaign): WantedPlan {
  if (!made.plan) throw made.isLocked ? problem('locked-from-above', { faults: made.faults }) : planRefused(made.faults)
  const { plan, campaign } = made
  return {
    plan,
    media: 'needed',
    pointerOf({ list, id }: PlanChange) {
      if (list === 'campaigns') return '/org'
      const items = (campaign as unknown as Record<string, readonly { readonly id: string }[] | undefined>)[list]
      const index = items?.findIndex((item) => item.id === id) ?? -1
      return index < 0 ? `/${list}` : `/${list}/${index}`
    },
  }
}

/** The answer to a campaign that was written: as the caller sees it now, with its tag, and what `more` says. */
export function campaignAnswer(
  call: Call,
  planner: Planner,
  id: string,
  edited: EditedPlan,
  { status = 200, ...more }: { readonly status?: number } & Partial<Pick<CampaignCopied, 'look'>> = {},
): Response {
  const campaign = campaignSeen(inForce(planner), call.authority, id)
  // Somebody else may have removed it again meanwhile.
  const headers: Record<string, string> = campaign ? { etag: `"${campaignTag(campaign)}"` } : {}
  return json<CampaignEdited | CampaignCopied>({ ...edited, campaign: campaign ?? null, ...more }, { status, headers })
}

const idTaken = { pointer: '/id', message: 'another campaign has this id', messageVi: 'mã này đã có đợt khác dùng' }
const idStays = { pointer: '/id', message: 'a campaign keeps its id', messageVi: 'mã của đợt không đổi được' }
const orgStays = {
  pointer: '/org',
  message: 'a campaign keeps its org: copy it to another',
  messageVi: 'đợt không chuyển đơn vị được: hãy sao chép sang đơn vị khác',
}
