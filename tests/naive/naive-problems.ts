import type { Board, Bound, Campaign, Field, Phase, Plan, Slide } from '../../shared/plan/plan.ts'
import { fractionOf, isBelow } from './fraction.ts'
import { milestoneOf, phaseSpanOf } from './naive-bound.ts'
import { placementReaches, zoneOf } from './naive-due.ts'
import { naiveMakeUp } from './naive-make-up.ts'
import { outweighing } from './naive-outweighs.ts'
import { reaches } from './naive-reach.ts'
import { naiveShares } from './naive-shares.ts'
import { boundsOf, naiveSpans } from './naive-spans.ts'
import type { State } from './naive-state.ts'
import { uncoveredPhases } from './naive-uncovered.ts'

/** One thing that the check reports; `path` is left out where the rules do not tell which pointer it is. */
export interface NaiveProblem {
  readonly code: string
  readonly path?: string
  readonly board?: string
}

/** What the check reports of a plan, by looking at every instant between its earliest and its latest bound on every board. For small plans. */
export function naiveProblems(plan: Plan): NaiveProblem[] {
  const found = [
    ...emptyPhases(plan),
    ...unconfirmedBounds(plan),
    ...plan.boards.flatMap((board) => problemsOn(plan, board)),
  ]
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function emptyPhases(plan: Plan): NaiveProblem[] {
  return eachPhase(plan).flatMap(({ campaign, phase, path }) => {
    const boards = plan.boards.filter((board) => reaches(plan, campaign.org, undefined, board))
    const zones = boards.length > 0 ? boards.map((board) => zoneOf(plan, board)) : [plan.timezone]
    return zones.some((zone) => isEmpty(zone, campaign, phase)) ? [{ code: 'phase-empty', path }] : []
  })
}

/** Whether the phase plays nothing whatever is said: one that waits for a word does not count, one whose end rests on nothing does. */
function isEmpty(zone: string, campaign: Campaign, phase: Phase): boolean {
  const { start, end } = phaseSpanOf(zone, campaign, phase)
  const asksForWord = typeof phase.starts === 'object' && 'confirm' in phase.starts && phase.starts.confirm === true
  if (start === null && asksForWord) return false
  if (end === null) return true
  return start !== null && end <= start
}

function unconfirmedBounds(plan: Plan): NaiveProblem[] {
  return plan.campaigns.flatMap((campaign, c) => {
    const bounds: (readonly [string, Bound | undefined])[] = [
      ...campaign.phases.flatMap(({ starts, ends }, i) => [
        [`phases/${i}/starts`, starts] as const,
        [`phases/${i}/ends`, ends] as const,
      ]),
      ...campaign.slides.flatMap(({ from, until }, i) => [
        [`slides/${i}/from`, from] as const,
        [`slides/${i}/until`, until] as const,
      ]),
      ...campaign.slides.flatMap((slide, i) =>
        fieldsOf(slide).map(
          (field, f) => [`slides/${i}/fields/${f}/to`, 'to' in field ? field.to : undefined] as const,
        ),
      ),
    ]
    return bounds
      .filter(([, bound]) => {
        if (typeof bound !== 'object' || !('milestone' in bound)) return false
        const { state } = milestoneOf(campaign, bound)
        return state === 'expected' || state === 'postponed'
      })
      .map(([where]) => ({ code: 'milestone-unconfirmed', path: `/campaigns/${c}/${where}` }))
  })
}

function fieldsOf(slide: Slide): readonly Field[] {
  return slide.kind === 'slogan' ? (slide.fields ?? []) : []
}

function problemsOn(plan: Plan, board: Board): NaiveProblem[] {
  const bounds = boundsOf(plan, board)
  const span = { start: Math.min(...bounds), end: Math.max(...bounds) }
  const spans = bounds.length > 0 ? naiveSpans(plan, board, span) : []
  const loops = new Set(spans.flatMap(({ state }) => loopProblems(state)))
  return [
    ...[...loops].map((code) => ({ code, board: board.id })),
    ...uncoveredPhases(plan, board).map((path) => ({ code: 'uncovered', path, board: board.id })),
    ...outweighing(plan, board).map((path) => ({ code: 'outweighs', path, board: board.id })),
    ...languageMissing(plan, board).map((path) => ({ code: 'language-missing', path, board: board.id })),
  ]
}

function loopProblems({ parts }: State): string[] {
  return parts.flatMap(({ due, fixed }) => {
    // Interrupts that rotate make a loop that may be too long, too.
    if (due.length === 0) return fixed.reduce((sum, { seconds }) => sum + seconds, 0) > 900 ? ['loop-too-long'] : []
    const { of, isOvercommitted } = naiveShares(due)
    const { isTooLong, error } = naiveMakeUp(due, of)
    const misses = !isTooLong && isBelow(fractionOf(0.1), error)
    return [
      ...(isOvercommitted ? ['overcommitted'] : []),
      ...(isTooLong ? ['loop-too-long'] : []),
      ...(misses ? ['share-missed'] : []),
    ]
  })
}

function languageMissing(plan: Plan, board: Board): string[] {
  return plan.campaigns.flatMap((campaign, c) =>
    campaign.placements.flatMap((placement, p) => {
      if (!placementReaches(plan, board, campaign, placement)) return []
      const slides = campaign.slides.filter(({ id }) => placement.slides.includes(id))
      const lacks = slides.every(
        ({ language }) => language !== undefined && !(board.languages ?? ['vi']).includes(language),
      )
      return lacks ? [`/campaigns/${c}/placements/${p}`] : []
    }),
  )
}

function eachPhase(plan: Plan): { campaign: Campaign; phase: Phase; path: string }[] {
  return plan.campaigns.flatMap((campaign, c) =>
    campaign.phases.map((phase, i) => ({ campaign, phase, path: `/campaigns/${c}/phases/${i}` })),
  )
}
