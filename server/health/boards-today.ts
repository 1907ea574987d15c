import type { BoardCounts, WrongBoard } from '../../shared/api/today.ts'
import type { Board, BoardId } from '../../shared/plan/plan.ts'
import type { BoardHealth } from './board-health.ts'
import { causeCodes } from './cause-codes.ts'
import { holding, tellingOf } from './causes.ts'
import type { Repairs } from './repairs.ts'

/** How many of some boards are so, and the worst of what is wrong. */
export interface BoardsToday {
  readonly counts: BoardCounts
  readonly wrong: readonly WrongBoard[]
}

/** What boards are counted by. */
export interface BoardsTodayParts {
  readonly health: Pick<BoardHealth, 'factsOf' | 'causesOf'>
  readonly repairs: Pick<Repairs, 'of'>
  isTakenDown(board: BoardId): boolean
}

const mostWrong = 20

/**
 * How boards are at `at` (epoch ms), from memory alone: with each that is not under repair and has something of which people would be told, the worst
 * first, twenty at most.
 */
export function boardsToday(parts: BoardsTodayParts, boards: readonly Board[], at: number): BoardsToday {
  const { health, repairs } = parts
  const counts = { all: boards.length, connected: 0, paired: 0, wrong: 0, takenDown: 0 }
  const wrong: (Omit<WrongBoard, 'said'> & { readonly rank: number })[] = []
  for (const { id, name } of boards) {
    const facts = health.factsOf(id)
    if (facts.connected) counts.connected++
    if (facts.isPaired) counts.paired++
    if (parts.isTakenDown(id)) counts.takenDown++
    if (repairs.of(id)) continue
    const [first] = [...holding(facts)].filter(([code]) => tellingOf(code, facts) !== 'never')
    if (!first) continue
    const [cause, since] = first
    counts.wrong++
    const rank = causeCodes.indexOf(cause)
    wrong.push({ board: id, name, cause, since: since ?? facts.noted[cause] ?? at, rank })
  }
  const worst = wrong.sort((a, b) => a.rank - b.rank || a.since - b.since).slice(0, mostWrong)
  return {
    counts,
    wrong: worst.flatMap(({ rank: _, ...one }): WrongBoard[] => {
      const told = health.causesOf(one.board, at).find(({ code }) => code === one.cause)
      return told ? [{ ...one, said: { vi: told.messageVi, en: told.message } }] : []
    }),
  }
}
