import type { CauseView } from '../../shared/api/board-health.ts'
import type { BoardFacts } from './board-facts.ts'
import { type CauseCode, causeCodes } from './cause-codes.ts'
import { causeRows, type Telling } from './cause-rows.ts'
import { timeWords } from './time-words.ts'

/** One thing that is the matter, since when (epoch ms), in both languages. */
export interface Cause extends CauseView {
  readonly code: CauseCode
}

/** Whether people are told of a cause that holds by these facts. */
export function tellingOf(code: CauseCode, facts: BoardFacts): Telling {
  const { telling } = causeRows[code]
  return typeof telling === 'function' ? telling(facts) : telling
}

/** Which causes hold, without their words; since when as far as the facts tell, else null. */
export function holding(facts: BoardFacts): Map<CauseCode, number | null> {
  const found = new Map<CauseCode, number | null>()
  for (const code of causeCodes) {
    const held = causeRows[code].holds(facts)
    if (typeof held === 'number') found.set(code, held)
    else if (held === true) found.set(code, null)
  }
  return found
}

/** What is the matter with a board at `at` (epoch ms), the worst first, told in its zone. */
export function causesOf(facts: BoardFacts, at: number): Cause[] {
  const words = timeWords(facts.timezone, at)
  return Array.from(holding(facts), ([code, told]) => {
    const since = told ?? facts.noted[code] ?? at
    const { vi, en } = causeRows[code].said(facts, since, words)
    return { code, since, messageVi: vi, message: en }
  })
}
