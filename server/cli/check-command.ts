import { checkPlan, errorsFirst } from '../../shared/schedule/check-plan.ts'
import type { PlanProblem } from '../../shared/schedule/plan-problem.ts'
import { type Schedule, scheduleOf } from '../../shared/schedule/schedule.ts'
import { optionsOf } from './options.ts'
import { readPlanFile } from './plan-file.ts'
import { slidesOf } from './slides-of.ts'

/** `congchao check`: what a person should see of a plan before it plays; exit code 1 where one is an error. K1 */
export async function checkCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const options = optionsOf(args, [])
  const schedule = scheduleOf(await readPlanFile(options.plan))
  const problems = errorsFirst([...checkPlan(schedule.plan, schedule), ...(await legibilityOf(schedule))])
  if (options.json) print(`${JSON.stringify({ problems })}\n`)
  else if (problems.length === 0) print('Không có gì phải sửa. / Nothing to mend.\n')
  else {
    for (const { severity, code, path, board, messageVi } of problems) {
      print(
        `${severity === 'error' ? 'LỖI' : 'lưu ý'}  ${code}  ${path}${board ? `  [${board}]` : ''}\n       ${messageVi}\n`,
      )
    }
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** What setting the slogans shows; without any, neither fonts nor sharp are loaded. K9–K11 */
async function legibilityOf(schedule: Schedule): Promise<readonly PlanProblem[]> {
  if (!slidesOf(schedule.plan).some(({ kind }) => kind === 'slogan')) return []
  const { legibilityProblems } = await import('../../media/legibility/plan-problems.ts')
  return await legibilityProblems(schedule)
}
