import type { Plan } from '../../shared/plan/plan.ts'
import { dateAt } from '../naive/naive-clock.ts'
import { naiveTimeline, type PrintedSegment } from '../naive/naive-timeline.ts'

/** What may be on a board at some time of a span of true time, by the resolver that shares nothing with the board. */
export interface Right {
  readonly slides: ReadonlySet<string>
  /** Whether it may be dark: outside its hours. */
  readonly black: boolean
}

/** What decides besides the plan. Instants are epoch ms, true ones. */
export interface Circumstances {
  readonly evergreen: readonly string[]
  /** Slides that are off the air from an instant on. */
  readonly takenDown: ReadonlyMap<string, number>
  /** Slides that may be shown for so long after the server's last word alone. */
  readonly leased: readonly string[]
  readonly leaseMs: number
  /** When the board can have heard its server last; Infinity while it does. */
  lastWord(): number
  /** When its manifest runs out. */
  validUntil(): number
}

/** Says what may be on `board` at some time from `from` until `to` (epoch ms, true time). */
export function oracleOf(plan: Plan, board: string, given: Circumstances): (from: number, to: number) => Right {
  const days = new Map<string, readonly PrintedSegment[]>()
  const dayOf = (at: number) => {
    const date = new Date(dateAt(plan.timezone, at)).toISOString().slice(0, 10)
    const known = days.get(date) ?? naiveTimeline(plan, board, date).segments ?? []
    days.set(date, known)
    return known
  }

  return (from, to) => {
    const slides = new Set(given.evergreen)
    let black = false
    for (const segment of new Set([...dayOf(from), ...dayOf(to)])) {
      if (Date.parse(segment.start) > to || Date.parse(segment.end) <= from) continue
      if (segment.loop.length === 0) black = true
      for (const { slide } of segment.loop) {
        const isDown = (given.takenDown.get(slide) ?? Number.POSITIVE_INFINITY) < from
        const isOver = given.leased.includes(slide) && from - given.lastWord() > given.leaseMs
        if (!isDown && !isOver && from < given.validUntil()) slides.add(slide)
      }
    }
    return { slides, black }
  }
}
