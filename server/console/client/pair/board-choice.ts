import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { fitsOn, fittingBoards } from './fitting-boards.ts'
import type { PairableBoard, PairingQuestion } from './pairing-question.ts'

/** Which board a machine is to be: one that is there, or a new one of that name. */
export interface BoardChoice {
  readonly element: HTMLElement
  /** The board; `name` where it is to be a new one; undefined where nothing was chosen. */
  read(): { readonly board: PairableBoard } | { readonly name: string } | undefined
}

const atMost = 30
const anew = '+'

/** One field for the board's name, which seeks among those there are; what none of them is called is a new one. */
export function boardChoice(question: PairingQuestion, mayAdd: boolean, changed: () => void): BoardChoice {
  const list = make('div', { class: 'pairable', role: 'radiogroup', 'aria-label': say('Bảng nào', 'Which board') })
  const said = make('p', { class: 'quiet', role: 'status' })
  const input = make('input', {
    ...{ type: 'text', autocomplete: 'off', spellcheck: 'false', id: 'board-name', oninput: typed },
    placeholder: say('Gõ tên, không dấu cũng được', 'Its name'),
  })
  const element = make(
    'div',
    { class: 'field' },
    make('label', { for: 'board-name' }, say('Tên bảng', 'The board’s name')),
    input,
    list,
    said,
  )
  const radios = () => [...list.querySelectorAll('input')]
  offer(question.former?.board)

  function typed(): void {
    offer()
    changed()
  }

  function offer(first?: string): void {
    const before = first ?? radios().find(({ checked }) => checked)?.value
    const name = input.value.normalize('NFC').trim()
    const found = fittingBoards(question, name)
    const free = found.filter((board) => !board.paired && fitsOn(board, question.screen))
    const rows = found.slice(0, atMost).map(rowOf)
    const canAdd = mayAdd && (name !== '' || found.length === 0)
    if (canAdd) rows.push(newRow(name))
    list.replaceChildren(...rows)
    const [only] = free
    const chosen =
      radios().find(({ value }) => value === before) ??
      radios().find(({ value }) =>
        found.length === 0 ? value === anew : free.length === 1 && name !== '' && value === only?.id,
      )
    if (chosen) chosen.checked = true
    setText(said, wordsFor(found.length))
  }

  function wordsFor(count: number): string {
    if (count > atMost) return say(`Còn ${count - atMost} bảng nữa: gõ thêm tên.`, `${count - atMost} more: type more.`)
    if (count > 0)
      return mayAdd && input.value === ''
        ? say('Chưa có trong danh sách thì gõ tên bảng mới.', 'Not listed? Type the new board’s name.')
        : ''
    return mayAdd
      ? say('Chưa có bảng nào tên như vậy.', 'No board is called so yet.')
      : say('Không có bảng nào như vậy trong các cơ quan của bạn.', 'Your offices have no such board.')
  }

  function rowOf(board: PairableBoard): HTMLElement {
    const { id, name, orgName, width, height, paired } = board
    const marks = [
      orgName,
      `${width} × ${height}`,
      ...(fitsOn(board, question.screen) ? [say('vừa màn hình', 'fits')] : []),
      ...(paired ? [say('đã có máy', 'has a machine')] : []),
    ]
    return radio(id, name, marks.join(' · '))
  }

  const newRow = (name: string) =>
    radio(
      anew,
      name === '' ? say('Bảng mới', 'A new board') : say(`Bảng mới: “${name}”`, `A new board: “${name}”`),
      name === '' ? say('gõ tên ở trên', 'type its name above') : say('chưa có trong danh sách', 'not listed yet'),
    )

  function radio(value: string, name: string, about: string): HTMLElement {
    const button = make('input', { type: 'radio', name: 'pair-board', value, onchange: changed })
    return make('label', { class: 'choice' }, button, make('span', {}, name, ' ', make('small', {}, about)))
  }

  return {
    element,
    read() {
      const value = radios().find(({ checked }) => checked)?.value
      if (value === undefined) return undefined
      if (value === anew) return { name: input.value.normalize('NFC').trim() }
      const board = question.boards.find(({ id }) => id === value)
      return board && { board }
    },
  }
}
