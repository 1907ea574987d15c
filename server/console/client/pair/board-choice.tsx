import type { PairableBoard, PairingQuestion } from '../../../../shared/api/pairing-question.ts'
import { RadioGroup } from '../kit/radio-group.tsx'
import { TextField } from '../kit/text-field.tsx'
import { say } from '../words/say.ts'
import { sizeWords } from '../words/size-words.ts'
import { fitsOn } from './fitting-boards.ts'
import { anew, type BoardsOffered } from './picked-board.ts'

/** Which board a machine is to be. */
export interface BoardChoiceProps {
  readonly question: PairingQuestion
  readonly offered: BoardsOffered
  readonly name: string
  readonly onName: (name: string) => void
  readonly onPick: (picked: string) => void
  readonly nameFault: string | undefined
  readonly pickFault: string | undefined
}

const atMost = 30

/** One field for the board’s name, which seeks among those there are; what none of them is called is a new one. */
export function BoardChoice({ question, offered, name, onName, onPick, nameFault, pickFault }: BoardChoiceProps) {
  const { found, canAdd, picked } = offered
  const typed = name.normalize('NFC').trim()
  const options = found.slice(0, atMost).map((board) => ({
    ...{ value: board.id, label: board.name, help: marksOf(board, question) },
  }))
  if (canAdd)
    options.push({
      value: anew,
      label: typed === '' ? say('Bảng mới', 'A new board') : say(`Bảng mới: “${typed}”`, `A new board: “${typed}”`),
      help:
        typed === '' ? say('gõ tên ở trên', 'type its name above') : say('chưa có trong danh sách', 'not listed yet'),
    })
  return (
    <>
      <TextField
        label={say('Tên bảng', 'The board’s name')}
        placeholder={say('Gõ tên, không dấu cũng được', 'Its name')}
        value={name}
        onInput={onName}
        fault={nameFault}
      />
      {options.length > 0 && (
        <div class="pairable">
          <RadioGroup
            label={say('Bảng nào', 'Which board')}
            options={options}
            value={picked}
            onPick={onPick}
            fault={pickFault}
          />
        </div>
      )}
      <p class="quiet" role="status">
        {countWords(found.length, canAdd, typed)}
      </p>
    </>
  )
}

function marksOf(board: PairableBoard, { screen }: PairingQuestion): string {
  const { orgName, width, height, paired } = board
  return [
    ...[orgName, sizeWords({ width, height })],
    ...(fitsOn(board, screen) ? [say('vừa màn hình', 'fits')] : []),
    ...(paired ? [say('đã có máy', 'has a machine')] : []),
  ].join(' · ')
}

function countWords(count: number, mayAdd: boolean, typed: string): string {
  if (count > atMost) return say(`Còn ${count - atMost} bảng nữa: gõ thêm tên.`, `${count - atMost} more: type more.`)
  if (count > 0)
    return typed === ''
      ? say('Chưa có trong danh sách thì gõ tên bảng mới.', 'Not listed? Type the new board’s name.')
      : ''
  return mayAdd
    ? say('Chưa có bảng nào tên như vậy.', 'No board has this name yet.')
    : say('Không có bảng nào như vậy trong các cơ quan của bạn.', 'Your offices have no such board.')
}
