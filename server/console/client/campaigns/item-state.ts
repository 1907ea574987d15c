import type { Said } from '../../../../shared/plan/fault.ts'
import { askJson } from '../api/ask-server.ts'
import { make } from '../plain/make.ts'
import { both, inOurs, say } from '../words/say.ts'

/** How far an item is. */
export type ItemState = 'draft' | 'pending' | 'returned' | 'approved' | 'playing' | 'ended' | 'withdrawn'

/** How far an item is as it plays, and as it is written where that is another. */
export interface ItemStanding {
  readonly list: string
  readonly id: string
  readonly state: ItemState
  /** What is written differs from what was approved: how far that is. */
  readonly revision: 'draft' | 'pending' | 'returned' | null
  readonly submission: string | null
  readonly author: string | { readonly name: string } | null
  readonly approvers: readonly (string | { readonly name: string })[]
  readonly reason: string | null
}

/** How far the items of a campaign are. Throws `Refused`. */
export async function standingsOf(campaign: string): Promise<readonly ItemStanding[]> {
  const { items } = await askJson<{ items: readonly ItemStanding[] }>(`/api/v1/campaigns/${campaign}/states`)
  return items
}

/** What people call each state. */
export const itemStateWords: Readonly<Record<ItemState, Said>> = {
  draft: both('Nháp', 'Draft'),
  pending: both('Chờ duyệt', 'Waits for approval'),
  returned: both('Trả lại', 'Returned'),
  approved: both('Đã duyệt', 'Approved'),
  playing: both('Đang phát', 'On the air'),
  ended: both('Hết hạn', 'Over'),
  withdrawn: both('Thu hồi', 'Taken down'),
}

/** Whether what is written is neither approved nor asked for. */
export const isUnasked = ({ state, revision }: ItemStanding): boolean =>
  [state, revision].some((one) => one === 'draft' || one === 'returned') && revision !== 'pending'

/** The state of an item as marks: as it plays, and besides that how far its revision is. */
export function standingBadges({ state, revision }: ItemStanding): readonly HTMLElement[] {
  const badge = (of: ItemState, text: string) => make('span', { class: 'state', 'data-state': of }, text)
  const badges = [badge(state, inOurs(itemStateWords[state]))]
  if (revision !== null && revision !== state) {
    const words = inOurs(itemStateWords[revision]).toLocaleLowerCase('vi')
    badges.push(badge(revision, say(`bản sửa: ${words}`, `revision: ${words}`)))
  }
  return badges
}

/** People's names out of what the server tells of them. */
export const nameOf = (one: string | { readonly name: string } | null): string =>
  one === null ? '' : typeof one === 'string' ? one : one.name
