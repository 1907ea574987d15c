import { setImmediate as nextTurn } from 'node:timers/promises'
import { timezoneOf } from '../../shared/plan/effective.ts'
import type { Board, BoardId, DateText, Plan } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { affectedBoards } from '../../shared/schedule/affected-boards.ts'
import { needsOf } from '../../shared/schedule/needs.ts'
import { playlistOf } from '../../shared/schedule/playlist-of.ts'
import { withStandIns } from '../../shared/schedule/with-stand-ins.ts'
import type { Database } from '../db/database.ts'
import { writeQueue } from '../db/write-queue.ts'
import { readClipLengths } from '../store/media-store.ts'
import { readPlan, readRevision, replacePlan } from '../store/plan-store.ts'
import { dropOldPlaylists, readPlaylist } from '../store/playlist-store.ts'
import { type BoundPlaylist, bindPlaylist } from './bind-playlist.ts'
import { type Head, type Issue, loadIssuing } from './issuing.ts'
import { daysAt, type PlanInForce, planInForce } from './plan-in-force.ts'
import type { Renditions } from './renditions.ts'

/** Today and the days after it that a board has at hand. */
const daysAhead = 3
/** How many boards one transaction plans; the others follow, so that an edit that touches thousands is answered at once. */
const boardsATime = 64
/** How long an edited board goes on with what it has while its new slides are drawn; then the filler stands in for them. */
const graceMs = 1000
const keptVersions = 20

/** What an edit came to. `boards` are those it touched: no other board is planned anew. */
export interface Replaced {
  readonly revision: number
  readonly boards: readonly BoardId[]
}

/** Keeps every board's playlist true to the plan and to the day. */
export interface Planner {
  current(): PlanInForce | undefined
  head(board: BoardId): Head | undefined
  read(board: BoardId): Promise<Issue | undefined>
  /** Puts a plan in force whole. `change` makes it of the one in force, and refuses by throwing; edits wait for each other. */
  replace(change: (current: PlanInForce | undefined) => Plan): Promise<Replaced>
  /** Goes on with what a picture or a clip has been missing for; `ms` is a clip's length. */
  arrived(media: { readonly sha256: string; readonly ms: number | null }): void
  /** The lengths (ms) of the clips that are known, by their hashes. */
  clipLengths(): ReadonlyMap<string, number>
  /** One local day of a board, drawn where it must be; undefined where there is no such board. */
  playlistOn(board: BoardId, date: DateText): Promise<BoundPlaylist | undefined>
  /** Plans anew where a local day has begun, and tries again what failed. To be called about once a minute and at each local midnight. */
  tick(): void
  /** Resolves when nothing is left to plan or to draw. */
  settled(): Promise<void>
  /** Begins nothing new; resolves when what was begun is done. */
  close(): Promise<void>
}

export interface PlannerParts {
  readonly database: Database
  readonly renditions: Renditions
  readonly now: () => number
  /** Runs `then` after so many ms. */
  readonly after: (ms: number, then: () => void) => void
  /** Called after the commit, with what is new. */
  publish(issues: readonly Issue[]): void
  /** Called with boards that the plan no longer has. */
  dismiss(boards: readonly BoardId[]): void
  report(error: unknown): void
}

/** The planner of what `database` holds. It begins to plan with its first `tick`. */
export async function createPlanner(parts: PlannerParts): Promise<Planner> {
  const { database, renditions } = parts
  const issuing = await loadIssuing(database)
  const clipMs = await readClipLengths(database.db)
  const stored = await readPlan(database.db)
  let force = stored && planInForce(stored, await readRevision(database.db), clipMs)
  let begun = false
  let closing = false
  const edits = writeQueue()
  const due = new Set<BoardId>()
  /** Boards whose planning failed: the next tick tries again. */
  const failed = new Set<BoardId>()
  const jobs = new Set<Promise<void>>()

  /** Runs something in the background: awaited by `settled`, and never left with a failure unreported. */
  function start(work: () => Promise<void>): void {
    const job: Promise<void> = work()
      .catch(parts.report)
      .finally(() => jobs.delete(job))
    jobs.add(job)
  }

  async function bind(of: PlanInForce, boards: readonly BoardId[], at: number): Promise<BoundPlaylist[]> {
    const dayIn = daysAt(at)
    const bound: BoundPlaylist[] = []
    for (const id of boards) {
      const board = of.schedule.boards.get(id)
      if (!board) continue
      const { date } = dayIn(timezoneOf(board, of.plan))
      const draft = withStandIns(playlistOf(of.schedule, id, date, daysAhead), of.schedule)
      bound.push(bindPlaylist(draft, await renditions.find(draft.needs)))
    }
    return bound
  }

  /** Plans boards soon, some at a time, between edits. */
  function later(boards: Iterable<BoardId>): void {
    if (closing) return
    const idle = due.size === 0
    for (const board of boards) due.add(board)
    if (idle && due.size > 0) start(workThroughDue)
  }

  async function workThroughDue(): Promise<void> {
    while (due.size > 0) {
      await edits.run(planSomeDue)
      await nextTurn()
    }
    await database.write((trx) => dropOldPlaylists(trx, keptVersions))
  }

  async function planSomeDue(): Promise<void> {
    const boards = [...due].slice(0, boardsATime)
    for (const board of boards) due.delete(board)
    if (!force) return
    try {
      const at = parts.now()
      const bound = await bind(force, boards, at)
      const committed = await database.write((trx) => issuing.keep(trx, bound, at))
      parts.publish(committed())
      for (const { playlist, missing } of bound) complete(playlist.board, missing)
    } catch (cause) {
      for (const board of boards) failed.add(board)
      parts.report(new Error(`${boards.length} boards could not be planned; they are tried again`, { cause }))
    }
  }

  /** Draws what a playlist lacks; it is issued again as soon as that has brought anything. */
  function complete(board: BoardId, missing: readonly Need[]): void {
    if (missing.length === 0 || closing) return
    start(async () => {
      await renditions.draw(missing)
      if ((await renditions.find(missing)).some((found) => found !== null)) later([board])
    })
  }

  /** Draws what may be wanted on later days, board by board, until another plan is in force. */
  function drawAhead(of: PlanInForce, boards: readonly BoardId[]): void {
    start(async () => {
      for (const board of boards) {
        if (force !== of || closing) return
        if (of.schedule.boards.has(board)) await renditions.draw(needsOf(of.schedule, board))
        await nextTurn()
      }
    })
  }

  async function replace(change: (current: PlanInForce | undefined) => Plan): Promise<Replaced> {
    const before = force
    const plan = change(before)
    const at = parts.now()
    const next = planInForce(plan, (before?.revision ?? 0) + 1, clipMs)
    const touched = affectedBoards(before?.schedule.plan, next.schedule.plan)
    const bound = await bind(next, touched.slice(0, boardsATime), at)
    const whole = bound.filter(({ missing }) => missing.length === 0)
    const { revision, committed } = await database.write(async (trx) => {
      await replacePlan(trx, plan, at)
      return { revision: await readRevision(trx), committed: await issuing.keep(trx, whole, at) }
    })
    force = { ...next, revision }
    parts.publish(committed())

    const gone = [...issuing.heads.keys()].filter((board) => !next.schedule.boards.has(board))
    for (const board of gone) issuing.forget(board)
    if (gone.length > 0) parts.dismiss(gone)
    const held = bound.filter(({ missing }) => missing.length > 0)
    for (const { playlist, missing } of held) complete(playlist.board, missing)
    if (held.length > 0) parts.after(graceMs, () => later(held.map(({ playlist }) => playlist.board)))
    later(touched.slice(boardsATime))
    drawAhead(force, touched)
    return { revision, boards: touched }
  }

  /** Compiles the plan anew where it has been waiting for that clip's length. */
  async function lengthen(): Promise<void> {
    if (!force) return
    const before = force
    const next = planInForce(before.plan, before.revision, clipMs)
    if (next.schedule.plan === before.plan) return
    const touched = affectedBoards(before.schedule.plan, next.schedule.plan)
    if (touched.length === 0) return
    force = next
    later(touched)
    drawAhead(next, touched)
  }

  async function settled(): Promise<void> {
    while (jobs.size > 0) await Promise.all(jobs)
  }

  return {
    current: () => force,
    head: (board) => (force?.schedule.boards.has(board) ? issuing.heads.get(board) : undefined),
    read: (board) => readPlaylist(database.db, board),
    replace: (change) => edits.run(() => replace(change)),
    clipLengths: () => clipMs,
    arrived({ sha256, ms }) {
      if (ms !== null) {
        clipMs.set(sha256, ms)
        start(() => edits.run(lengthen))
      }
      renditions.retryMissing()
      for (const [board, { missing }] of issuing.heads) complete(board, missing)
    },
    async playlistOn(board, date) {
      if (!force?.schedule.boards.has(board)) return undefined
      const draft = withStandIns(playlistOf(force.schedule, board, date, 1), force.schedule)
      const bound = bindPlaylist(draft, await renditions.find(draft.needs))
      if (bound.missing.length === 0) return bound
      await renditions.draw(bound.missing)
      return bindPlaylist(draft, await renditions.find(draft.needs))
    },
    tick() {
      if (!force) return
      const of = force
      const dayIn = daysAt(parts.now())
      const ids = [...of.schedule.boards.keys()]
      const isDue = (id: BoardId, board: Board) =>
        issuing.heads.get(id)?.startsAt !== dayIn(timezoneOf(board, of.plan)).startsAt || failed.delete(id)
      if (begun) {
        later([...of.schedule.boards].flatMap(([id, board]) => (isDue(id, board) ? [id] : [])))
      } else {
        // What a crash left between a plan's commit and its playlists' is made good here.
        later(ids)
        drawAhead(of, ids)
        begun = true
      }
      for (const id of ids) complete(id, issuing.heads.get(id)?.missing ?? [])
    },
    settled,
    close() {
      closing = true
      due.clear()
      return settled()
    },
  }
}
