import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { demoPlan } from '../../server/demo/demo-plan.ts'
import { served } from '../served.ts'
import { staffOf } from '../staff.ts'
import { median } from './paired-medians.ts'
import { printFigure } from './print-figure.ts'

const rounds = 12
const drawMs = 5000
/** V8 gives memory back some eight seconds after the last work. */
const restMs = 20_000
const restingRounds = 3

/**
 * From `node` to a listening server on an office's data, and its memory when it has come to rest. The limit opens a database with bare
 * better-sqlite3 and listens with Node's own http.
 */
export async function bench(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'congchao-start-'))
  await fill(dataDir)
  const program = fileURLToPath(new URL('server.mjs', import.meta.url))
  const ours = [program, '--data', dataDir, '--port', '0']
  const limit = ['--input-type=module', '--eval', bare(join(dataDir, 'bare.db'))]
  const of = 'bare http and better-sqlite3'

  const took = { ours: [] as number[], limit: [] as number[] }
  const rest = { ours: [] as number[], limit: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    took.ours.push((await started(ours)).ms)
    took.limit.push((await started(limit)).ms)
  }
  for (let round = 0; round < restingRounds; round++) {
    const both = await Promise.all([started(ours, restMs), started(limit, restMs)])
    rest.ours.push(both[0].residentMB)
    rest.limit.push(both[1].residentMB)
  }
  const [start, memory] = [
    { ours: median(took.ours), limit: median(took.limit) },
    { ours: median(rest.ours), limit: median(rest.limit) },
  ]
  printFigure({ name: 'start, until it listens', ...start, unit: 'ms', of, goal: { most: 350 } })
  printFigure({ name: 'start, memory at rest', ...memory, unit: 'MB', of, goal: { most: 75 } })
  await rm(dataDir, { recursive: true })
}

/** Imports the demo's plan, has it approved and lets everything be drawn. */
async function fill(dataDir: string): Promise<void> {
  const server = await served({ dataDir })
  const { author, approveAll } = await staffOf(server.url, server.link)
  const imported = await author.call('PUT', '/api/v1/plan', demoPlan(Date.now()))
  if (!imported.ok) throw new Error(await imported.text())
  await approveAll()
  await setTimeout(drawMs)
  await server.end('SIGTERM')
}

function bare(path: string): string {
  return `
    import { createServer } from 'node:http'
    import Sqlite from 'better-sqlite3'
    new Sqlite(${JSON.stringify(path)}).prepare('select 1').get()
    createServer().listen(0, '127.0.0.1', () => console.log('listening on http://127.0.0.1'))`
}

/** Runs Node until its program says where it listens, and then for `waitMs`: how long it took, and what memory it has. */
async function started(args: readonly string[], waitMs = 0): Promise<{ ms: number; residentMB: number }> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOST: '127.0.0.1', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) if (line.includes('http://')) break
  const ms = performance.now() - start
  await setTimeout(waitMs)
  const residentMB = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  return { ms, residentMB }
}
