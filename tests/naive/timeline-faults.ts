import type { Plan } from '../../shared/plan/plan.ts'
import { type LoopVerdict, loopFaults } from './loop-faults.ts'
import { stateAt } from './naive-state.ts'
import { boardOf, entriesOf, naiveTimeline, type PrintedTimeline, partOf } from './naive-timeline.ts'
import { sameTimeline } from './same-timeline.ts'

/** Everything that is wrong with a printed timeline: against the naive one, and each loop against its guarantees. */
export function timelineFaults(plan: Plan, timeline: PrintedTimeline): LoopVerdict {
  const differences = sameTimeline(naiveTimeline(plan, timeline.board, timeline.date), timeline)
  if (differences.length > 0) return { faults: differences, excused: [], unknown: [] }
  const board = boardOf(plan, timeline.board)
  const faults: string[] = []
  const excused: string[] = []
  const unknown: string[] = []
  const canvases = timeline.sections ?? [{ id: null, segments: timeline.segments ?? [] }]
  for (const { id, segments } of canvases) {
    const section = (board.sections ?? []).find((one) => one.id === id)?.id ?? null
    const judged = new Set<string>()
    for (const { start, loop } of segments) {
      const part = partOf(stateAt(plan, board, Date.parse(start)).parts, section)
      const text = JSON.stringify(loop)
      if (judged.has(text)) continue
      judged.add(text)
      if (part.due.length === 0) {
        if (
          loop.map(({ slide }) => slide).join() !==
          entriesOf(part)
            .map(({ slide }) => slide)
            .join()
        )
          faults.push(`${start}: out of order`)
        continue
      }
      const verdict = loopFaults(plan, part.due, loop)
      faults.push(...verdict.faults.map((fault) => `${start} ${id ?? ''}: ${fault}`))
      excused.push(...verdict.excused)
      unknown.push(...verdict.unknown)
    }
  }
  return { faults, excused, unknown }
}
