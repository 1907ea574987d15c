import type { Board, Plan } from '../../shared/plan/plan.ts'
import { boardsNamed } from './plan-file.ts'
import { Refusal } from './refusal.ts'

/** The one board that `--board` has to name. */
export function oneBoard(plan: Plan, name: string): Board {
  const [board, other] = boardsNamed(plan, name)
  if (!board || other) throw Refusal.words('--board: name one board', '--board: ghi một bảng')
  return board
}
