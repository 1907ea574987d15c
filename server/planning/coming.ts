import type { Coming } from '../../shared/api/today.ts'
import { interruptsOf } from '../../shared/plan/effective.ts'
import type { Board, OrgId, Slide } from '../../shared/plan/plan.ts'
import type { Span } from '../../shared/schedule/bounds.ts'
import { outOfReach, placementOutOfReach } from '../../shared/schedule/out-of-reach.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import type { Authority } from '../access/authority.ts'
import type { PlanInForce } from './plan-in-force.ts'

/** What begins and what ends soon, the soonest first. */
export interface ComingDays {
  readonly starts: readonly Coming[]
  readonly ends: readonly Coming[]
}

interface Subject extends Span, Pick<Coming, 'campaign' | 'phase' | 'interrupt' | 'title' | 'phaseTitle'> {
  readonly org: OrgId
  /** The orgs of the boards that it reaches, one for each board. */
  reached(): readonly OrgId[]
}

const mostOfEach = 20

/** What of that which boards play begins or ends within so many ms from `at` (epoch ms) on, as far as somebody sees it; twenty of each. */
export function comingTo(
  current: PlanInForce,
  authority: Pick<Authority, 'sees'>,
  at: number,
  withinMs: number,
): ComingDays {
  const subjects = subjectsOf(current)

  function soonest(edge: keyof Span, isMeant: (instant: number) => boolean): Coming[] {
    const meant = subjects.filter((subject) => isMeant(subject[edge])).sort((a, b) => a[edge] - b[edge])
    const found: Coming[] = []
    for (const subject of meant) {
      if (found.length === mostOfEach) break
      const { org, campaign, phase, interrupt, title, phaseTitle } = subject
      const boards = subject.reached().filter(authority.sees).length
      // What an office above directs to others is not theirs to know of.
      if (boards === 0 && !authority.sees(org)) continue
      found.push({ campaign, phase, interrupt, title, phaseTitle, at: subject[edge], boards })
    }
    return found
  }

  return {
    starts: soonest('startsAt', (instant) => at <= instant && instant < at + withinMs),
    ends: soonest('endsAt', (instant) => at < instant && instant <= at + withinMs),
  }
}

const known = new WeakMap<PlanInForce, readonly Subject[]>()

/** Worked out once for each plan in force; what each reaches when it is first asked for. */
function subjectsOf(current: PlanInForce): readonly Subject[] {
  let subjects = known.get(current)
  if (!subjects) {
    subjects = [...phasesIn(current), ...interruptsIn(current)]
    known.set(current, subjects)
  }
  return subjects
}

function phasesIn({ schedule, plan, tree }: PlanInForce): readonly Subject[] {
  const spanOf = schedule.spansIn(plan.timezone)
  return schedule.campaigns.flatMap((view) => {
    const { id, org, title, phases, placements } = view.campaign
    return phases.flatMap((phase): Subject[] => {
      const span = spanOf(view, phase)
      if (span.state !== 'set') return []
      const own = placements.filter((placement) => placement.phase === phase.id)
      const reaches = (board: Board) => own.some((one) => placementOutOfReach(board, org, one, tree) === undefined)
      return [
        {
          ...{ org, title, campaign: id, phase: phase.id, phaseTitle: phase.title, interrupt: null },
          ...{ startsAt: span.startsAt, endsAt: span.endsAt, reached: reachedOnce(plan.boards, reaches) },
        },
      ]
    })
  })
}

function interruptsIn({ playing, plan, tree }: PlanInForce): readonly Subject[] {
  return interruptsOf(playing).map(({ id, org, slide, boards, starts, ends }) => ({
    ...{ org, title: wordsOf(slide), campaign: null, phase: null, phaseTitle: null, interrupt: id },
    ...{ startsAt: parseInstant(starts) ?? 0, endsAt: parseInstant(ends) ?? 0 },
    reached: reachedOnce(plan.boards, (board) => outOfReach(board, org, boards, tree) === undefined),
  }))
}

function wordsOf(slide: Slide): string {
  return slide.kind === 'slogan' ? slide.text : slide.id
}

function reachedOnce(boards: readonly Board[], reaches: (board: Board) => boolean): () => readonly OrgId[] {
  let orgs: readonly OrgId[] | undefined
  return () => {
    orgs ??= boards.filter(reaches).map(({ org }) => org)
    return orgs
  }
}
