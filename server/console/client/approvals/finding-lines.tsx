import { Card } from '../kit/card.tsx'
import type { PlanWords } from '../words/plan-words.ts'
import { language, say } from '../words/say.ts'
import { itemName } from './item-name.ts'
import type { Submission } from './submission.ts'

/** What was found. */
export interface FindingLinesProps {
  readonly submission: Submission
  readonly words: PlanWords | undefined
}

/** What was found of a submission, errors first, each thing once with the item and the boards that it is found of; nothing where nothing was. */
export function FindingLines({ submission, words }: FindingLinesProps) {
  const lines = linesOf(submission, words)
  if (lines.length === 0) return null
  return (
    <Card title={say('Kiểm tra thấy', 'What the check has found')}>
      <ul class="faults">
        {lines.map(({ text, isError, of, boards }) => (
          <li key={`${of} ${text}`} data-severity={isError ? 'error' : 'warning'}>
            <strong>{isError ? say('Lỗi', 'Error') : say('Lưu ý', 'Note')}</strong> {of !== '' && <q>{of}</q>} {text}{' '}
            {boards.length > 0 && <small>{boards.join(', ')}</small>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface Line {
  readonly text: string
  readonly isError: boolean
  readonly of: string
  readonly boards: readonly string[]
}

function linesOf({ findings, items }: Submission, words: PlanWords | undefined): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const { severity, message, messageVi, board, item } of findings) {
    const text = language() === 'vi' ? messageVi : message
    const asked = item && items.find((one) => one.list === item.list && one.id === item.id)
    const of = asked && words ? itemName(asked, words).replace(/^[^:]*: /u, '') : ''
    const key = `${of} ${text}`
    const former = lines.get(key) ?? { text, of, isError: severity === 'error', boards: [] }
    const name = board === undefined ? [] : [words?.board(board) ?? board]
    lines.set(key, { ...former, boards: [...new Set([...former.boards, ...name])] })
  }
  return [...lines.values()].sort((a, b) => Number(b.isError) - Number(a.isError))
}
