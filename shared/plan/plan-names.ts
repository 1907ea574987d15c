import { type Names, namesOf } from './names.ts'
import type { BoardId, CampaignId, InterruptId, OrgId, RestrictionId } from './plan.ts'

/** The ids that the whole plan shares. */
export interface PlanNames {
  readonly orgs: Names<OrgId>
  readonly boards: Names<BoardId>
  readonly campaigns: Names<CampaignId>
  readonly interrupts: Names<InterruptId>
  readonly restrictions: Names<RestrictionId>
}

/** The names of one plan that is about to be read. */
export function planNamesOf(): PlanNames {
  return {
    orgs: namesOf({ en: 'org', vi: 'đơn vị' }, 'unknown'),
    boards: namesOf({ en: 'board', vi: 'bảng' }, 'unknown'),
    campaigns: namesOf({ en: 'campaign', vi: 'đợt tuyên truyền' }, 'unknown'),
    interrupts: namesOf({ en: 'interrupt', vi: 'tin khẩn cấp' }, 'empty'),
    restrictions: namesOf({ en: 'restriction', vi: 'hạn chế' }, 'empty'),
  }
}
