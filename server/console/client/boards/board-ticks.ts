import type { Board, BoardId } from '../../../../shared/plan/plan.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** Boards to be ticked, each with its size, and all of them at once. */
export interface BoardTicks {
  readonly element: HTMLElement
  /** Offers these boards in place of others, those ticked for which `isTicked` holds. */
  offer(boards: readonly Board[], isTicked: (board: Board) => boolean): void
  /** Which of those offered are ticked and which are not. */
  states(): ReadonlyMap<BoardId, boolean>
  isAll(): boolean
}

/** Ticks for boards; `changed` is called when others are ticked, or offered. */
export function boardTicks(changed: () => void): BoardTicks {
  const boards = make('div', { class: 'ticks' })
  const all = make('input', { type: 'checkbox', checked: true, onchange: tickAll })
  const inputs = () => [...boards.querySelectorAll('input')]
  const isAll = () => inputs().every((input) => input.checked)

  function tickAll(): void {
    for (const input of inputs()) input.checked = all.checked
    ticked()
  }

  function ticked(): void {
    all.checked = isAll()
    all.indeterminate = !all.checked && inputs().some((input) => input.checked)
    changed()
  }

  return {
    element: make(
      'fieldset',
      {},
      make('legend', {}, say('Các bảng', 'Boards')),
      make('label', { class: 'tick' }, all, make('span', {}, say('Tất cả', 'All of them'))),
      boards,
    ),
    isAll,
    states: () => new Map(inputs().map(({ value, checked }) => [value as BoardId, checked])),
    offer(offered, isTicked) {
      boards.replaceChildren(
        ...offered.map((board) => {
          const { id, name, width, height } = board
          return make(
            'label',
            { class: 'tick' },
            make('input', { type: 'checkbox', value: id, checked: isTicked(board), onchange: ticked }),
            make('span', {}, name, ' ', make('small', { class: 'quiet size' }, `${width} × ${height}`)),
          )
        }),
      )
      ticked()
    },
  }
}
