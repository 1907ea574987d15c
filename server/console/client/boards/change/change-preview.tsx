import type { BoardChange } from '../../../../../shared/api/board-changes.ts'
import type { Board } from '../../../../../shared/plan/plan.ts'
import type { PlanWords } from '../../words/plan-words.ts'
import { inOurs, say } from '../../words/say.ts'
import { changeLines } from './change-words.ts'

/** What changes come to. */
export interface ChangePreviewProps {
  readonly boards: readonly Board[]
  readonly changes: readonly BoardChange[]
  readonly words: PlanWords
}

/** So many are told one by one. */
const atOnce = 20

/** Board by board what will be otherwise, before anything is done. */
export function ChangePreview({ boards, changes, words }: ChangePreviewProps) {
  const named = new Map<string, Board>(boards.map((board) => [board.id, board]))
  return (
    <section class="change-preview" aria-label={say('Sẽ thay đổi', 'What will change')}>
      <p role="status">
        {changes.length === 0
          ? say('Chưa có gì thay đổi.', 'Nothing changes yet.')
          : say(
              `${changes.length} trong ${boards.length} bảng sẽ thay đổi:`,
              `${changes.length} of ${boards.length} boards will change:`,
            )}
      </p>
      <ul>
        {changes.slice(0, atOnce).map((change) => {
          const board = named.get(change.id)
          return (
            board && (
              <li key={change.id}>
                <strong>{board.name}</strong>
                {changeLines(board, change, words).map((line) => (
                  <small key={line.en}>{inOurs(line)}</small>
                ))}
              </li>
            )
          )
        })}
        {changes.length > atOnce && (
          <li>{say(`và ${changes.length - atOnce} bảng khác`, `and ${changes.length - atOnce} more`)}</li>
        )}
      </ul>
    </section>
  )
}
