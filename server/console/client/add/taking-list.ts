import type { Said } from '../../../../shared/plan/fault.ts'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import { askJson, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { make, setText } from '../plain/make.ts'
import { both, inOurs, say } from '../words/say.ts'

interface State {
  readonly id: BoardId
  readonly version: number | null
  readonly connected: boolean
  readonly paired: boolean
  readonly report: { readonly showing: { readonly has: { readonly version: number } | null } | null } | null
}

/** Watches boards take what they were given. */
export interface TakingList {
  readonly element: HTMLElement
  /** Begins to watch these boards, in place of those before. */
  watch(boards: readonly BoardId[], now: PlanNow): void
  hide(): void
  /** Called a few times a second. */
  tick(on: number): void
}

type Taking = 'taken' | 'fetching' | 'lost' | 'unpaired'

const takings: Readonly<Record<Taking, { readonly said: Said; readonly state: string }>> = {
  taken: { said: both('đang phát chương trình mới', 'plays the new programme'), state: 'connected' },
  fetching: { said: both('đang tải về', 'is fetching it'), state: 'expected' },
  lost: { said: both('mất kết nối; sẽ nhận khi có mạng', 'is not connected; takes it when it is'), state: 'lost' },
  unpaired: {
    said: both('chưa ghép thiết bị; mở bảng để ghép', 'has no device yet; open the board to pair one'),
    state: 'unknown',
  },
}

const everyMs = 1000
/** What one page of the list of boards holds. */
const boardsAtOnce = 1000

/** A list of boards, each saying whether it has its new programme: by its own word, not by that it was sent. */
export function takingList(): TakingList {
  const rows = new Map<BoardId, HTMLElement>()
  const list = make('ul', { class: 'taking' })
  // Only this is read out: the boards change one after another.
  const heading = make('h2', { role: 'status' })
  const element = make('section', { class: 'card', hidden: true }, heading, list)
  let dueOn = Number.POSITIVE_INFINITY

  async function look(): Promise<void> {
    const { boards } = await askJson<{ boards: readonly State[] }>(`/api/v1/boards?limit=${boardsAtOnce}`)
    const states: Taking[] = []
    for (const board of boards) {
      const row = rows.get(board.id)
      if (!row) continue
      const taking = takingOf(board)
      states.push(taking)
      row.dataset.state = takings[taking].state
      setText(row, inOurs(takings[taking].said))
    }
    const taken = states.filter((taking) => taking === 'taken').length
    if (taken === states.length) setText(heading, say('Các bảng đã nhận', 'The boards have taken it'))
    else if (!states.includes('fetching'))
      setText(
        heading,
        say(`${taken}/${states.length} bảng đã nhận`, `${taken} of ${states.length} boards have taken it`),
      )
    else setText(heading, say('Các bảng đang nhận', 'The boards are taking it'))
  }

  return {
    element,
    watch(boards, { words }) {
      rows.clear()
      setText(heading, say('Các bảng đang nhận', 'The boards are taking it'))
      list.replaceChildren(
        ...boards.map((id) => {
          const state = make('span', { class: 'state', 'data-state': 'unknown' }, '…')
          rows.set(id, state)
          const link = make('a', { href: `/boards/${id}` }, words.board(id))
          return make('li', { 'data-board': id }, link, ' ', state)
        }),
      )
      element.hidden = false
      element.scrollIntoView({ block: 'nearest' })
      dueOn = boards.length > 0 ? 0 : Number.POSITIVE_INFINITY
    },
    hide() {
      element.hidden = true
    },
    tick(on) {
      if (on < dueOn || element.hidden || document.visibilityState !== 'visible') return
      dueOn = on + everyMs
      look().catch((error: unknown) => console.warn(inOurs(wordsOf(error))))
    },
  }
}

function takingOf({ version, connected, paired, report }: State): Taking {
  if (!paired) return 'unpaired'
  if (!connected) return 'lost'
  return version !== null && report?.showing?.has?.version === version ? 'taken' : 'fetching'
}
