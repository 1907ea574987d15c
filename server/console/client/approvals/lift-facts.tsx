import type { TakeDownView } from '../../../../shared/api/take-down.ts'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { clearedBoards } from '../../../../shared/schedule/cleared-boards.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Card } from '../kit/card.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { now } from '../state/now.ts'
import { takenWords } from '../take-down/taken-words.ts'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** What a lift would end. */
export interface LiftFactsProps {
  readonly taken: TakeDownView
  readonly plan: PlanNow
}

/** What a lift puts back on air: what was taken down, from which boards, by whom and why. */
export function LiftFacts({ taken, plan: { plan, words } }: LiftFactsProps) {
  const { subject, org, reason, madeAt, person } = taken
  const boards = clearedBoards(plan, orgTreeOf(plan.orgs), { org: org as OrgId, subject }).map(({ name }) => name)
  const named = boards.join(', ')
  return (
    <Card title={say('Phát trở lại', 'Back on air')}>
      <Facts
        rows={[
          [say('Sẽ phát lại', 'Plays again'), inOurs(takenWords(subject, org, words, now.value))],
          [say('Trên', 'On'), say(`${boards.length} bảng: ${named}`, `${counted(boards.length, 'board')}: ${named}`)],
          [say('Đã thu hồi bởi', 'Taken down by'), `${person.name}, ${whenWords(madeAt)}`],
          [say('Vì', 'Because'), reason],
        ]}
      />
    </Card>
  )
}
