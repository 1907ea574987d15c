import type { ItemKey } from '../../shared/api/item-key.ts'
import type { BoardId, Plan } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { patternOf } from '../../shared/schedule/words-on.ts'
import type { ApprovedBook } from './approved.ts'
import type { Approved } from './approved-renditions.ts'
import type { Change } from './edit.ts'
import { faceOf } from './face-of.ts'
import { type PlanInForce, planInForce } from './plan-in-force.ts'
import { playingPlan } from './playing-plan.ts'
import type { TakeDown } from './take-down.ts'
import { hasCanvas, touchedBoards } from './touched-boards.ts'

/** What is in force at one time, and all that it was made of. */
export interface PlanningState extends Approved {
  readonly force: PlanInForce
  readonly takeDowns: readonly TakeDown[]
  /** What was approved and does not play: it rests on something that is gone. */
  readonly leftOut: readonly ItemKey[]
}

/** What a state is made of. */
export interface StateParts {
  readonly plan: Plan
  readonly revision: number
  readonly book: ApprovedBook
  readonly takeDowns: readonly TakeDown[]
  /** The lengths (ms) of the clips that are known. */
  readonly clipMs: ReadonlyMap<string, number>
  /** The instant (epoch ms) that it is for. */
  readonly at: number
}

/** What boards follow of a plan, by what is approved of it. */
export function planningState({ plan, revision, book, takeDowns, clipMs, at }: StateParts): PlanningState {
  const { plan: playing, dropped: leftOut } = playingPlan(plan, book.items.values())
  const force = planInForce({ revision, plan, playing, takeDowns, clipMs, at })
  return { book, takeDowns, leftOut, force }
}

/** The boards that a change touches: by what they are to play, and by pixels that were approved anew for it. `missingOn` names what a board lacks. */
export function touchedBy(
  { approved }: Change,
  before: PlanningState | undefined,
  next: PlanningState,
  missingOn: (board: BoardId) => readonly Need[],
): BoardId[] {
  const touched = new Set(touchedBoards(before?.force, next.force))
  for (const picture of approved?.pictures ?? []) {
    const former = before?.book.picture(picture.face, picture)
    if (former?.sha256 === picture.rendition.sha256) continue
    const isFor = ({ slide }: Need) => slide !== 'built-in' && faceOf(patternOf(slide) ?? slide) === picture.face
    for (const [id, board] of next.force.boards) {
      if (hasCanvas(board, picture) && (former || missingOn(id).some(isFor))) touched.add(id)
    }
  }
  return [...touched]
}
