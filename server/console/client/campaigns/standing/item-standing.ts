import type { ItemStanding, ItemState } from '../../../../../shared/api/item-state.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import type { BadgeTone } from '../../kit/badge.tsx'
import { both } from '../../words/say.ts'

/** What people call each state, and what it comes to. */
export const itemStateWords: Readonly<Record<ItemState, { readonly said: Said; readonly tone: BadgeTone }>> = {
  draft: { said: both('Nháp', 'Draft'), tone: 'quiet' },
  pending: { said: both('Chờ duyệt', 'Awaiting approval'), tone: 'waits' },
  returned: { said: both('Trả lại', 'Returned'), tone: 'lost' },
  approved: { said: both('Đã duyệt', 'Approved'), tone: 'good' },
  playing: { said: both('Đang phát', 'On air'), tone: 'good' },
  ended: { said: both('Hết hạn', 'Over'), tone: 'quiet' },
  withdrawn: { said: both('Thu hồi', 'Taken down'), tone: 'lost' },
}

/** Whether what is written is neither approved nor asked for. */
export const isUnasked = ({ state, revision }: ItemStanding): boolean =>
  [state, revision].some((one) => one === 'draft' || one === 'returned') && revision !== 'pending'

const order: readonly ItemState[] = ['returned', 'draft', 'pending', 'withdrawn', 'playing', 'approved', 'ended']

/** How many placements there are in each state, the most pressing first. */
export function placementSums(
  standings: readonly ItemStanding[],
): readonly { readonly state: ItemState; readonly count: number }[] {
  const states = standings.flatMap(({ list, state, revision }) => (list === 'placements' ? [revision ?? state] : []))
  return order.flatMap((state) => {
    const count = states.filter((one) => one === state).length
    return count === 0 ? [] : [{ state, count }]
  })
}
