import { roadOf } from '../../shared/legibility/by-road.ts'
import { readingFinding } from '../../shared/legibility/reading-finding.ts'
import type { Finding } from '../../shared/legibility/verdict.ts'
import type { Board } from '../../shared/plan/plan.ts'
import { slideFor } from '../../shared/plan/slide-for.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { needsOf } from '../../shared/schedule/needs.ts'
import { type PlanProblem, type PlanProblemCode, planProblem } from '../../shared/schedule/plan-problem.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { foreseenOf } from './foreseen-of.ts'
import { type PlacedSlide, widestSlidesOf } from './placed-slides.ts'

/**
 * What a plan's approved slogans come to on the boards that they reach, by font metrics alone: letters that no typeface has, lines
 * that cannot be read, stays that are too short for reading. One problem for each code, slide and board. K9–K11
 */
export async function legibilityProblems(schedule: Schedule): Promise<readonly PlanProblem[]> {
  const { plan, placed } = widestSlidesOf(schedule.plan)
  // Only words with fields make another plan; the same one has been worked out already.
  const widest = plan === schedule.plan ? schedule : scheduleOf(plan)
  const problems: PlanProblem[] = []
  for (const board of plan.boards) problems.push(...(await problemsOn(board, needsOf(widest, board.id), placed)))
  return problems
}

async function problemsOn(
  board: Board,
  needs: readonly Need[],
  placed: ReadonlyMap<unknown, PlacedSlide>,
): Promise<readonly PlanProblem[]> {
  const worst = new Map<string, PlanProblem>()
  for (const need of needs) {
    const known = placed.get(need.slide)
    if (!known) continue
    for (const finding of await findingsOn(need, known, roadOf(board))) {
      const key = `${finding.code} ${known.path}`
      const before = worst.get(key)
      if (before && (before.severity === 'error' || finding.severity === 'warning')) continue
      worst.set(key, problemOf(finding, need, known.path, board))
    }
  }
  return [...worst.values()]
}

async function findingsOn(need: Need, { seconds }: PlacedSlide, road: boolean): Promise<readonly Finding[]> {
  const slide = need.slide === 'built-in' ? undefined : slideFor(need.slide, need.width, need.height)
  if (slide?.kind !== 'slogan') return []
  const { findings, reading } = await foreseenOf(slide, need)
  // Left out, a slide's seconds are those that its words take.
  const short = reading && seconds !== undefined ? readingFinding(reading, seconds, road) : undefined
  return short ? [...findings, short] : findings
}

function problemOf(
  { code, severity, message, messageVi }: Finding,
  need: Need,
  path: string,
  board: Board,
): PlanProblem {
  const canvas = `${need.width}×${need.height}`
  const texts = [`On ${canvas}: ${message}.`, `Trên khung ${canvas}: ${messageVi}.`] as const
  return planProblem(code as PlanProblemCode, path, board.id, texts, severity)
}
