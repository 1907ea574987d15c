import type { TakeDownPage } from '../../../../shared/api/take-down.ts'
import { Card } from '../kit/card.tsx'
import { planNow } from '../state/plan-now.ts'
import { useAsked } from '../state/use-asked.ts'
import { say } from '../words/say.ts'
import { TakeDownRow } from './take-down-row.tsx'

const atOnce = 100

/** What is off the air, each with a way to ask that it plays again; nothing while nothing is. */
export function TakeDownList() {
  const { value } = useAsked<TakeDownPage>(`/api/v1/take-downs?limit=${atOnce}`, ['take-downs'])
  const plan = planNow.value
  if (!plan || !value || value.takeDowns.length === 0) return null
  return (
    <Card title={say('Đang thu hồi, tạm dừng', 'Taken down or paused')} class="taken">
      <ul>
        {value.takeDowns.map((taken) => (
          <TakeDownRow key={taken.id} {...{ taken, plan }} />
        ))}
      </ul>
    </Card>
  )
}
