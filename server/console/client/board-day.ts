import type { Board, DateText } from '../../../shared/plan/plan.ts'
import type { Row } from './on-air.ts'
import type { PlanWords } from './plan-words.ts'
import type { ZoneClock } from './zone-clock.ts'

/** One local day of one board, as its page shows it. */
export interface BoardDay {
  readonly board: Board
  readonly date: DateText
  readonly rows: readonly Row[]
  readonly words: PlanWords
  readonly zone: ZoneClock
  /** The day's ends, epoch ms. */
  readonly startsAt: number
  readonly endsAt: number
}
