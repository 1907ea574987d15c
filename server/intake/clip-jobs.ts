import type { AssetStore } from '../../media/asset-store.ts'
import type { FileAssetStore } from '../../media/file-asset-store.ts'
import { MediaFault } from '../../media/media-fault.ts'
import { turnstile } from '../../shared/turnstile.ts'
import type { Database } from '../db/database.ts'
import {
  findMedia,
  type KeptMedia,
  type MediaFacts,
  readUnsettledMedia,
  settleMedia,
} from '../store/media/media-store.ts'
import type { MediaTools } from './media-tools.ts'

/** The background work on clips: contact sheets, and the search for flashes. */
export interface ClipJobs {
  /** Goes on with what a former process left. */
  resume(): Promise<void>
  /** Prepares a clip that has been kept. */
  start(sha256: string): void
  /** Prepares again a clip that failed. */
  retry(media: KeptMedia): Promise<void>
  /** How far the work on a clip is, 0–1; 0 where it has not begun. */
  progressOf(sha256: string): number
  /** Stops what was begun, which the next process goes on with, and begins nothing new; resolves when nothing runs. */
  close(): Promise<void>
}

/** What clips are prepared from, and with. */
export interface ClipJobsParts {
  readonly database: Database
  readonly originals: FileAssetStore
  readonly masters: AssetStore
  readonly tools: MediaTools
  report(error: unknown): void
}

/** The clips of a server, prepared one at a time. */
export function createClipJobs(parts: ClipJobsParts): ClipJobs {
  const { database, originals, masters, tools } = parts
  const gate = turnstile(1)
  const progress = new Map<string, number>()
  const jobs = new Set<Promise<void>>()
  const stop = new AbortController()

  async function prepare(sha256: string): Promise<void> {
    const media = await findMedia(database.db, sha256)
    if (stop.signal.aborted || media?.state !== 'preparing') return
    const settle = (state: KeptMedia['state'], facts: MediaFacts) =>
      database.write((trx) => settleMedia(trx, sha256, state, { ...media.facts, ...facts }))
    try {
      const path = await originals.pathOf(sha256)
      if (path === undefined) throw new MediaFault('missing', 'Không còn tệp gốc', 'the original is gone')
      const { sheet, facts } = await tools.prepareClip(path, (part) => void progress.set(sha256, part), stop.signal)
      await settle('ready', { ...facts, sheet: await masters.put(sheet) })
    } catch (error) {
      // It goes on at the next start.
      if (stop.signal.aborted) return
      if (!(error instanceof MediaFault))
        parts.report(new Error(`the clip ${sha256} was not prepared`, { cause: error }))
      const { message, messageVi } =
        error instanceof MediaFault
          ? error
          : { message: 'the clip could not be prepared', messageVi: 'Không xử lý được video' }
      await settle('failed', { fault: { message, messageVi } })
    }
  }

  function start(sha256: string): void {
    if (stop.signal.aborted || progress.has(sha256)) return
    progress.set(sha256, 0)
    const job: Promise<void> = gate
      .pass(() => prepare(sha256))
      .catch(parts.report)
      .finally(() => {
        progress.delete(sha256)
        jobs.delete(job)
      })
    jobs.add(job)
  }

  return {
    start,
    progressOf: (sha256) => progress.get(sha256) ?? 0,
    async resume() {
      // Without ffmpeg they wait for a start that finds one.
      if (tools.takesClips) for (const sha256 of await readUnsettledMedia(database.db)) start(sha256)
    },
    async retry({ sha256, facts }) {
      const { fault: _, ...rest } = facts
      await database.write((trx) => settleMedia(trx, sha256, 'preparing', rest))
      start(sha256)
    },
    async close() {
      stop.abort()
      while (jobs.size > 0) await Promise.all(jobs)
    },
  }
}
