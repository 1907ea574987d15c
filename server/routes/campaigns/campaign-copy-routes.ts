import { title } from '../../../shared/plan/decode-text.ts'
import { date } from '../../../shared/plan/decode-time.ts'
import { object, optional, textThat } from '../../../shared/plan/decoding.ts'
import type { Fault } from '../../../shared/plan/fault.ts'
import { type Move, moveOf } from '../../../shared/plan/moved-bound.ts'
import type { LookAt } from '../../../shared/plan/moved-campaign.ts'
import { idText } from '../../../shared/plan/names.ts'
import type { Campaign, CampaignId, DateText, MilestoneId, OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { parseDate } from '../../../shared/time/civil.ts'
import { copiedCampaign } from '../../planning/copied-campaign.ts'
import { idsFor } from '../../planning/ids-for.ts'
import { planSeen } from '../../planning/plan-view.ts'
import { withCampaign } from '../../planning/with-campaign.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { checkSeen } from '../calls/fields-sent.ts'
import { editPlan, type PlanEditParts } from '../plan/edit-plan.ts'
import type { Route } from '../route.ts'
import { checkMay } from './campaign-asked.ts'
import { campaignAnswer, takenCampaigns, wantedCampaign } from './campaign-routes.ts'

interface CopyBody {
  readonly title?: string
  readonly org?: OrgId
  readonly by?: string
  readonly to?: { readonly milestone: MilestoneId; readonly starts: DateText }
}

const copyBody = object<CopyBody>({
  title: optional(title),
  org: optional(idText()),
  by: optional(
    textThat((text) => moveOf(text) !== undefined, {
      en: 'expected a duration in years, months, weeks or days, such as P1Y',
      vi: 'phải là khoảng thời gian theo năm, tháng, tuần hoặc ngày, ví dụ P1Y',
    }),
  ),
  to: optional(object<NonNullable<CopyBody['to']>>({ milestone: idText(), starts: date })),
})

/** Last year’s campaign, this year. */
export function campaignCopyRoutes(parts: PlanEditParts): Route[] {
  const { planner } = parts
  return [
    {
      id: 'copyCampaign',
      method: 'POST',
      path: '/api/v1/campaigns/{campaign}/copy',
      access: 'edit',
      summary:
        'Copies a campaign that one sees, with every date in it moved: `by` a duration, or so that a milestone starts `to` a date. Milestones ' +
        'are expected again, lunar dates stay lunar; words are not rewritten, and `look` lists those that hold in one year alone.',
      body: { types: ['application/json'], maxBytes: 16 * 1024, schema: 'CampaignCopy' },
      answer: { status: 201, describes: 'The copy is written.', schema: 'CampaignCopied' },
      refuses: ['value-refused', 'plan-refused', 'no-plan', 'not-found', 'locked-from-above', 'media-not-found'],
      async handle(call) {
        const asked = decodedBody(call, copyBody)
        checkSeen(call, '/org', asked.org)
        let id = ''
        let look: readonly LookAt[] = []
        const edited = await editPlan(parts, call, 'campaign.copy', (current) => {
          if (!current) throw problem('no-plan')
          const seen = planSeen(current, call.authority)
          const from = seen.campaigns.find((one) => one.id === call.param('campaign'))
          if (!from) throw problem('not-found')
          const { title = from.title, org = from.org } = asked
          checkMay(call, 'edit', org)
          ;[id = ''] = idsFor(takenCampaigns(current, planner), [{ title }], () => title)
          const copy = copiedCampaign(from, { id: id as CampaignId, org, title, move: moveIn(asked, from) }, seen)
          if (!copy) throw problem('value-refused', { faults: [outOfYears(asked)] })
          look = copy.look
          const { plan } = wantedCampaign(withCampaign(current, call.authority, { ...copy.campaign }))
          return { plan, pointerOf: () => '/org' }
        })
        return campaignAnswer(call, planner, id, edited, { status: 201, look })
      },
    },
  ]
}

/** By how much a copy is to be moved. Throws a problem where it says neither or both, or names a milestone without a date. */
function moveIn({ by, to }: CopyBody, campaign: Campaign): Move {
  if ((by === undefined) === (to === undefined)) throw problem('value-refused', { faults: [byOrTo] })
  const move = by === undefined ? undefined : moveOf(by)
  if (move || !to) return move ?? { months: 0, days: 0 }
  const milestone = campaign.milestones?.find(({ id }) => id === to.milestone)
  if (!milestone || milestone.state === 'postponed') throw problem('value-refused', { faults: [noMilestone] })
  return { months: 0, days: (parseDate(to.starts) ?? 0) - (parseDate(milestone.starts.slice(0, 10)) ?? 0) }
}

const byOrTo: Fault = {
  pointer: '',
  message: 'expected either by or to',
  messageVi: 'cần một trong hai: by hoặc to',
}
const noMilestone: Fault = {
  pointer: '/to/milestone',
  message: 'no milestone of this campaign with a date has this id',
  messageVi: 'đợt này không có mốc có ngày nào mang mã này',
}
const outOfYears = ({ by }: CopyBody): Fault => ({
  pointer: by === undefined ? '/to/starts' : '/by',
  message: 'a date would leave the years 1900 to 2199',
  messageVi: 'có ngày sẽ ra ngoài các năm 1900 đến 2199',
})
