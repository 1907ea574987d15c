import type { Campaign, Milestone, PhaseId } from '../plan/plan.ts'
import type { LocalDays } from '../time/days-by-offset.ts'
import { endOf, type Milestones } from './bounds.ts'
import { asksForAWord } from './once-confirmed.ts'

/**
 * The phases of a campaign that begin as soon as somebody says at `at` (epoch ms) that a milestone is over: it should have ended by then, and they wait
 * for the word. None where it was said, where the milestone is postponed, and none that would be over by now. M2
 */
export function awaitingTheWord(
  { phases }: Pick<Campaign, 'phases'>,
  milestone: Milestone,
  at: number,
  { milestones, days }: { readonly milestones: Milestones; readonly days: LocalDays },
): readonly PhaseId[] {
  const { id, state } = milestone
  if (state === 'closed' || state === 'postponed') return []
  if (endOf({ milestone: id, edge: 'end' }, milestones, days) > at) return []
  return phases.flatMap(({ id: phase, starts, ends, notAfter }) => {
    const waits = typeof starts === 'object' && 'milestone' in starts && starts.milestone === id && asksForAWord(starts)
    const isOver = [ends, notAfter].some((bound) => bound !== undefined && endOf(bound, milestones, days) <= at)
    return waits && !isOver ? [phase] : []
  })
}
