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

/**
 * The state after a change, at `at` (epoch ms); without one, what the state is by then: a clip's length may have come in, a pause may have ended. What
 * there is no state of before is as it was `planned`. Throws where there is no plan.
 */
export function changedState(
  change: Change,
  before: PlanningState | undefined,
  { planned, at }: { readonly planned: Pick<StateParts, 'book' | 'takeDowns' | 'clipMs'>; readonly at: number },
): PlanningState {
  const plan = change.plan ?? before?.force.plan
  if (!plan) throw new Error('there is no plan yet to edit')
  const { book, takeDowns } = before ?? planned
  return planningState({
    ...{ plan, clipMs: planned.clipMs, at },
    revision: (before?.force.revision ?? 0) + (change.plan ? 1 : 0),
    book: change.approved ? book.with(change.approved) : book,
    takeDowns: (change.takeDowns ?? takeDowns).filter(({ endsAt }) => endsAt === null || at < endsAt),
  })
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
