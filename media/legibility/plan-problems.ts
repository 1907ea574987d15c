import { setImmediate as nextTurn } from 'node:timers/promises'
import { roadOf } from '../../shared/legibility/by-road.ts'
import { readingFinding } from '../../shared/legibility/reading-finding.ts'
import type { Finding } from '../../shared/legibility/verdict.ts'
import { colorOf } from '../../shared/plan/effective.ts'
import type { Board, BoardId } from '../../shared/plan/plan.ts'
import { slideFor } from '../../shared/plan/slide-for.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { remembered } from '../../shared/remembered.ts'
import { needsOf } from '../../shared/schedule/needs.ts'
import { type PlanProblem, type PlanProblemCode, planProblem } from '../../shared/schedule/plan-problem.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { foreseenOf } from './foreseen-of.ts'
import { type PlacedSlide, widestSlidesOf } from './placed-slides.ts'

/** The worst that was found of one code on the slide at `path`, and the need that it was found on. */
interface Found {
  readonly finding: Finding
  readonly need: Need
  readonly path: string
}

/** How many needs are looked at before others get their turn: setting a slogan takes about a millisecond. */
const needsATurn = 8

/**
 * What a plan's approved slogans come to on the boards that they reach, by font metrics alone: letters that no typeface has, lines
 * that cannot be read, stays that are too short for reading. One problem for each code, slide and board; alike boards are looked at
 * once. Does not hold up the process while it is at it. K9–K11
 */
export async function legibilityProblems(schedule: Schedule): Promise<readonly PlanProblem[]> {
  const { plan, placed } = widestSlidesOf(schedule)
  // Only words with fields make another plan; the same one has been worked out already.
  const widest = plan === schedule.plan ? schedule : scheduleOf(plan)
  const foundOn = new Map<unknown, Map<string, Promise<readonly Found[]>>>()
  const problems: PlanProblem[] = []
  for (const board of plan.boards) {
    const alike = remembered(foundOn, widest.reachOf(board.id), () => new Map<string, Promise<readonly Found[]>>())
    const canvas = `${board.width}×${board.height} ${colorOf(board)} ${roadOf(board)}`
    const found = await remembered(alike, canvas, () => findingsOn(board, needsOf(widest, board.id), placed))
    for (const each of found) problems.push(problemOf(each, board.id))
  }
  return problems
}

async function findingsOn(
  board: Board,
  needs: readonly Need[],
  placed: ReadonlyMap<unknown, PlacedSlide>,
): Promise<readonly Found[]> {
  const worst = new Map<string, Found>()
  for (const [index, need] of needs.entries()) {
    if (index % needsATurn === 0) await nextTurn()
    const known = placed.get(need.slide)
    if (!known) continue
    for (const finding of await findingsOf(need, known, roadOf(board))) {
      const key = `${finding.code} ${known.path}`
      const before = worst.get(key)?.finding
      if (before && (before.severity === 'error' || finding.severity === 'warning')) continue
      worst.set(key, { finding, need, path: known.path })
    }
  }
  return [...worst.values()]
}

async function findingsOf(need: Need, { seconds }: PlacedSlide, road: boolean): Promise<readonly Finding[]> {
  const slide = need.slide === 'built-in' ? undefined : slideFor(need.slide, need.width, need.height)
  if (slide?.kind !== 'slogan') return []
  const { findings, reading } = await foreseenOf(slide, need)
  // Left out, a slide's seconds are those that its words take.
  const short = reading && seconds !== undefined ? readingFinding(reading, seconds, road) : undefined
  return short ? [...findings, short] : findings
}

function problemOf({ finding, need, path }: Found, board: BoardId): PlanProblem {
  const { code, severity, message, messageVi } = finding
  const canvas = `${need.width}×${need.height}`
  const texts = [`On ${canvas}: ${message}.`, `Trên khung ${canvas}: ${messageVi}.`] as const
  return planProblem(code as PlanProblemCode, path, board, texts, severity)
}
