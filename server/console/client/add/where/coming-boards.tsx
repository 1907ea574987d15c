import type { ComponentChildren } from 'preact'
import type { Board } from '../../../../../shared/plan/plan.ts'
import { Written } from '../../kit/written.tsx'
import { say } from '../../words/say.ts'
import { sizeWords } from '../../words/size-words.ts'

/** Boards on which nothing is to be seen yet. */
export interface ComingBoardsProps {
  readonly boards: readonly Board[]
  /** How it comes about. */
  readonly children: ComponentChildren
}

/** CSS pixels for one of a board’s own: all to one scale, so that they compare. */
const scale = 0.45

/** What will be here: the empty frame of each board, to scale, with its name. */
export function ComingBoards({ boards, children }: ComingBoardsProps) {
  return (
    <div class="coming">
      <p class="empty-title">{say('Hình trên từng bảng', 'On each board')}</p>
      <p class="quiet">{children}</p>
      <ul>
        {boards.map(({ id, name, width, height }) => (
          <li key={id}>
            <div class="frame" style={{ width: `${width * scale}px`, aspectRatio: `${width} / ${height}` }} />
            <Written>{name}</Written> <span class="quiet size">{sizeWords({ width, height })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
