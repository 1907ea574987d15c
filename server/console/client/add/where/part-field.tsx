import type { Board, SectionId } from '../../../../../shared/plan/plan.ts'
import { SelectField } from '../../kit/select-field.tsx'
import { say } from '../../words/say.ts'
import { sectionWords } from './section-words.ts'

/** The boards that are ticked, and the part of them that is meant; empty: the whole of each. */
export interface PartFieldProps {
  readonly boards: readonly Board[]
  readonly value: SectionId | ''
  readonly onPick: (section: SectionId | '') => void
}

/** Which part of the boards it is for; nothing where none of them has parts. */
export function PartField({ boards, value, onPick }: PartFieldProps) {
  const of = new Map(boards.flatMap((board) => (board.sections ?? []).map(({ id }) => [id, board] as const)))
  if (of.size === 0) return null
  return (
    <SelectField<SectionId | ''>
      label={say('Phần bảng', 'Part of the board')}
      value={value}
      onPick={onPick}
      options={[
        { value: '', label: say('Cả bảng', 'The whole board') },
        ...Array.from(of, ([id, board]) => ({ value: id, label: sectionWords(board, id) })),
      ]}
      help={
        value === ''
          ? say(
              'Hình “liền cả bảng” chỉ hiện khi không phần nào có nội dung riêng; nếu có, từng phần hiện nội dung này trong khung của nó.',
              'The picture “all of it as one” shows only while no part has something of its own; else each part shows this in its own frame.',
            )
          : say(
              'Chỉ các bảng có phần này. Các phần khác giữ nội dung của chúng.',
              'Only boards that have this part. The others keep what they show.',
            )
      }
    />
  )
}
