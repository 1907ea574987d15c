import type { Said } from '../../../../shared/plan/fault.ts'
import type { BadgeTone } from '../kit/badge.tsx'
import { both } from '../words/say.ts'

/** How far a campaign is, all in all. */
export type CampaignState = 'none' | 'draft' | 'pending' | 'approved' | 'changed'

/** A campaign as the list has it; instants are epoch ms. */
export interface CampaignRow {
  readonly id: string
  readonly org: string
  readonly orgName: string
  readonly title: string
  readonly document: { readonly number: string; readonly issuer: string; readonly issuedOn: string } | null
  readonly phases: number
  readonly slides: number
  readonly placements: number
  readonly boards: number
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly state: CampaignState
}

/** What people call each state, and what it comes to. */
export const campaignStateWords: Readonly<Record<CampaignState, { readonly said: Said; readonly tone: BadgeTone }>> = {
  none: { said: both('Chưa có nội dung', 'Nothing in it yet'), tone: 'quiet' },
  draft: { said: both('Nháp', 'Draft'), tone: 'quiet' },
  pending: { said: both('Chờ duyệt', 'Waits for approval'), tone: 'waits' },
  approved: { said: both('Đã duyệt', 'Approved'), tone: 'good' },
  changed: { said: both('Đã sửa, chưa trình', 'Changed, not submitted'), tone: 'gold' },
}
