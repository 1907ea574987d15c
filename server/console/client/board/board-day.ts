import type { Board, DateText } from '../../../../shared/plan/plan.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import type { PlanWords } from '../words/plan-words.ts'
import type { Row } from './on-air.ts'

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
