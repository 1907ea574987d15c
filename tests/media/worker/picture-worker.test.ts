import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cropsFor } from '../../../media/picture/crop-proposals.ts'
import { fitPictures } from '../../../media/picture/fit-pictures.ts'
import { judgePicture } from '../../../media/picture/judge-picture.ts'
import { masterOf } from '../../../media/picture/master-of.ts'
import {
  createPictureWorker,
  type PictureWorker,
  type PictureWorkerOptions,
} from '../../../media/worker/picture-worker.ts'
import { badFiles } from '../picture/bad-files.ts'
import { painted } from '../picture/textures.ts'
import { type WorkerEntry, workerEntry } from './worker-entry.ts'

const masterSide = 4899
const canvas = { width: 64, height: 32, color: 'full' } as const
let entry: WorkerEntry
let picture: Buffer
/** One whose decoding takes a good part of a second. */
let large: Buffer
const open: PictureWorker[] = []

beforeAll(async () => {
  entry = await workerEntry()
  picture = await painted(320, 200, (x, y) => [x * 0.7, y, 255 - x * 0.5])
  large = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#841' } })
    .jpeg({ progressive: true })
    .toBuffer()
})

afterEach(() => {
  for (const worker of open.splice(0)) worker.close()
})

afterAll(() => entry.remove())

/** A worker with all the time that a busy machine may take, and the processes that it has started. */
function working(options: PictureWorkerOptions = {}) {
  const pids: number[] = []
  const onStart = (pid: number) => pids.push(pid)
  const worker = createPictureWorker({ entry: entry.path, jobMs: 120_000, onStart, ...options })
  open.push(worker)
  return { worker, pids }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

describe('a picture worker', () => {
  test('gives what the functions give in this process', async () => {
    const { worker } = working()
    expect(await worker.judge(picture)).toEqual(await judgePicture(picture))
    expect(await worker.master(picture)).toEqual(await masterOf(picture))
    expect(await worker.fitPictures(picture, [canvas])).toEqual(await fitPictures(picture, [canvas]))
    expect(await worker.crops(picture, [canvas])).toEqual(await cropsFor(picture, [canvas]))
    expect(await worker.textLines(picture)).toEqual([])
  })

  test('starts no process before it is asked, and no more than it may', async () => {
    const { worker, pids } = working({ processes: 2 })
    expect(pids).toEqual([])
    await Promise.all(Array.from({ length: 9 }, () => worker.judge(picture)))
    expect(pids.length).toBe(2)
  })

  test('does many jobs in the order they came', async () => {
    const { worker } = working({ processes: 1 })
    const done: number[] = []
    const jobs = Array.from({ length: 20 }, async (_, i) => {
      const [png] = await worker.fitPictures(picture, [{ ...canvas, width: 16 + i }])
      done.push(i)
      return png?.readUInt32BE(16)
    })
    expect(await Promise.all(jobs)).toEqual(Array.from({ length: 20 }, (_, i) => 16 + i))
    expect(done).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })

  test('refuses each bad file as the functions do, and goes on with the same process', async () => {
    const { worker, pids } = working({ processes: 1 })
    for (const [name, kind, bytes] of await badFiles()) {
      await expect(worker.judge(bytes), name).rejects.toMatchObject({ name: 'MediaFault', kind })
    }
    expect(await worker.judge(picture)).toMatchObject({ width: 320 })
    expect(pids.length).toBe(1)
  })

  test('refuses the picture whose process is killed, and does the next in a new one', async () => {
    const { worker, pids } = working({ processes: 1 })
    await worker.judge(picture)
    const struck = worker.master(large)
    const next = worker.judge(picture)
    process.kill(pids[0]!, 'SIGKILL')
    await expect(struck).rejects.toMatchObject({ kind: 'unreadable' })
    expect(await next).toMatchObject({ width: 320 })
    expect(pids.length).toBe(2)
  })

  test('ends a job that takes too long', async () => {
    const { worker, pids } = working({ processes: 1, jobMs: 1 })
    await expect(worker.master(large)).rejects.toMatchObject({ kind: 'too-slow' })
    expect(pids.length).toBe(1)
  })

  test('ends a job that takes too much memory', async () => {
    const { worker } = working({ processes: 1, memoryBytes: 120 * 2 ** 20 })
    await expect(worker.master(large)).rejects.toMatchObject({ kind: 'too-large' })
  })

  test('does two jobs one after another where there is no room for both', async () => {
    const { worker, pids } = working({ processes: 2, memoryBytes: 330 * 2 ** 20 })
    const masters = await Promise.all([worker.master(large), worker.master(large)])
    expect(masters.map(({ width }) => width)).toEqual([masterSide, masterSide])
    expect(pids.length).toBeGreaterThan(2)
  })

  test('ends a process that has nothing to do', async () => {
    const timers = new Map<() => void, number>()
    const { worker, pids } = working({
      processes: 1,
      idleMs: 30_000,
      after(ms, then) {
        timers.set(then, ms)
        return () => timers.delete(then)
      },
    })
    await worker.judge(picture)
    await Promise.resolve()
    const [[end, ms] = []] = timers
    expect(ms).toBe(30_000)
    end?.()
    expect(await worker.judge(picture)).toMatchObject({ width: 320 })
    expect(pids.length).toBe(2)
  })

  test('closed rejects what waits and takes nothing more', async () => {
    const { worker, pids } = working({ processes: 1 })
    await worker.judge(picture)
    const jobs = [worker.master(large), worker.judge(picture)]
    worker.close()
    for (const job of await Promise.allSettled(jobs)) expect(job.status).toBe('rejected')
    await expect(worker.judge(picture)).rejects.toThrow('closed')
    await expect.poll(() => isAlive(pids[0]!)).toBe(false)
  })

  test('says so where its program cannot be started', async () => {
    const { worker } = working({ entry: '/nowhere/media-worker.mjs' })
    await expect(worker.judge(picture)).rejects.toThrow('cannot start')
  })
})
