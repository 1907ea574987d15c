import { setImmediate as nextTurn } from 'node:timers/promises'
import { timezoneOf } from '../../shared/plan/effective.ts'
import type { Board, BoardId } from '../../shared/plan/plan.ts'
import type { Need } from '../../shared/playlist/playlist.ts'
import { needsOf } from '../../shared/schedule/needs.ts'
import { writeQueue } from '../db/write-queue.ts'
import { keepApproved } from '../store/approval/approved-store.ts'
import { dropOldPlaylists } from '../store/boards/playlist-store.ts'
import { countEdit, readEditCount } from '../store/plan/edit-count-store.ts'
import { readRevision, replacePlan } from '../store/plan/plan-store.ts'
import { withPlaces } from './approved-places.ts'
import { approvedRenditions } from './approved-renditions.ts'
import { background } from './background.ts'
import { bindBoard, bindBoards } from './bind-boards.ts'
import { boardsATime, boardsDue } from './boards-due.ts'
import type { Change, Replaced } from './edit.ts'
import { foreseenStates } from './foreseen.ts'
import { loadIssuing } from './issuing.ts'
import { loadPlanned } from './load-planned.ts'
import { Overtaken, orOvertaken } from './overtaken.ts'
import { daysAt } from './plan-in-force.ts'
import type { Planner, PlannerParts } from './planner.ts'
import { changedState, type PlanningState, planningState, touchedBy } from './planning-state.ts'
import { touchedBoards } from './touched-boards.ts'
import { wordOfLeftOut } from './word-of-left-out.ts'

/** How long an edited board goes on with what it has while its new slides are drawn; then the filler stands in for them. */
const graceMs = 1000
const keptVersions = 4

/** The planner of what `database` holds. It begins to plan with its first `tick`. */
export async function createPlanner(parts: PlannerParts): Promise<Planner> {
  const { database, seal } = parts
  const renditions = approvedRenditions(parts.renditions, parts.assets)
  const issuing = await loadIssuing(database)
  const withWordOfLeftOut = wordOfLeftOut(parts.report)
  let planned = await loadPlanned(parts)
  let state = loadedState()
  let begun = false
  let closing = false
  const edits = writeQueue()
  /** Boards whose planning failed: the next tick tries again. */
  const failed = new Set<BoardId>()
  /** Drawing and planning that nobody waits for. */
  const { start, settled } = background(parts.report)

  /** The state that was loaded; undefined while there is no plan. */
  function loadedState(): PlanningState | undefined {
    const { plan } = planned
    // From here on the state has it: the plan of the start would stay in memory for as long as the server runs.
    planned = { ...planned, plan: undefined }
    return plan && withWordOfLeftOut(planningState({ ...planned, plan, at: parts.now() }))
  }

  const stateAfter = (change: Change, before: PlanningState | undefined, at: number) =>
    changedState(change, before, { planned, at })

  const foreseen = foreseenStates((taken, of) => stateAfter({ takeDowns: [...of.takeDowns, taken] }, of, parts.now()))

  const missingOn = (board: BoardId) => issuing.heads.get(board)?.missing ?? []

  const { later, close: letGo } = boardsDue({
    ...{ edits, start, planNow },
    done: () => database.write((trx) => dropOldPlaylists(trx, keptVersions)),
  })

  async function planNow(boards: readonly BoardId[]): Promise<void> {
    try {
      await orOvertaken(() => issueNow(boards), reload)
    } catch (cause) {
      for (const board of boards) failed.add(board)
      parts.report(new Error(`${boards.length} boards could not be planned; they are tried again`, { cause }))
    }
  }

  async function issueNow(boards: readonly BoardId[]): Promise<void> {
    if (!state) return
    const at = parts.now()
    const bound = await bindBoards(state, boards, at, renditions)
    const committed = await database.write(async (trx) => {
      if ((await readEditCount(trx)) !== planned.count) throw new Overtaken()
      return issuing.keep(trx, bound, at)
    })
    parts.publish(committed())
    for (const { playlist, missing } of bound) complete(playlist.board, missing)
  }

  /** Follows what is in force by now, whoever has put it there. */
  async function reload(): Promise<void> {
    planned = await loadPlanned(parts)
    const before = state
    state = loadedState()
    if (!state) return
    const lacking = [...state.force.boards.keys()].filter((board) => missingOn(board).length > 0)
    const touched = touchedBoards(before?.force, state.force)
    forgetGone(state)
    later([...touched, ...lacking])
    drawAhead(state, touched)
  }

  function forgetGone({ force }: PlanningState): void {
    const gone = [...issuing.heads.keys()].filter((board) => !force.boards.has(board))
    for (const board of gone) issuing.forget(board)
    if (gone.length > 0) parts.dismiss(gone)
  }

  /** Draws what a playlist lacks and may have; it is issued again as soon as that has brought anything. */
  function complete(board: BoardId, missing: readonly Need[]): void {
    if (missing.length === 0 || closing || !state) return
    const of = state
    start(async () => {
      await renditions.draw(missing, of)
      if ((await renditions.find(missing, of)).some((found) => found !== null)) later([board])
    })
  }

  /** Draws what may be wanted on later days and is lost, board by board, until something else is in force. */
  function drawAhead(of: PlanningState, boards: readonly BoardId[]): void {
    start(async () => {
      for (const board of boards) {
        if (state !== of || closing) return
        if (of.force.boards.has(board)) {
          await renditions.draw(needsOf(of.force.scheduleFor(board), board), of)
        }
        await nextTurn()
      }
    })
  }

  async function edit(change: Parameters<Planner['edit']>[0]): Promise<Replaced> {
    const before = state
    const at = parts.now()
    const asked = withPlaces(await change(before?.force, at), before?.book ?? planned.book, before?.force.plan)
    const next = stateAfter(asked, before, at)
    const touched = touchedBy(asked, before, next, missingOn)
    const bound = await bindBoards(next, touched.slice(0, boardsATime), at, renditions)
    const whole = bound.filter(({ missing }) => missing.length === 0)
    const { count, revision, committed } = await database.write(async (trx) => {
      const count = await countEdit(trx)
      if (count !== planned.count + 1) throw new Overtaken()
      if (asked.plan) await replacePlan(trx, asked.plan, at)
      if (asked.approved) await keepApproved(trx, seal, asked.approved, at)
      await asked.write?.(trx)
      const committed = await issuing.keep(trx, asked.urgent ? bound : whole, at)
      return { count, revision: await readRevision(trx), committed }
    })
    planned = { ...planned, count }
    const current = withWordOfLeftOut({ ...next, force: { ...next.force, revision } })
    state = current
    parts.publish(committed())

    forgetGone(current)
    const held = bound.filter(({ missing }) => missing.length > 0)
    for (const { playlist, missing } of held) complete(playlist.board, missing)
    if (held.length > 0) parts.after(graceMs, () => later(held.map(({ playlist }) => playlist.board)))
    later(touched.slice(boardsATime), asked.urgent && 'first')
    drawAhead(current, touched)
    return { revision, boards: touched }
  }

  /** Brings what is in force up to the present where time alone has changed it. */
  async function refresh(): Promise<void> {
    if (!state) return
    const next = stateAfter({}, state, parts.now())
    const touched = touchedBoards(state.force, next.force)
    if (touched.length === 0 && next.takeDowns.length === state.takeDowns.length) return
    state = next
    later(touched)
    drawAhead(next, touched)
  }

  function refreshWherePausesEnded(): void {
    const at = parts.now()
    if (state?.takeDowns.some(({ endsAt }) => endsAt !== null && endsAt <= at)) start(() => edits.run(refresh))
  }

  return {
    current: () => state?.force,
    head: (board) => (state?.force.boards.has(board) ? issuing.heads.get(board) : undefined),
    async read(board) {
      const issue = await issuing.read(board)
      if (issue || closing) return issue
      await edits.run(() => planNow([board]))
      return issuing.read(board)
    },
    approved: () => state?.book ?? planned.book,
    takeDowns: () => state?.takeDowns ?? planned.takeDowns,
    edit: (change) => edits.run(() => orOvertaken(() => edit(change), reload)),
    impactOf(change) {
      const asked = withPlaces(change, state?.book ?? planned.book, state?.force.plan)
      const next = stateAfter(asked, state, parts.now())
      return { boards: touchedBy(asked, state, next, missingOn), next: next.force }
    },
    clipLengths: () => planned.clipMs,
    arrived({ sha256, ms }) {
      if (ms !== null) {
        planned.clipMs.set(sha256, ms)
        start(() => edits.run(refresh))
      }
      parts.renditions.retryMissing()
      for (const [board, { missing }] of issuing.heads) complete(board, missing)
    },
    foreseen: (taken) => state && foreseen(taken, state).force,
    async playlistOn(board, date, taken) {
      const of = state && taken ? foreseen(taken, state) : state
      const found = of?.force.boards.get(board)
      if (!of || !found) return undefined
      const day = { date, days: 1 }
      const bound = await bindBoard(of, found, day, renditions)
      if (bound.missing.length === 0) return bound
      await renditions.draw(bound.missing, of)
      return bindBoard(of, found, day, renditions)
    },
    async catchUp() {
      const isBehind = async () => !closing && (await readEditCount(database.db)) !== planned.count
      // An edit of this node's own may be under way.
      if (!(await isBehind())) return false
      return edits.run(async () => {
        if (!(await isBehind())) return false
        await reload()
        return true
      })
    },
    tick() {
      if (!state) return
      refreshWherePausesEnded()
      const of = state
      const dayIn = daysAt(parts.now())
      const ids = [...of.force.boards.keys()]
      const isDue = (id: BoardId, board: Board) =>
        issuing.heads.get(id)?.startsAt !== dayIn(timezoneOf(board, of.force.plan)).startsAt || failed.delete(id)
      if (begun) {
        later([...of.force.boards].flatMap(([id, board]) => (isDue(id, board) ? [id] : [])))
      } else {
        // What a crash left between an edit's commit and its playlists' is made good here.
        later(ids)
        drawAhead(of, ids)
        begun = true
      }
      for (const id of ids) complete(id, missingOn(id))
    },
    settled,
    close() {
      closing = true
      letGo()
      return settled()
    },
  }
}
