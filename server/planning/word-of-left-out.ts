import { textOfKey } from './item.ts'
import type { PlanningState } from './planning-state.ts'

/** Answers each state that it is given, and reports what of it was approved and cannot play, where that is otherwise than before. */
export function wordOfLeftOut(report: (error: unknown) => void): (of: PlanningState) => PlanningState {
  let said = ''
  return (of) => {
    const leftOut = of.leftOut.map(textOfKey).join(', ')
    if (leftOut !== '' && leftOut !== said) {
      report(new Error(`approved, but left out for want of what it rests on: ${leftOut}`))
    }
    said = leftOut
    return of
  }
}
