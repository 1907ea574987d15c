import { useMemo } from 'preact/hooks'
import type { TakeDownPage, TakeDownView } from '../../../../shared/api/take-down.ts'
import { planNow } from '../state/plan-now.ts'
import { useAsked } from '../state/use-asked.ts'
import { takenBoards } from '../take-down/taken-boards.ts'
import { say } from '../words/say.ts'

const atOnce = 100

/** Why whole boards are kept from their programme, by their ids. */
export function useTakenBoards(): ReadonlyMap<string, string> {
  const { value } = useAsked<TakeDownPage>(`/api/v1/take-downs?limit=${atOnce}`, ['take-downs'])
  const plan = planNow.value?.plan
  return useMemo(() => {
    if (!plan || !value) return new Map()
    return new Map([...takenBoards(plan, value.takeDowns)].map(([id, taken]) => [id, takenText(taken)]))
  }, [plan, value])
}

function takenText({ kind, reason }: TakeDownView): string {
  const [vi, en] = kind === 'pause' ? ['Tạm dừng', 'Paused'] : ['Đã thu hồi', 'Taken down']
  return say(`${vi}: ${reason}`, `${en}: ${reason}`)
}
