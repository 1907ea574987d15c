import { fileURLToPath } from 'node:url'
import type { ProposedCrop } from '../picture/crop-clear-of-text.ts'
import type { Aspect } from '../picture/crop-proposals.ts'
import type { Fitting } from '../picture/fit-pictures.ts'
import type { PictureFacts } from '../picture/judge-picture.ts'
import type { Master } from '../picture/master-of.ts'
import { refuseByLength } from '../picture/refuse-by-length.ts'
import type { TextLine } from '../picture/text-lines-of.ts'
import type { ExaminedFile } from './examine-file.ts'
import { type Job, memoryWatchMs } from './messages.ts'
import { residentBytes } from './resident-bytes.ts'
import { type After, startChild, tooMuchMemory, type WorkerChild } from './worker-child.ts'

/**
 * The functions of `media/picture`, each done in a process of its own with limits of time and memory: whatever a picture does to
 * its decoder, this process goes on. They throw the same `MediaFault`s, and `too-slow`, `too-large` and `unreadable` for a limit or a crash.
 */
export interface PictureWorker {
  judge(bytes: Buffer): Promise<PictureFacts>
  master(bytes: Buffer): Promise<Master>
  fitPictures(bytes: Buffer, fittings: readonly Fitting[]): Promise<readonly Buffer[]>
  crops(bytes: Buffer, aspects: readonly Aspect[]): Promise<readonly ProposedCrop[]>
  textLines(bytes: Buffer): Promise<readonly TextLine[]>
  /** A file's facts, its master and its lines of text at once; its bytes never come into this process. */
  examine(path: string): Promise<ExaminedFile>
  /** Ends its processes; jobs that are not done reject, and no other is taken. */
  close(): void
}

export interface PictureWorkerOptions {
  /** The built `media-worker.mjs`; left out: the one beside the running bundle. */
  readonly entry?: string
  /** The most processes at a time; each has one job. */
  readonly processes?: number
  /** The most that one job may take, from its start. */
  readonly jobMs?: number
  /** How long a process without a job is kept. */
  readonly idleMs?: number
  /** The most memory that all processes together may hold. Where two jobs need more, the later one waits for the other; where one alone does, it is refused. */
  readonly memoryBytes?: number
  readonly after?: After
  /** Told the id of each process that is started. */
  readonly onStart?: (pid: number) => void
}

interface Waiting {
  readonly job: Job
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
  /** Whether it found no room beside another, and begins again when there is none. */
  readonly needsRoom?: boolean
}

const putBack = new Error('the job is begun again')

/** A pool of processes for pictures. They are started when there is something to do, in the order it came, and ended when idle. */
export function createPictureWorker({
  entry = fileURLToPath(new URL('media-worker.mjs', import.meta.url)),
  processes = 2,
  jobMs = 10_000,
  idleMs = 30_000,
  memoryBytes = 400 * 2 ** 20,
  after = afterTimeout,
  onStart,
}: PictureWorkerOptions = {}): PictureWorker {
  const children = new Set<WorkerChild>()
  /** Those without a job, each with the means to keep it from being ended for that. */
  const idle = new Map<WorkerChild, () => void>()
  const running = new Map<WorkerChild, Waiting>()
  const queue: Waiting[] = []
  /** Calls the next look at their memory off. */
  let watch: () => void = () => undefined
  let isClosed = false

  function started(): WorkerChild {
    const child = startChild(entry, { jobMs, memoryBytes }, after, () => {
      children.delete(child)
      running.delete(child)
      idle.get(child)?.()
      idle.delete(child)
    })
    children.add(child)
    onStart?.(child.pid)
    return child
  }

  function next(): void {
    while (queue.length > 0) {
      // What needs all the room neither begins beside another, nor is overtaken.
      if (running.size > 0 && [queue[0], ...running.values()].some((one) => one?.needsRoom)) return
      const [rested] = idle.keys()
      if (!rested && children.size >= processes) return
      const waiting = queue.shift() as Waiting
      if (rested) {
        idle.get(rested)?.()
        idle.delete(rested)
      }
      void give(rested ?? started(), waiting)
    }
  }

  async function give(child: WorkerChild, waiting: Waiting): Promise<void> {
    const { job, resolve, reject } = waiting
    running.set(child, waiting)
    watch()
    watch = after(memoryWatchMs, watchMemory)
    try {
      resolve(await child.run(job))
    } catch (error) {
      if (error === putBack) queue.unshift({ ...waiting, needsRoom: true })
      else reject(error)
    }
    running.delete(child)
    if (running.size === 0) watch()
    const rest = () => after(idleMs, () => child.kill())
    if (children.has(child)) idle.set(child, rest())
    next()
  }

  /** While there are jobs: whoever is idle goes first, then the job that began last. */
  function watchMemory(): void {
    watch = after(memoryWatchMs, watchMemory)
    const held = [...children].reduce((sum, { pid }) => sum + (residentBytes(pid) ?? 0), 0)
    if (held <= memoryBytes) return
    const [rested] = idle.keys()
    const [first, last] = running.keys()
    if (rested) rested.kill()
    else if (last) last.kill(putBack)
    else first?.kill(tooMuchMemory(memoryBytes))
  }

  async function run<T>(task: Job['task'], ...parameters: readonly unknown[]): Promise<T> {
    if (isClosed) throw new Error('the picture worker is closed')
    const [bytes] = parameters
    // Here and not there: handing it over would take its length twice again.
    if (Buffer.isBuffer(bytes)) refuseByLength(bytes)
    return await new Promise<T>((resolve, reject) => {
      queue.push({ job: { task, parameters }, resolve: (result) => resolve(result as T), reject })
      next()
    })
  }

  return {
    judge: (bytes) => run('judge', bytes),
    master: (bytes) => run('master', bytes),
    fitPictures: (bytes, fittings) => run('fitPictures', bytes, fittings),
    crops: (bytes, aspects) => run('crops', bytes, aspects),
    textLines: (bytes) => run('textLines', bytes),
    examine: (path) => run('examine', path),
    close() {
      isClosed = true
      for (const { reject } of queue.splice(0)) reject(new Error('the picture worker is closed'))
      for (const child of [...children]) child.kill()
    },
  }
}

const afterTimeout: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
