import type { BoardId } from '../../../../shared/plan/plan.ts'
import { askJson, wordsOf } from '../ask-server.ts'
import { make, setText } from '../make.ts'
import { inOurs, say } from '../say.ts'
import type { PlanNow } from '../watch-plan.ts'

interface State {
  readonly id: BoardId
  readonly version: number | null
  readonly connected: boolean
  readonly report: { readonly showing: { readonly version: number | null } | null } | null
}

/** Watches boards take what they were given. */
export interface TakingList {
  readonly element: HTMLElement
  /** Begins to watch these boards, in place of those before. */
  watch(boards: readonly BoardId[], now: PlanNow): void
  /** Called a few times a second. */
  tick(on: number): void
}

const everyMs = 1000
/** What one page of the list of boards holds. */
const boardsAtOnce = 1000

/** A list of boards, each saying whether it has its new programme: by its own word, not by that it was sent. */
export function takingList(): TakingList {
  const rows = new Map<BoardId, HTMLElement>()
  const list = make('ul', { class: 'taking' })
  const heading = make('h2', {}, say('Các bảng đang nhận', 'The boards take it'))
  const element = make('section', { class: 'card', hidden: true, 'aria-live': 'polite' }, heading, list)
  let dueOn = Number.POSITIVE_INFINITY

  async function look(): Promise<void> {
    const { boards } = await askJson<{ boards: readonly State[] }>(`/api/v1/boards?limit=${boardsAtOnce}`)
    let waiting = 0
    for (const { id, version, connected, report } of boards) {
      const row = rows.get(id)
      if (!row) continue
      const has = version !== null && report?.showing?.version === version
      if (connected && !has) waiting++
      row.dataset.state = connected ? (has ? 'connected' : 'expected') : 'lost'
      setText(
        row,
        connected
          ? has
            ? say('đang phát chương trình mới', 'plays the new programme')
            : say('đang tải về', 'is fetching it')
          : say('mất kết nối; sẽ nhận khi có mạng', 'is not connected; takes it when it is'),
      )
    }
    if (waiting === 0 && rows.size > 0) setText(heading, say('Các bảng đã nhận', 'The boards have taken it'))
  }

  return {
    element,
    watch(boards, { words }) {
      rows.clear()
      setText(heading, say('Các bảng đang nhận', 'The boards take it'))
      list.replaceChildren(
        ...boards.map((id) => {
          const state = make('span', { class: 'state', 'data-state': 'unknown' }, '…')
          rows.set(id, state)
          return make('li', { 'data-board': id }, make('a', { href: `/boards/${id}` }, words.board(id)), ' ', state)
        }),
      )
      element.hidden = boards.length === 0
      dueOn = 0
    },
    tick(on) {
      if (on < dueOn || element.hidden || document.visibilityState !== 'visible') return
      dueOn = on + everyMs
      look().catch((error: unknown) => console.warn(inOurs(wordsOf(error))))
    },
  }
}
