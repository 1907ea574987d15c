import type { Plan } from '../../../../shared/plan/plan.ts'
import type { PlanProblem } from '../../../../shared/schedule/plan-problem.ts'
import { counted } from '../words/counted.ts'
import { planWordsOf } from '../words/plan-words.ts'
import { say } from '../words/say.ts'
import { pointerWords } from './pointer-words.ts'

/** What the check has found in a plan that can be taken. */
export interface ProblemListProps {
  readonly problems: readonly PlanProblem[]
  readonly plan: Plan
}

/** The problems of a plan, each with its board and its place in the file. */
export function ProblemList({ problems, plan }: ProblemListProps) {
  if (problems.length === 0)
    return <p class="good">{say('Kiểm tra: không có vấn đề gì.', 'The check has found nothing.')}</p>
  const words = planWordsOf(plan)
  return (
    <div>
      <p>
        {say(
          `Kiểm tra thấy ${problems.length} điều cần xem trước khi nhập:`,
          `The check has found ${counted(problems.length, 'thing')} to look at first:`,
        )}
      </p>
      <ul class="faults">
        {problems.map(({ code, severity, path, board, message, messageVi }) => (
          <li key={`${code} ${path} ${board ?? ''} ${message}`} data-severity={severity}>
            <strong>{severity === 'error' ? say('Lỗi', 'Error') : say('Lưu ý', 'Note')}</strong>{' '}
            {board === undefined ? '' : `${words.board(board)}: `}
            <span class="of">{pointerWords(path, plan)}.</span> {say(messageVi, message)}{' '}
            <code class="pointer">{path}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
