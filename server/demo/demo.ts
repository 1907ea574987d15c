import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../run.ts'
import { auditHeadsFile } from '../store/audit/audit-heads.ts'
import { beginDemo } from './begin-demo.ts'

// A folder of its own, its database made anew each time: nothing of the demo is ever mixed with an office's data.
await run({
  wall: () => Date.now(),
  uptime: () => performance.now(),
  folder: 'demo',
  async prepare(dataDir) {
    for (const end of ['', '-wal', '-shm']) await rm(join(dataDir, `congchao.db${end}`), { force: true })
    // The heads of a log that is gone.
    await rm(join(dataDir, auditHeadsFile), { force: true })
  },
  begin: beginDemo,
})
