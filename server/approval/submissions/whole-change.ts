import type { Plan } from '../../../shared/plan/plan.ts'
import { remembered } from '../../../shared/remembered.ts'
import type { ApprovedBook } from '../../planning/approved.ts'
import { type AskedChange, askedChangeOf } from './asked-change.ts'
import { keptWith } from './kept-with.ts'

/** All of a campaign, or the filler of an org. */
export type AskedWhole = { readonly campaign: string } | { readonly filler: string }

const known = keptWith<Plan, ApprovedBook, AskedChange | undefined>()

/** All of something as it is approved and as it is written; worked out once while the plan and what is approved are the same. */
export function wholeChangeOf(asked: AskedWhole, plan: Plan, book: ApprovedBook): AskedChange | undefined {
  const name = 'campaign' in asked ? `campaign ${asked.campaign}` : `filler ${asked.filler}`
  return remembered(known(plan, book), name, () => askedChangeOf(asked, plan, book.items))
}
