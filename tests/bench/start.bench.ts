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
import { printFigure } from './figure.ts'
import { median, pairedMedians } from './paired-medians.ts'

const rounds = 12
const settleMs = 5000
const idleRounds = 3

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

  const took = await pairedMedians(
    () => untilListening(ours),
    () => untilListening(limit),
    rounds,
  )
  printFigure({ name: 'start, until it listens', ...took, unit: 'ms', of, goal: { most: 350 } })

  const rest = { ours: [] as number[], limit: [] as number[] }
  for (let round = 0; round < idleRounds; round++) {
    rest.ours.push(await untilListening(ours, restingMB))
    rest.limit.push(await untilListening(limit, restingMB))
  }
  const resting = { ours: median(rest.ours), limit: median(rest.limit) }
  printFigure({ name: 'start, memory at rest', ...resting, unit: 'MB', of, goal: { most: 75 } })
  await rm(dataDir, { recursive: true })
}

/** Imports the demo's plan and lets everything be drawn. */
async function fill(dataDir: string): Promise<void> {
  const server = await served({ dataDir })
  const imported = await server.call('PUT', '/api/v1/plan', demoPlan(Date.now()))
  if (!imported.ok) throw new Error(await imported.text())
  await setTimeout(settleMs)
  await server.end('SIGTERM')
}

function bare(path: string): string {
  return `
    import { createServer } from 'node:http'
    import Sqlite from 'better-sqlite3'
    new Sqlite(${JSON.stringify(path)}).prepare('select 1').get()
    createServer().listen(0, '127.0.0.1', () => console.log('listening on http://127.0.0.1'))`
}

/** Runs Node until its program says where it listens; then, where given, looks at it. Answers what the look found. */
async function untilListening(args: readonly string[], look = async (_pid: number) => 0): Promise<number> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOST: '127.0.0.1', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) if (line.includes('http://')) break
  const found = await look(child.pid as number)
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  return found
}

async function restingMB(pid: number): Promise<number> {
  await setTimeout(settleMs)
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024
}
