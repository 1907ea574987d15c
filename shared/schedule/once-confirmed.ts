import type { Bound, Milestone, MilestoneId, Phase } from '../plan/plan.ts'

type States = ReadonlyMap<MilestoneId, Pick<Milestone, 'state'>>

/** Whether a bound opens only once a person has said that its milestone is over. M2 */
export function asksForAWord(bound: Bound): boolean {
  return typeof bound === 'object' && 'milestone' in bound && bound.confirm === true
}

/** Whether a phase still waits for somebody to say that its milestone is over. M2 */
export function waitsForAWord({ starts }: Pick<Phase, 'starts'>, milestones: States): boolean {
  return (
    typeof starts === 'object' &&
    'milestone' in starts &&
    asksForAWord(starts) &&
    milestones.get(starts.milestone)?.state !== 'closed'
  )
}

/**
 * A phase as it runs where the word for which it waits is given as soon as its milestone ends; the same where it waits for none, where the word was given,
 * and where nobody knows when the milestone ends. M2
 */
export function onceConfirmed(phase: Phase, milestones: States): Phase {
  const { starts } = phase
  if (typeof starts === 'string' || !('milestone' in starts) || !waitsForAWord(phase, milestones)) return phase
  if (milestones.get(starts.milestone)?.state === 'postponed') return phase
  const { confirm: _, offset, ...edge } = starts
  // The word is not given before the end: what would open before it opens then.
  const isAfterIt = edge.edge === 'end' && !offset?.startsWith('-')
  return { ...phase, starts: isAfterIt ? { ...edge, ...(offset && { offset }) } : { ...edge, edge: 'end' } }
}
