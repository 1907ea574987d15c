import type { SubmissionDetail } from '../../../../shared/api/submission.ts'
import { Card } from '../kit/card.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { PassedBecause, type PassedBecauseProps } from '../slogans/passed-because.tsx'
import type { PlanWords } from '../words/plan-words.ts'
import { language, say } from '../words/say.ts'
import { itemName } from './item-name.ts'
import type { ItemNames } from './item-words.ts'

/** What was found. */
export interface FindingLinesProps extends Pick<ItemNames, 'file'> {
  readonly submission: SubmissionDetail
  readonly words: PlanWords | undefined
  /** Why whoever decides passes it; left out where they may not. */
  readonly passing?: Pick<PassedBecauseProps, 'value' | 'onInput'> | undefined
}

/** What was found of a submission, errors first, each thing once with the item and the boards that it is found of; nothing where nothing was. */
export function FindingLines({ submission, words, file, passing }: FindingLinesProps) {
  const lines = linesOf(submission, words, file)
  if (lines.length === 0) return null
  return (
    <Card title={say('Kiểm tra thấy', 'What the check has found')}>
      <ul class="faults">
        {lines.map(({ text, isError, of, boards }) => (
          <li key={`${of} ${text}`} data-severity={isError ? 'error' : 'warning'}>
            <strong>{isError ? say('Lỗi', 'Error') : say('Lưu ý', 'Note')}</strong> {of !== '' && <q>{of}</q>}
            {of === '' ? ' ' : ' – '}
            {text} {boards.length > 0 && <small>{boards.join(', ')}</small>}
          </li>
        ))}
      </ul>
      <Facts rows={reasonsOf(submission)} />
      {passing && lines.some(({ isError }) => !isError) && (
        <PassedBecause {...passing} help={say('Ghi cùng với việc phê duyệt.', 'It is kept with the approval.')} />
      )}
    </Card>
  )
}

/** Why it stands all the same: as its author has said, and each who approved it. */
function reasonsOf({ author, passedBecause, approvals }: SubmissionDetail): readonly (readonly [string, string])[] {
  const kept = say('Vì sao vẫn giữ nguyên', 'Why it is kept')
  const said = [{ name: author.name, passedBecause }, ...approvals]
  const reasons = said.flatMap((one) => (one.passedBecause === null ? [] : [`${one.name}: ${one.passedBecause}`]))
  return [[kept, reasons.join('; ')]]
}

interface Line {
  readonly text: string
  readonly isError: boolean
  readonly of: string
  readonly boards: readonly string[]
}

function linesOf(
  { findings, items }: SubmissionDetail,
  words: PlanWords | undefined,
  file: ItemNames['file'],
): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const { severity, message, messageVi, board, item } of findings) {
    const text = language() === 'vi' ? messageVi : message
    const asked = item && items.find((one) => one.list === item.list && one.id === item.id)
    const of = asked && words ? itemName(asked, words, file).replace(/^[^:]*: /u, '') : ''
    const key = `${of} ${text}`
    const former = lines.get(key) ?? { text, of, isError: severity === 'error', boards: [] }
    const name = board === undefined ? [] : [words?.board(board) ?? board]
    lines.set(key, { ...former, boards: [...new Set([...former.boards, ...name])] })
  }
  return [...lines.values()].sort((a, b) => Number(b.isError) - Number(a.isError))
}
