import type { BoardView } from '../../../../../shared/api/board.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import { both } from '../../words/say.ts'

/** How far a board is with what it was given. */
export type Taking = 'taken' | 'fetching' | 'lost' | 'unpaired'

/** What is said of each, and the state that it is marked with. */
export const takings: Readonly<
  Record<Taking, { readonly said: Said; readonly tone: 'good' | 'waits' | 'lost' | 'quiet' }>
> = {
  taken: { said: both('đang phát chương trình mới', 'plays the new programme'), tone: 'good' },
  fetching: { said: both('đang tải về', 'is downloading it'), tone: 'waits' },
  lost: { said: both('mất kết nối; sẽ nhận khi có mạng', 'is not connected; will take it once it is'), tone: 'lost' },
  unpaired: {
    said: both('chưa ghép thiết bị; mở bảng để ghép', 'has no machine yet; open the board to pair one'),
    tone: 'quiet',
  },
}

/** How far a board is: by its own word, not by that it was sent. */
export function takingOf({ version, connected, paired, report }: BoardView): Taking {
  if (!paired) return 'unpaired'
  if (!connected) return 'lost'
  return version !== null && report?.showing?.has?.version === version ? 'taken' : 'fetching'
}

/** What is said of all of them together: only this is read out, for the boards change one after another. */
export function takenWords(states: readonly Taking[]): Said {
  const taken = states.filter((taking) => taking === 'taken').length
  if (states.length > 0 && taken === states.length) return both('Các bảng đã nhận', 'The boards have received it')
  if (states.length === 0 || states.includes('fetching'))
    return both('Các bảng đang nhận', 'The boards are receiving it')
  return both(`${taken}/${states.length} bảng đã nhận`, `${taken} of ${states.length} boards have received it`)
}
