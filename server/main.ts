import { run } from './run.ts'

await run({ wall: () => Date.now(), uptime: () => performance.now(), folder: '.' })
