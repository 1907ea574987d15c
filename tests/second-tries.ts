import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** So many in one run may be a browser's or a machine's; more are ours. */
const most = 2
const shownLines = 12

/** Names every test that passed at its second try only, with what its first one met, and has the run fail where they are more than two. */
export class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let count = 0
    for (const { moduleId, children } of modules) {
      for (const test of children.allTests('passed')) {
        if (!test.diagnostic()?.flaky) continue
        count++
        const [met] = test.result().errors ?? []
        const where = (met?.stack ?? met?.message ?? '').split('\n', shownLines).join('\n')
        process.stderr.write(`\nSECOND TRY ${relative('', moduleId)} > ${test.fullName}\n${where}\n`)
      }
    }
    if (count <= most) return
    process.stderr.write(`\n${count} tests needed a second try: more than ${most} are no chance.\n`)
    process.exitCode = 1
  }
}
