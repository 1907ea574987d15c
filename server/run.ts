import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainFailure } from './explain-failure.ts'
import { nodeIsOld } from './node-is-old.ts'
import type { RunOptions } from './run-options.ts'
import type { RunningServer } from './start-server.ts'

/** What an entry point brings along: the clocks, and what is its own. */
export interface Run {
  /** The wall clock, epoch ms. */
  readonly wall: () => number
  /** A clock that nobody can set, in ms. */
  readonly uptime: () => number
  /** The folder's place in the data folder; `.` for the data folder itself. */
  readonly folder: string
  /** The page that the printed link opens. */
  readonly landing?: string
  /** Called before the data is opened. */
  prepare?(dataDir: string): Promise<void>
  /** Called once the server listens; `now` is its clock. */
  begin?(server: RunningServer, now: () => number): Promise<void>
}

/** Starts a server, says on the terminal where it is and how to get in, and runs until it is told to stop. */
export async function run(parts: Run): Promise<void> {
  try {
    const old = nodeIsOld(process.versions.node)
    if (old !== undefined) throw Object.assign(new Error(old), { name: 'StartRefused' })
    // Only now: an old Node cannot load what these need.
    const { runOptionsFrom } = await import('./run-options.ts')
    await start(parts, runOptionsFrom(process.argv.slice(2), process.env))
  } catch (error) {
    process.stderr.write(`${explainFailure(error)}\n`)
    process.exitCode = 1
  }
}

async function start(parts: Run, options: RunOptions): Promise<void> {
  const { startServer } = await import('./start-server.ts')
  const dataDir = join(options.dataDir, parts.folder)
  const shiftMs = options.startsAt === undefined ? 0 : options.startsAt - parts.wall()
  const now = () => parts.wall() + shiftMs
  await parts.prepare?.(dataDir)
  const server = await startServer({
    ...{ ...options, dataDir, now, report, ...(parts.landing ? { landing: parts.landing } : {}) },
    uptime: parts.uptime,
    playerFolder: fileURLToPath(new URL('./player/', import.meta.url)),
    consoleFolder: fileURLToPath(new URL('./console/', import.meta.url)),
    pictureWorker: fileURLToPath(new URL('./media-worker.mjs', import.meta.url)),
    ffmpegPlaces: process.env,
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close().then(
        () => process.exit(0),
        (error: unknown) => {
          report(error)
          process.exit(1)
        },
      )
    })
  }
  await parts.begin?.(server, now)
  announce(server)
}

function announce({ url, link, newToken, noClips }: RunningServer): void {
  const lines = [
    `Congchao đang chạy · Congchao is running: ${url}`,
    'Liên kết đăng nhập, dùng một lần, trong 30 phút · Sign in, once, within 30 minutes:',
    `  ${link}`,
  ]
  if (newToken) lines.push('Khóa truy cập API, chỉ hiện lần này · API token, shown only now:', `  ${newToken}`)
  if (noClips) lines.push(...noClips.map((why) => `  ${why}`))
  process.stdout.write(`${lines.join('\n')}\n`)
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? inFull(error) : String(error)}\n`)
}

function inFull(error: Error): string {
  const cause = error.cause instanceof Error ? `\n  ${inFull(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`
}
