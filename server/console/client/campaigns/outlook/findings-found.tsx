import type { PlanProblem } from '../../../../../shared/schedule/plan-problem.ts'
import { say } from '../../words/say.ts'
import type { EditedCampaign } from '../edit/edited-campaign.ts'
import { placeWords } from '../edit/field-faults.ts'

/** What was found in a campaign. */
export interface FindingsFoundProps {
  readonly findings: readonly PlanProblem[]
  /** The campaign as it was sent: findings point into it. */
  readonly of: EditedCampaign
  /** What people call a board. */
  readonly boardName: (id: string) => string
}

/** More than this is read when somebody wants to. */
const few = 3

/** What should be looked at again, errors first; where there is much of it and nothing is wrong, under one line. */
export function FindingsFound({ findings, of, boardName }: FindingsFoundProps) {
  if (findings.length === 0) return null
  const hasErrors = findings.some(({ severity }) => severity === 'error')
  const count = findings.length
  return (
    <details class="outlook-findings" open={hasErrors || count <= few}>
      <summary>{say(`${count} điều nên xem lại`, `${count} worth another look`)}</summary>
      <ul>
        {findings.map(({ code, severity, path, board, message, messageVi }) => (
          <li key={`${code} ${path} ${board ?? ''}`} data-severity={severity}>
            <strong>{severity === 'error' ? say('Lỗi', 'Error') : say('Lưu ý', 'Note')}</strong>{' '}
            {[board && boardName(board), placeWords(path, of)].filter(Boolean).join(' · ')}: {say(messageVi, message)}
          </li>
        ))}
      </ul>
    </details>
  )
}
