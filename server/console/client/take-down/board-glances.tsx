import type { Board } from '../../../../shared/plan/plan.ts'
import { say } from '../words/say.ts'

/** Boards to look at. */
export interface BoardGlancesProps {
  readonly boards: readonly (Pick<Board, 'name' | 'width' | 'height'> & { readonly id: string })[]
}

const shownAtOnce = 4

/** What the first few of these boards show this moment, at most so large that all are seen together. */
export function BoardGlances({ boards }: BoardGlancesProps) {
  const rest = boards.length - shownAtOnce
  return (
    <ul class="glances" aria-label={say('Đang hiện trên bảng', 'On the boards now')}>
      {boards.slice(0, shownAtOnce).map(({ id, name, width, height }) => (
        <li key={id}>
          <span class="mount">
            <img
              {...{ width, height }}
              src={`/api/v1/boards/${id}/frame.png`}
              alt={say(`${name} đang hiện`, `${name} as it is now`)}
              loading="lazy"
            />
          </span>
          <small>{name}</small>
        </li>
      ))}
      {rest > 0 && (
        <li class="more">
          <small>{say(`và ${rest} bảng khác`, `and ${rest} more`)}</small>
        </li>
      )}
    </ul>
  )
}
