import type { Milestone, Phase } from '../plan/plan.ts'
import { asksForAWord } from '../schedule/once-confirmed.ts'

/** Whether what begins there waits for nobody’s word, though nobody has said yet that a milestone is over. */
export function beginsByClock({ starts }: Pick<Phase, 'starts'>, { state }: Pick<Milestone, 'state'>): boolean {
  return state !== 'closed' && !asksForAWord(starts)
}
