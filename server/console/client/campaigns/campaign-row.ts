import type { CampaignState } from '../../../../shared/api/campaign-row.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import type { BadgeTone } from '../kit/badge.tsx'
import { both } from '../words/say.ts'

/** What people call each state, and what it comes to. */
export const campaignStateWords: Readonly<Record<CampaignState, { readonly said: Said; readonly tone: BadgeTone }>> = {
  none: { said: both('Chưa có nội dung', 'Nothing in it yet'), tone: 'quiet' },
  draft: { said: both('Nháp', 'Draft'), tone: 'quiet' },
  pending: { said: both('Chờ duyệt', 'Waits for approval'), tone: 'waits' },
  approved: { said: both('Đã duyệt', 'Approved'), tone: 'good' },
  changed: { said: both('Đã sửa, chưa trình', 'Changed, not submitted'), tone: 'gold' },
}
