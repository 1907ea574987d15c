import type { CampaignOutlook } from '../../../shared/api/campaign-outlook.ts'
import { isObject } from '../../../shared/plan/decoding.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { campaignOutlook } from '../../planning/campaign-outlook.ts'
import { isCampaignSeen } from '../../planning/is-campaign-seen.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import { newCampaign, withCampaign } from '../../planning/with-campaign.ts'
import { json } from '../calls/answers.ts'
import { checkFields, checkSeen } from '../calls/fields-sent.ts'
import { inForce, objectIn, planRefused } from '../plan/plan-routes.ts'
import type { Call, Route } from '../route.ts'
import { checkMay } from './campaign-asked.ts'
import { maxCampaignBytes, takenCampaigns } from './campaign-routes.ts'

/** Of slides, and of placements: what more come to cannot be worked out while somebody waits. */
const mostForeseen = 500
const nothing: Omit<CampaignOutlook, 'faults'> = { findings: [], boards: [], more: 0 }

/** What a campaign would come to, before it is written. */
export function campaignOutlookRoutes({ planner }: { readonly planner: Planner }): Route[] {
  return [
    {
      id: 'foreseeCampaign',
      method: 'POST',
      path: '/api/v1/campaigns/outlook',
      access: 'edit',
      summary:
        'What a campaign, new or changed, would come to were it approved as it is sent, beside all else that is written: its faults, its ' +
        'findings, and for each board that it reaches the loop with seconds and shares, and what it meets there. What waits for a milestone’s end ' +
        'to be confirmed is told as though that were done as it ends. Changes nothing. Of more ' +
        `than ${mostForeseen} slides or placements it says so alone.`,
      body: { types: ['application/json'], maxBytes: maxCampaignBytes, schema: 'OutlookAsked' },
      answer: { status: 200, describes: 'What is foreseen.', schema: 'CampaignOutlook' },
      refuses: ['plan-refused', 'no-plan', 'locked-from-above'],
      async handle(call) {
        const current = inForce(planner)
        const { fields, at } = askedIn(call)
        checkMayWrite(call, current, fields)
        const made = withCampaign(current, call.authority, newCampaign(fields, takenCampaigns(current, planner)))
        if (!made.plan) return json<CampaignOutlook>({ faults: made.faults, ...nothing })
        const faults = (['slides', 'placements'] as const).flatMap((list) =>
          made.campaign[list].length > mostForeseen ? [tooMany(list)] : [],
        )
        if (faults.length > 0) return json<CampaignOutlook>({ faults, ...nothing })
        const outlook = await campaignOutlook({
          ...{ plan: made.plan, campaign: made.campaign.id, now: call.at, at },
          boards: made.plan.boards.filter(({ org }) => call.authority.sees(org)),
          clipMs: planner.clipLengths(),
        })
        return json<CampaignOutlook>({ faults: [], ...outlook })
      },
    },
  ]
}

function askedIn(call: Call): { readonly fields: Readonly<Record<string, unknown>>; readonly at: number | undefined } {
  const asked = objectIn(call.text())
  checkFields(asked, ['campaign', 'at'])
  if (!isObject(asked.campaign)) throw planRefused([noCampaign])
  if (asked.at === undefined) return { fields: asked.campaign, at: undefined }
  const at = typeof asked.at === 'string' ? parseInstant(asked.at) : undefined
  if (at === undefined) throw planRefused([noInstant])
  return { fields: asked.campaign, at }
}

/** Throws a problem where it is not the caller's to write such a campaign. */
function checkMayWrite(call: Call, current: PlanInForce, { id, org }: Readonly<Record<string, unknown>>): void {
  const there = current.plan.campaigns.find((one) => one.id === id)
  if (there && isCampaignSeen(current, call.authority, there)) checkMay(call, 'edit', there.org)
  checkSeen(call, '/campaign/org', org)
  if (typeof org === 'string') checkMay(call, 'edit', org as OrgId)
}

const tooMany = (list: string) => ({
  pointer: `/${list}`,
  message: `more than ${mostForeseen}: what they come to is not foreseen`,
  messageVi: `quá ${mostForeseen} mục: không tính trước được`,
})
const noCampaign = { pointer: '/campaign', message: 'expected an object', messageVi: 'phải là một đối tượng' }
const noInstant = {
  pointer: '/at',
  message: 'expected a date-time with an offset, such as 2020-10-14T08:00+07:00',
  messageVi: 'phải là ngày giờ kèm độ lệch múi giờ, ví dụ 2020-10-14T08:00+07:00',
}
