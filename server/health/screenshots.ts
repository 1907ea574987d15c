import { createHash, randomBytes } from 'node:crypto'
import type { AssetStore } from '../../media/asset-store.ts'
import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import type { Pixels } from '../../media/picture/decode-picture.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Playlist } from '../../shared/playlist/playlist.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { LookAt, Showing } from '../../shared/protocol/messages.ts'
import { turnstile } from '../../shared/turnstile.ts'
import type { Database } from '../db/database.ts'
import {
  dropOldScreenshots,
  findScreenshot,
  keepScreenshotAsked,
  keepScreenshotFound,
  readLastScreenshots,
  readPlaylistVersion,
  type Screenshot,
} from '../store/boards/screenshot-store.ts'
import type { BoardHealth } from './board-health.ts'
import { decodeScreenshot, pngOfScreenshot } from './decode-screenshot.ts'
import type { ScreenshotFiles } from './screenshot-files.ts'

/** A picture as a board sends it: when it drew it (epoch ms), and of which version. */
export interface Sent {
  readonly png: Buffer
  readonly drawnAt: number
  readonly epoch: number
  readonly version: number
}

/** Pictures of what boards draw, asked for and compared with what they should draw. */
export interface Screenshots {
  /** Asks a board for a picture and answers its id. Throws a problem where the board is not connected. */
  ask(board: BoardId, at: number): Promise<string>
  /** Takes a picture that was asked for. Throws a problem where it was not, or cannot be used. */
  take(board: BoardId, id: string, sent: Sent, at: number): Promise<void>
  pictureOf(board: BoardId, id: string): Promise<Buffer | undefined>
  /** The last one that came of a board. */
  last(board: BoardId): Screenshot | undefined
  /** Asks boards whose hour it is, and drops what is old; to be called once a minute. */
  tick(at: number): Promise<void>
}

/** Where screenshots go, and what they are held against. */
export interface ScreenshotParts {
  readonly database: Database
  readonly files: ScreenshotFiles
  readonly health: BoardHealth
  readonly assets: Pick<AssetStore, 'get'>
  readonly ffmpeg: Ffmpeg | undefined
  /** Every board there is. */
  boards(): Iterable<BoardId>
  send(boards: Iterable<BoardId>, message: LookAt): void
  /** What a board said last of its canvas. */
  showingOn(board: BoardId): Pick<Showing, 'tracks' | 'missing'> | null
  readonly now: () => number
  readonly after: (ms: number, then: () => void) => void
  report(error: unknown): void
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Whoever has not answered by then does not hold up others. */
const answerMs = 20_000
/** What was asked for longer ago is waited for no more. */
const waitMs = 5 * 60_000
const againMs = 5 * 60_000
/** What was drawn longer ago is held to what is due now; what was drawn so much later, to nothing. */
const freshMs = 2 * 60_000
/** How long a picture may have been on its way. */
const lateMs = 5000
/** What a board goes by has to have been so for that long. */
const settledMs = 2000
const mostAtOnce = 2
/** No board has more. */
const mostPixels = 1.7e7
const keep = 50
const keptMs = 30 * dayMs

/** Screenshots as `database` holds them, and those to come, from `at` (epoch ms) on. */
export async function loadScreenshots(parts: ScreenshotParts, at: number): Promise<Screenshots> {
  const { database, health, files } = parts
  const last = new Map((await readLastScreenshots(database.db)).map((one) => [one.board, one]))
  const nextAt = new Map<BoardId, number>()
  const asked = new Set<string>()
  let queue: BoardId[] = []
  let sweptAt = Number.NEGATIVE_INFINITY
  const comparing = turnstile(1, { most: 8, full: () => problem('unavailable') })

  async function ask(board: BoardId, now: number): Promise<string> {
    const { connected } = health.factsOf(board)
    if (!connected) throw problem('board-not-connected')
    const id = randomBytes(8).toString('hex')
    await database.write((trx) => keepScreenshotAsked(trx, { id, board, askedAt: now }))
    parts.send([board], { type: 'look', id })
    return id
  }

  function isDue(board: BoardId): boolean {
    const { connected, mode } = health.factsOf(board)
    return connected && mode === 'playing'
  }

  /** Asks those in the queue, never more than two at once. */
  function pump(): void {
    while (asked.size < mostAtOnce) {
      const board = queue.shift()
      if (board === undefined) return
      if (!isDue(board)) continue
      const slot = `asking ${board}`
      asked.add(slot)
      ask(board, parts.now())
        .then((id) => {
          asked.add(id)
          parts.after(answerMs, () => answered(id))
        }, parts.report)
        .finally(() => {
          asked.delete(slot)
          pump()
        })
    }
  }

  function answered(id: string): void {
    if (asked.delete(id)) pump()
  }

  async function judge(
    board: BoardId,
    sent: Sent,
    picture: Pixels,
    at: number,
  ): Promise<Pick<Screenshot, 'state' | 'differing'>> {
    const { mode, modeAt } = health.factsOf(board)
    const isPlaying = mode === 'playing' && (modeAt ?? at) <= sent.drawnAt - settledMs
    const kept = await readPlaylistVersion(database.db, board, sent.version)
    if (!kept || !isPlaying || sent.drawnAt - at > freshMs) return { state: 'unsure', differing: null }
    const { comparePicture } = await import('./compare-picture.ts')
    const playlist = JSON.parse(kept.body) as Playlist
    const { assets, ffmpeg } = parts
    const showing = parts.showingOn(board)
    const compared = (drawnAt: number) => comparePicture({ playlist, drawnAt, picture, assets, showing, ffmpeg })
    // What was drawn long ago has to be right still: a page that hangs shows what was due when it did.
    if (at - sent.drawnAt <= freshMs) return compared(sent.drawnAt)
    const lately = await compared(at - lateMs)
    return lately.state === 'same' ? lately : compared(at)
  }

  return {
    ask,
    last: (board) => last.get(board),
    async take(board, id, sent, now) {
      await comparing.pass(async () => {
        const found = await findScreenshot(database.db, board, id)
        if (found?.state !== 'asked' || now - found.askedAt > waitMs) throw problem('not-found')
        const picture = await decodeScreenshot(sent.png, mostPixels)
        const { state, differing } = await judge(board, sent, picture, now)
        await files.put(id, await pngOfScreenshot(picture))
        const { drawnAt, epoch, version } = sent
        const row = { id, at: now, drawnAt, epoch, version, state, differing }
        const isFirst = await database.write((trx) => keepScreenshotFound(trx, row))
        if (!isFirst) throw problem('not-found')
        last.set(board, { ...found, at: now, drawnAt, state, differing })
        // A wrong one is looked at again soon, so that what is over is known to be.
        if (state === 'differs') nextAt.set(board, now + againMs)
        if (state === 'differs') health.pictured(board, { at: now, screenshot: id, differing: differing ?? 0 })
        else if (state === 'same') health.pictured(board, null)
      })
      answered(id)
    },
    async pictureOf(board, id) {
      const found = await findScreenshot(database.db, board, id)
      return found && found.state !== 'asked' ? files.get(id) : undefined
    },
    async tick(now) {
      const waiting = new Set(queue)
      for (const board of parts.boards()) {
        // Spread over the hour by their names, so that a start does not ask all of them.
        const due = nextAt.get(board) ?? at + spreadOf(board)
        if (now < due) {
          nextAt.set(board, due)
          continue
        }
        nextAt.set(board, now + hourMs)
        if (!waiting.has(board)) queue.push(board)
      }
      queue = queue.filter(isDue)
      pump()
      if (Math.abs(now - sweptAt) < dayMs / 24) return
      sweptAt = now
      const gone = await database.write((trx) => dropOldScreenshots(trx, { before: now - keptMs, keep }))
      for (const { id, board } of gone) {
        await files.drop(id)
        if (last.get(board)?.id === id) last.delete(board)
      }
    },
  }
}

function spreadOf(board: BoardId): number {
  return createHash('sha256').update(board).digest().readUInt32BE(0) % hourMs
}
