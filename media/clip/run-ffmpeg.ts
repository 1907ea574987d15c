import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import type { Readable } from 'node:stream'
import { residentBytes } from '../worker/resident-bytes.ts'
import type { Ffmpeg } from './ffmpeg.ts'

/** One call of ffmpeg. */
export interface FfmpegCall {
  readonly args: readonly string[]
  /** After so many ms it is killed. */
  readonly maxMs: number
  /** After so many bytes on its standard output it is killed. */
  readonly maxBytes: number
  /** What it may hold in memory, in bytes; what drawing takes where it is left out. */
  readonly maxResident?: number
  /** Takes what it writes to its standard output, instead of having it collected; what this throws ends the call. */
  readonly onOutput?: ((bytes: Buffer) => void) | undefined
  /** Is told the ms of the clip that are done. */
  readonly onProgress?: ((ms: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What a call left: its standard output (empty where `onOutput` took it), and its own report. */
export interface FfmpegAnswer {
  readonly output: Buffer
  readonly report: string
}

/** ffmpeg did not do what it was asked. `report` is what it said; for logs, not for people. */
export class FfmpegFailed extends Error {
  override readonly name: string = 'FfmpegFailed'
  readonly report: string
  /** Whether it was stopped because it took too long, wrote too much or held too much memory. */
  readonly stopped: boolean

  constructor(message: string, report: string, stopped: boolean) {
    super(message)
    this.report = report
    this.stopped = stopped
  }
}

const mostReport = 256 * 1024
/** What one process may hold: frames of 4K with all that they refer to take some 350 MB. */
const mostResident = 520 * 1024 * 1024
const watchMs = 20

/**
 * Runs ffmpeg without a shell, at low priority, deaf to the terminal and with nothing of our environment. Throws `FfmpegFailed`
 * where it fails or passes a limit, and the signal's reason where it is aborted; either way the process is gone when this settles.
 */
export async function runFfmpeg(ffmpeg: Ffmpeg, call: FfmpegCall): Promise<FfmpegAnswer> {
  call.signal?.throwIfAborted()
  const args = ['-hide_banner', '-nostdin', '-nostats', '-progress', 'pipe:2', ...call.args]
  const child = spawn(ffmpeg.path, args, { stdio: ['ignore', 'pipe', 'pipe'], env: bareEnvironment() })
  let reason: unknown
  const stop = (why: unknown) => {
    reason ??= why
    child.kill('SIGKILL')
  }
  const abort = () => stop(call.signal?.reason)
  const timer = setTimeout(() => stop(new FfmpegFailed(`not done after ${call.maxMs} ms`, '', true)), call.maxMs)
  const watch = setInterval(() => {
    const held = child.pid === undefined ? undefined : residentBytes(child.pid)
    if (held !== undefined && held > (call.maxResident ?? mostResident))
      stop(new FfmpegFailed(`it holds ${held} bytes`, '', true))
  }, watchMs)
  call.signal?.addEventListener('abort', abort)
  try {
    const output = outputOf(child.stdout, call, stop)
    const report = reportOf(child.stderr, call.onProgress)
    const code = await exitOf(child)
    if (reason !== undefined) throw reason
    if (code !== 0) throw new FfmpegFailed(`ffmpeg ended with ${code}`, report.join('\n'), false)
    return { output: Buffer.concat(output), report: report.join('\n') }
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    call.signal?.removeEventListener('abort', abort)
  }
}

/** Settles once the process has ended and its streams are drained. */
function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => lowerPriority(child.pid))
    child.once('error', reject)
    child.once('close', resolve)
  })
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch (error) {
    // A short call may be over before we come to it.
    if (!['ESRCH', 'EACCES', 'EPERM'].includes((error as { info?: { code?: string } }).info?.code ?? '')) throw error
  }
}

function outputOf(stream: Readable, { maxBytes, onOutput }: FfmpegCall, stop: (why: unknown) => void): Buffer[] {
  const kept: Buffer[] = []
  let bytes = 0
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxBytes) return stop(new FfmpegFailed(`more than ${maxBytes} bytes of output`, '', true))
    if (!onOutput) return kept.push(chunk)
    try {
      onOutput(chunk)
    } catch (error) {
      stop(error)
    }
  })
  return kept
}

/** The lines of the report, as they come in; those that tell the progress are taken out and told. */
function reportOf(stream: Readable, onProgress: FfmpegCall['onProgress']): string[] {
  const lines: string[] = []
  let kept = 0
  let rest = ''
  const take = (line: string) => {
    const [, key, value] = /^(\w+)=\s*(\S*)$/.exec(line) ?? []
    // Despite its name it is in microseconds.
    if (key === 'out_time_ms' && Number(value) >= 0) onProgress?.(Math.floor(Number(value) / 1000))
    if (key !== undefined || kept > mostReport) return
    kept += line.length
    lines.push(line)
  }
  stream.setEncoding('utf8').on('data', (text: string) => {
    const whole = (rest + text).split(/\r?\n/)
    rest = (whole.pop() ?? '').slice(-mostReport)
    for (const line of whole) take(line)
  })
  stream.on('end', () => rest !== '' && take(rest))
  return lines
}

/** No proxies, no report files, no fonts: only what Windows needs to start a program at all. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return SystemRoot === undefined ? {} : { SystemRoot }
}
