import { fork } from 'node:child_process'
import { MediaFault } from '../media-fault.ts'
import { type Answer, type Job, memoryExitCode, memoryVariable } from './messages.ts'

/** Calls `then` once after `ms`, without keeping the process alive for it; the function it returns calls that off. */
export type After = (ms: number, then: () => void) => () => void

/** What a child process may cost. */
export interface ChildLimits {
  /** For one job, from its being handed over. */
  readonly jobMs: number
  readonly memoryBytes: number
}

/** A process that does one job at a time. */
export interface WorkerChild {
  readonly pid: number
  /** The job's result. Rejects with the `MediaFault` that it met, or that it became by taking too long, too much, or its process along. */
  run(job: Job): Promise<unknown>
  /** Ends it at once; whatever it does is lost, and rejects with `why`. */
  kill(why?: Error): void
}

/** A child that holds more when a job is done is not used again: what decoders leave behind would count against the next picture. */
const restingBytes = 128 * 2 ** 20

/** Starts the program at `entry` as a child; `onEnd` is told once, when it has ended or must not be used again. */
export function startChild(entry: string, limits: ChildLimits, after: After, onEnd: () => void): WorkerChild {
  const child = fork(entry, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
    // No secrets of the server's; few arenas, or freed memory is never given back.
    env: { PATH: process.env.PATH, MALLOC_ARENA_MAX: '2', [memoryVariable]: String(limits.memoryBytes) },
  })
  let isReady = false
  let hasEnded = false
  let current: { resolve(result: unknown): void; reject(error: Error): void } | undefined
  let callOff: () => void = () => undefined

  const settle = (tell: (waiting: NonNullable<typeof current>) => void) => {
    const waiting = current
    current = undefined
    callOff()
    child.unref()
    child.channel?.unref()
    if (waiting) tell(waiting)
  }
  const end = (error: Error) => {
    child.kill('SIGKILL')
    if (!hasEnded) onEnd()
    hasEnded = true
    settle(({ reject }) => reject(error))
  }

  child.on('message', (answer: Answer) => {
    if (answer.is === 'ready') {
      isReady = true
      return
    }
    if (answer.residentBytes > restingBytes && !hasEnded) {
      hasEnded = true
      child.kill('SIGKILL')
      onEnd()
    }
    settle(({ resolve, reject }) => {
      if (answer.is === 'done') resolve(answer.result)
      else if (answer.is === 'refused') reject(faultOf(answer.fault))
      else reject(new Error(`a picture's job failed: ${answer.error}`))
    })
  })
  child.on('error', (cause) => end(new Error('the picture worker cannot be reached', { cause })))
  child.on('exit', (code, signal) => {
    if (code === memoryExitCode) end(tooMuchMemory(limits.memoryBytes))
    else if (isReady) end(crashed(signal ?? `exit ${code}`))
    else end(new Error(`the picture worker cannot start: ${signal ?? `exit ${code}`}`))
  })

  return {
    pid: child.pid ?? 0,
    run(job) {
      if (hasEnded || current) throw new Error('the picture worker has ended, or has a job')
      child.ref()
      child.channel?.ref()
      return new Promise((resolve, reject) => {
        current = { resolve, reject }
        callOff = after(limits.jobMs, () => end(tooSlow(limits.jobMs)))
        child.send(job)
      })
    },
    kill: (why = new Error('the picture worker was closed')) => end(why),
  }
}

function faultOf({ kind, messageVi, message }: (Answer & { is: 'refused' })['fault']): MediaFault {
  return new MediaFault(kind, messageVi, message)
}

/** The refusal of a picture whose decoding takes more than so many bytes of memory. */
export function tooMuchMemory(bytes: number): MediaFault {
  const most = Math.round(bytes / 2 ** 20)
  return new MediaFault(
    'too-large',
    `Ảnh cần hơn ${most} MB bộ nhớ để mở`,
    `opening the picture takes more than ${most} MiB of memory`,
  )
}

function tooSlow(ms: number): MediaFault {
  return new MediaFault('too-slow', `Ảnh mất hơn ${ms / 1000} giây để mở`, `the picture takes more than ${ms / 1000} s`)
}

function crashed(how: string): MediaFault {
  return new MediaFault('unreadable', 'Ảnh làm hỏng bộ giải mã', `the picture brought its decoder down (${how})`)
}
