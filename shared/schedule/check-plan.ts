import { languagesOf } from '../plan/effective.ts'
import type { Plan } from '../plan/plan.ts'
import { boundProblemsOf } from './check-bounds.ts'
import { dayProblemsOf } from './check-days.ts'
import { placementOutOfReach } from './out-of-reach.ts'
import { type PlanProblem, planProblem } from './plan-problem.ts'
import { speaks } from './rule.ts'
import { type Schedule, scheduleOf } from './schedule.ts'

/** What a person should see of a decoded plan before it plays: one problem for each code, path and board, errors first. K1–K8, K12 */
export function checkPlan(plan: Plan, schedule: Schedule = scheduleOf(plan)): readonly PlanProblem[] {
  return errorsFirst([...boundProblemsOf(schedule), ...languageProblemsOf(schedule), ...dayProblemsOf(schedule)])
}

/** The same problems, errors before warnings, each as they stood. */
export function errorsFirst(problems: readonly PlanProblem[]): readonly PlanProblem[] {
  return [...problems.filter((p) => p.severity === 'error'), ...problems.filter((p) => p.severity === 'warning')]
}

/** Placements of which a board can show no slide for want of a language. K8 */
function languageProblemsOf(schedule: Schedule): readonly PlanProblem[] {
  return schedule.campaigns.flatMap(({ campaign, placements }) =>
    placements.flatMap(({ placement, path, slides }) => {
      const languages = [...new Set(slides.map(({ slide }) => slide.language))].join(', ')
      return schedule.plan.boards.flatMap((board): PlanProblem[] => {
        if (slides.some(({ slide }) => speaks(slide, board))) return []
        if (placementOutOfReach(board, campaign.org, placement, schedule.tree) !== undefined) return []
        return [
          planProblem('language-missing', path, board.id, [
            `The board shows ${languagesOf(board).join(', ')}; the slides of this placement are in ${languages}.`,
            `Bảng chỉ phát ${languagesOf(board).join(', ')}; nội dung phần này là ${languages}.`,
          ]),
        ]
      })
    }),
  )
}
