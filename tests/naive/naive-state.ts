import type { Board, Interrupt, Plan, SectionId } from '../../shared/plan/plan.ts'
import type { Tier } from '../../shared/playlist/playlist.ts'
import { isWithinDayparts } from './naive-dayparts.ts'
import { type DuePlacement, dueAt, isAllowed, mayPlay, restrictionsAt, zoneOf } from './naive-due.ts'
import { type Entry, entryOf } from './naive-entry.ts'
import { depthOf, reaches, upFrom } from './naive-reach.ts'
import { absoluteOf } from './naive-reading.ts'

/** What one canvas plays: the placements that share its loop, or the fixed entries of a loop that nobody shares. */
export interface Part {
  /** Null on a board without sections. */
  readonly section: SectionId | null
  /** On a board with sections: over the whole canvas. */
  readonly whole: boolean
  readonly due: readonly DuePlacement[]
  readonly fixed: readonly Entry[]
}

/** What a board does at one instant. */
export interface State {
  readonly tier: Tier
  /** One for each section in the board's order, or a single one. */
  readonly parts: readonly Part[]
}

/** The tier that rules the board at `at` (epoch ms), and what it plays, by reading the rules in their order. */
export function stateAt(plan: Plan, board: Board, at: number): State {
  const isOn = isWithinDayparts(zoneOf(plan, board), board.hours, at)
  const interrupts = interruptsAt(plan, board, at).filter(({ wakes }) => isOn || wakes !== false)
  if (interrupts.length > 0) {
    return onWhole(
      board,
      'interrupt',
      interrupts.map(({ id, slide }) => entryOf(slide, { interrupt: id })),
    )
  }
  if (!isOn) return onWhole(board, 'off', [])
  const due = dueAt(plan, board, at)
  const exclusive = due.filter(({ placement }) => placement.exclusive === true)
  if (exclusive.length > 0) return sharing(plan, board, 'exclusive', exclusive, at)
  if (due.length > 0) return sharing(plan, board, 'rotation', due, at)
  const filler = fillerAt(plan, board, at)
  if (filler) return onWhole(board, 'filler', [filler])
  return restricted(plan, board, at)
}

function interruptsAt(plan: Plan, board: Board, at: number): Interrupt[] {
  return (plan.interrupts ?? [])
    .filter(({ org, boards }) => reaches(plan, org, boards, board))
    .filter(({ starts, ends }) => absoluteOf(starts) <= at && at < absoluteOf(ends))
    .filter(({ slide }) => mayPlay(plan, board, null, slide, at))
    .reverse()
    .sort((a, b) => absoluteOf(b.starts) - absoluteOf(a.starts))
}

/** The entry of the filler that the board's orgs, or none of them, give; undefined where restrictions allow none. */
function fillerAt(plan: Plan, board: Board, at: number): Entry | undefined {
  const restrictions = restrictionsAt(plan, board, at)
  for (const id of upFrom(plan, board.org)) {
    const filler = plan.orgs.find((org) => org.id === id)?.filler
    if (filler && mayPlay(plan, board, null, filler, at) && isAllowed(filler, restrictions)) {
      return entryOf(filler, 'filler')
    }
  }
  return restrictions.length === 0 ? entryOf('built-in', 'filler') : undefined
}

function restricted(plan: Plan, board: Board, at: number): State {
  const restrictions = restrictionsAt(plan, board, at)
  const highest = restrictions.reduce((best, next) => (depthOf(plan, next.org) < depthOf(plan, best.org) ? next : best))
  return highest.slide && mayPlay(plan, board, null, highest.slide, at)
    ? onWhole(board, 'filler', [entryOf(highest.slide, { restriction: highest.id })])
    : onWhole(board, 'black', [])
}

function sharing(plan: Plan, board: Board, tier: Tier, due: readonly DuePlacement[], at: number): State {
  const sections = board.sections ?? []
  if (sections.length === 0) return { tier, parts: [{ section: null, whole: false, due, fixed: [] }] }
  if (due.every(({ placement }) => placement.section === undefined)) {
    return { tier, parts: sections.map(({ id }) => ({ section: id, whole: true, due, fixed: [] })) }
  }
  const filler = fillerAt(plan, board, at)
  const parts = sections.map(({ id }) => {
    const naming = due.filter(({ placement }) => placement.section === id)
    const own = naming.length > 0 ? naming : due.filter(({ placement }) => placement.section === undefined)
    if (own.length > 0 || !filler) return { section: id, whole: false, due: own, fixed: [] }
    return { section: id, whole: false, due: [], fixed: [filler] }
  })
  return { tier, parts }
}

function onWhole(board: Board, tier: Tier, fixed: readonly Entry[]): State {
  const sections = board.sections ?? []
  const part = { due: [], fixed }
  if (sections.length === 0) return { tier, parts: [{ section: null, whole: false, ...part }] }
  return { tier, parts: sections.map(({ id }) => ({ section: id, whole: true, ...part })) }
}
