import type { Plan } from '../../shared/plan/plan.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { ApprovedBook, ApprovedChange } from '../planning/approved.ts'
import { textOfKey } from '../planning/item.ts'
import { playingPlan } from '../planning/playing-plan.ts'

/** Throws a problem naming what could not play any more, or could not begin to, once a change is approved: it would rest on nothing. */
export function checkHoldsTogether(change: ApprovedChange, book: ApprovedBook, plan: Plan): void {
  const before = new Set(playingPlan(plan, book.items.values()).dropped.map(textOfKey))
  const { dropped } = playingPlan(plan, book.with(change).items.values())
  const items = dropped.map(textOfKey).filter((key) => !before.has(key))
  if (items.length === 0) return
  const named = items.slice(0, 5).join(', ')
  throw problem('in-use', {
    items,
    detail: `Approved so, these would rest on something that does not play: ${named}.`,
    detailVi: `Nếu duyệt như vậy, các mục này dựa vào nội dung không được phát: ${named}.`,
  })
}
