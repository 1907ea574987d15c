import { checkPlan } from '../../shared/schedule/check-plan.ts'
import { optionsOf } from './options.ts'
import { readPlanFile } from './plan-file.ts'

/** `congchao check`: what a person should see of a plan before it plays; exit code 1 where one is an error. K1 */
export async function checkCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const options = optionsOf(args, [])
  const problems = checkPlan(await readPlanFile(options.plan))
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
