import type { DirectiveBoard } from '../../../../shared/api/directive.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** How a board stands to a directive now: what it said, what is only planned, and nothing. */
export type DirectiveRun = 'runs' | 'silent' | 'behind' | 'rests'

/** How it stands to the directive. */
export function directiveRunOf({ runs, planned, connected }: DirectiveBoard): DirectiveRun {
  if (runs) return 'runs'
  if (!planned) return 'rests'
  return connected ? 'behind' : 'silent'
}

/** The same in words. */
export function runningWords(board: DirectiveBoard): Said {
  switch (directiveRunOf(board)) {
    case 'runs':
      return board.shows ? both('Đang hiện trên bảng', 'On the board right now') : both('Đang phát', 'Running')
    case 'behind':
      return both('Đến lịch, bảng chưa báo đang phát', 'Due, but the board does not say so yet')
    case 'silent': {
      if (board.heardAt === null)
        return both('Đến lịch, bảng chưa kết nối lần nào', 'Due, but the board never connected')
      const last = whenWords(board.heardAt)
      return both(`Đến lịch, bảng mất kết nối, tin cuối ${last}`, `Due, but the board was last heard at ${last}`)
    }
    case 'rests':
      return both('Lúc này không có trong lịch', 'Not due at this time')
  }
}
