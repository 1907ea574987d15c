import { createHash } from 'node:crypto'
import type { Campaign } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { momentOn } from '../../approval/submissions/local-words.ts'
import type { Database } from '../../db/database.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { campaignSeen } from '../../planning/with-campaign.ts'
import { lastWriterOf } from '../../store/plan/item-writer-store.ts'
import { hasTag } from '../calls/answers.ts'
import type { Call } from '../route.ts'

/** The entity tag of a campaign as somebody sees it: another once anything in it is, whatever becomes of the rest of the plan. */
export function campaignTag(campaign: Campaign): string {
  return `c-${createHash('sha256').update(JSON.stringify(campaign)).digest('hex').slice(0, 16)}`
}

/** What throws a problem where a call is meant for another state of the campaign in its path, with who changed that where it is known. */
export function matchingCampaign({ db }: Pick<Database, 'db'>) {
  return async (call: Call, current: PlanInForce | undefined): Promise<void> => {
    const wanted = call.request.headers.get('if-match')
    const id = call.param('campaign')
    const campaign = current && wanted !== null ? campaignSeen(current, call.authority, id) : undefined
    if (!current || !campaign || hasTag(wanted, campaignTag(campaign))) return
    // Who may not write it is not told who did; that they may not is told by who looks at that.
    if (!call.authority.may('edit', campaign.org)) return
    const last = await lastWriterOf(db, id)
    if (!last) throw problem('changed-meanwhile')
    const moment = momentOn(localDaysOf(current.plan.timezone), last.at, call.at)
    throw problem('changed-meanwhile', {
      ...{ by: last.name, at: last.at },
      detail: `Last changed by ${last.name}, ${moment}.`,
      detailVi: `Người sửa gần nhất: ${last.name}, ${moment}.`,
    })
  }
}
