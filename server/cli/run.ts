import { auditCommand } from './audit-command.ts'
import { cardCommand } from './card-command.ts'
import { checkCommand } from './check-command.ts'
import { packageCommand } from './package-command.ts'
import { previewCommand } from './preview-command.ts'
import { Refusal } from './refusal.ts'
import { renderCommand } from './render-command.ts'
import { restoreCommand } from './restore-command.ts'
import { usage } from './usage.ts'

const commands = {
  preview: previewCommand,
  check: checkCommand,
  render: renderCommand,
  package: packageCommand,
  card: cardCommand,
  audit: auditCommand,
  restore: restoreCommand,
}

/** Runs one command and answers with its exit code: 0 done, 1 the check found an error or the log does not hold, 2 refused. Output goes to `print`. */
export async function run(args: readonly string[], print: (text: string) => void): Promise<number> {
  const [name = '', ...rest] = args
  const wantsJson = args.includes('--json')
  try {
    if (name === '' || name === 'help' || name === '--help') {
      print(`${usage}\n`)
      return name === '' ? 2 : 0
    }
    if (!Object.hasOwn(commands, name)) throw Refusal.words(`unknown command: ${name}`, `không có lệnh: ${name}`)
    return await commands[name as keyof typeof commands](rest, print)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    print(wantsJson ? `${JSON.stringify({ faults: error.faults })}\n` : error.text())
    return 2
  }
}
