import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../run.ts'
import { demoPlan } from './demo-plan.ts'

// A folder of its own, its database made anew each time: nothing of the demo is ever mixed with an office's data.
await run({
  wall: () => Date.now(),
  uptime: () => performance.now(),
  folder: 'demo',
  landing: '/wall',
  async prepare(dataDir) {
    for (const end of ['', '-wal', '-shm']) await rm(join(dataDir, `congchao.db${end}`), { force: true })
  },
  async begin({ planner }, now) {
    await planner.replace(() => demoPlan(now()))
    await planner.settled()
  },
})
