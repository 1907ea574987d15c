import type { CampaignRow, CampaignState } from '../../../../shared/api/campaign-row.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import type { BadgeTone } from '../kit/badge.tsx'
import { both } from '../words/say.ts'

interface StateWords {
  readonly said: Said
  readonly tone: BadgeTone
}

/** What people call each state, and what it comes to. */
const campaignStateWords: Readonly<Record<CampaignState, StateWords>> = {
  none: { said: both('Chưa có nội dung', 'Nothing in it yet'), tone: 'quiet' },
  draft: { said: both('Nháp', 'Draft'), tone: 'quiet' },
  pending: { said: both('Chờ duyệt', 'Awaiting approval'), tone: 'waits' },
  approved: { said: both('Đã duyệt', 'Approved'), tone: 'good' },
  changed: { said: both('Đã sửa, chưa trình', 'Changed, not submitted'), tone: 'gold' },
  lacking: { said: both('Thiếu duyệt', 'Lacks approval'), tone: 'gold' },
}

/** How far a campaign is, in words, and what that comes to. */
export function campaignStateOfRow({ state, lacking }: Pick<CampaignRow, 'state' | 'lacking'>): StateWords {
  const words = campaignStateWords[state]
  if (state !== 'lacking') return words
  const shapes = lacking === 1 ? 'shape' : 'shapes'
  return {
    ...words,
    said: both(`Thiếu duyệt ở ${lacking} khổ bảng`, `Lacks approval on ${lacking} ${shapes} of board`),
  }
}
