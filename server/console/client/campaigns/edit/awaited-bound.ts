import type { Bound, MilestoneBound } from '../../../../../shared/plan/plan.ts'
import { type BoundPlace, boundOnDay, placeOfBound } from './bound-on-day.ts'

/**
 * The start of a phase as it would rest on the end of a milestone, for whose word it could wait, without waiting: its own milestone’s, and of one that
 * begins on a day (`from`, since 1970-01-01) that of the last milestone that ends by then. Undefined where there is no such milestone, or it was given.
 */
export function awaitedBound(
  starts: Bound,
  { from, place }: { readonly from: number | undefined; readonly place: BoundPlace },
): MilestoneBound | undefined {
  if (typeof starts === 'object' && 'milestone' in starts) {
    const { confirm, ...rest } = starts
    const isGiven = place.milestones.get(rest.milestone)?.state === 'closed'
    return !isGiven && (rest.edge === 'end' || confirm) ? rest : undefined
  }
  if (typeof starts === 'object' || from === undefined) return undefined
  const ended = [...place.milestones.values()].flatMap(({ id, state }) => {
    const edge = { milestone: id, edge: 'end' } as const
    const at = state === 'closed' ? undefined : placeOfBound(edge, 'end', place)
    return at !== undefined && at <= from ? [{ edge, at }] : []
  })
  const [last] = ended.sort((a, b) => b.at - a.at)
  const moved = last && boundOnDay(last.edge, 'start', from, place)
  return typeof moved === 'object' && 'milestone' in moved ? moved : undefined
}
