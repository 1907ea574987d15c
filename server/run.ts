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
  /** Called before the data is opened. */
  prepare?(dataDir: string): Promise<void>
  /** Called once the server listens; `now` is its clock. Answers what it has to say of how to get in. */
  begin?(server: RunningServer, now: () => number): Promise<readonly string[]>
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
    ...{ ...options, dataDir, now, report },
    uptime: parts.uptime,
    playerFolder: fileURLToPath(new URL('./player/', import.meta.url)),
    consoleFolder: fileURLToPath(new URL('./console/', import.meta.url)),
    pictureWorker: fileURLToPath(new URL('./media-worker.mjs', import.meta.url)),
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
  const waysIn = (await parts.begin?.(server, now)) ?? (await waysInto(server, options.linkFor, now()))
  const { url, noClips = [] } = server
  const lines = [`Congchao đang chạy · Congchao is running: ${url}`, ...waysIn, ...noClips.map((why) => `  ${why}`)]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** How to get in: by a link that makes the first administrator, by one for who has been locked out, or as always. */
async function waysInto({ url, links }: RunningServer, linkFor: string | undefined, at: number): Promise<string[]> {
  const setUp = await links.setUp(at)
  if (setUp) {
    return ['Liên kết thiết lập, dùng một lần, trong 30 phút · Set up, once, within 30 minutes:', `  ${setUp}`]
  }
  const reset = linkFor === undefined ? undefined : await links.reset(linkFor, at)
  if (reset) return [`Liên kết đặt lại cho ${linkFor} · A new password for ${linkFor}:`, `  ${reset}`]
  const nobody = linkFor === undefined ? [] : [`Không có tài khoản ${linkFor} · There is no account ${linkFor}`]
  return [...nobody, `Đăng nhập · Sign in: ${url}/sign-in`]
}

function report(error: unknown): void {
  const text = error instanceof Error ? inFull(error) : String(error)
  // What others sent may stand in it: it begins no line of its own, and steers no terminal.
  process.stderr.write(`${text.replace(/[^\P{Cc}\n]/gu, '\uFFFD').replaceAll('\n', '\n  ')}\n`)
}

function inFull(error: Error): string {
  const cause = error.cause instanceof Error ? `\n  ${inFull(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`
}
