import { randomBytes } from 'node:crypto'
import type { Board, BoardId } from '../../shared/plan/plan.ts'
import { remembered } from '../../shared/remembered.ts'
import {
  type AlertSettingsThere,
  alertSettingsInEach,
  defaultAlertSettings,
} from '../store/boards/alert-settings-store.ts'
import {
  type Alert,
  dropOldAlerts,
  endAlerts,
  keepAlerts,
  markTold,
  readLivingAlerts,
} from '../store/boards/alert-store.ts'
import type { AlertParts } from './alert-parts.ts'
import { type Cause, holding, tellingOf } from './causes.ts'
import { isQuiet } from './quiet-hours.ts'
import { tellOf } from './tell-alerts.ts'

/** Tells people of what is the matter with boards. */
export interface Alerts {
  /** Opens, ends and tells what is due at `at` (epoch ms); to be called once a minute. */
  tick(at: number): Promise<void>
  /** Resolves when nothing of what was begun is left to do. */
  settled(): Promise<void>
}

const minuteMs = 60_000
const dayMs = 86_400_000
const keptMs = 366 * dayMs
/** Whoever has been gone that long when others of the office are told of has gone with them. */
const areaMs = minuteMs

type Candidate = { readonly board: Board; readonly cause: Cause; readonly atOnce: boolean; readonly from: number }

/** Alerts as `database` holds them, and those to come. */
export async function loadAlerts(parts: AlertParts): Promise<Alerts> {
  const { database, health, repairs } = parts
  /** Those that are not over, or that nobody was told of, by id. */
  const living = new Map<string, Alert>()
  for (const alert of await readLivingAlerts(database.db)) living.set(alert.id, alert)
  let work: Promise<void> = Promise.resolve()
  let sweptAt = Number.NEGATIVE_INFINITY
  const tell = tellOf(parts)

  /** One after another: nobody is told twice of what two looked at together. */
  function inTurn(job: () => Promise<void>): Promise<void> {
    work = work.then(job).catch(parts.report)
    return work
  }

  /** The codes of those that are open, by board. */
  const openOn = new Map<BoardId, Set<string>>()
  function noteOpen(): void {
    openOn.clear()
    for (const { board, code, endedAt } of living.values()) {
      if (endedAt === null) remembered(openOn, board, () => new Set<string>()).add(code)
    }
  }
  noteOpen()

  function candidatesOn(board: Board, open: ReadonlySet<string>, at: number): Candidate[] {
    const facts = health.factsOf(board.id)
    return health.causesOf(board.id, at).flatMap((cause) => {
      const telling = tellingOf(cause.code, facts)
      if (telling === 'never' || open.has(keyOf(board.id, cause.code))) return []
      // Whoever has just come back has not had the time to take what is new.
      const came = cause.code === 'behind' ? (facts.connectedAt ?? 0) : 0
      const from = Math.max(cause.since, facts.listenedFrom, came, repairs.endedAt(board.id) ?? 0)
      return [{ board, cause, from, atOnce: telling === 'at-once' }]
    })
  }

  async function look(boards: readonly Board[], gone: ReadonlySet<BoardId>, at: number): Promise<void> {
    const looked = new Set(boards.map(({ id }) => id))
    const open = new Map(
      [...living.values()].flatMap((one) => (one.endedAt === null ? [[keyOf(one.board, one.code), one]] : [])) as [
        string,
        Alert,
      ][],
    )
    const keys = new Set(open.keys())
    const candidates = boards.flatMap((board) => (repairs.of(board.id) ? [] : candidatesOn(board, keys, at)))
    const ended = [...open.values()].filter(({ board, code }) => {
      if (gone.has(board)) return true
      if (!looked.has(board)) return false
      return repairs.of(board) !== undefined || !holding(health.factsOf(board)).has(code as Cause['code'])
    })
    const waiting = [...living.values()].filter(({ toldAt }) => toldAt === null)
    if (candidates.length === 0 && ended.length === 0 && waiting.length === 0) return
    const settings = await settingsOf([...candidates.map(({ board }) => board.org), ...waiting.map(({ org }) => org)])
    const opened = dueOf(candidates, settings, at).map((one) => alertOf(one, at))
    const over = new Set(ended.map(({ id }) => id))
    const untold = [...waiting, ...opened].map((one) => (over.has(one.id) ? { ...one, endedAt: at } : one))
    // Whoever works on it knows.
    const known = untold.filter(({ board }) => repairs.of(board) !== undefined)
    const due = untold.filter((one) => !known.includes(one) && mayGoOut(one, settings, at))
    if (opened.length + ended.length + known.length + due.length === 0) return
    // Marked before anything goes out: whatever breaks off in between, nobody is told twice.
    const { kept, marked } = await database.write(async (trx) => {
      await endAlerts(trx, [...over], at)
      const kept = await keepAlerts(trx, opened)
      const ids = [...known, ...due].map(({ id }) => id)
      return { kept, marked: await markTold(trx, ids, at) }
    })
    for (const alert of [...opened.filter(({ id }) => kept.has(id)), ...living.values()]) {
      const endedAt = over.has(alert.id) ? at : alert.endedAt
      const toldAt = marked.has(alert.id) ? at : alert.toldAt
      if (endedAt !== null && toldAt !== null) living.delete(alert.id)
      else living.set(alert.id, { ...alert, endedAt, toldAt })
    }
    noteOpen()
    const told = due.filter(({ id }) => marked.has(id))
    if (told.length > 0) await tell(told, settings, at)
  }

  /** Takes over what other nodes have heard and opened. */
  async function others(at: number): Promise<void> {
    await health.refresh(at)
    living.clear()
    for (const alert of await readLivingAlerts(database.db)) living.set(alert.id, alert)
    noteOpen()
  }

  async function settingsOf(orgs: readonly string[]): Promise<ReadonlyMap<string, AlertSettingsThere>> {
    const tree = parts.tree()
    const chains = new Map(
      [...new Set(orgs)].map((org) => [org, tree.chainOf(org as Board['org']).map(({ id }) => id)]),
    )
    return alertSettingsInEach(database.db, chains)
  }

  function mayGoOut(alert: Alert, settings: ReadonlyMap<string, AlertSettingsThere>, at: number): boolean {
    const { quiet } = settings.get(alert.org) ?? defaultAlertSettings
    return alert.atOnce || !isQuiet(quiet, parts.zoneOf(alert.board), at)
  }

  /** What can wait no longer, or must not wait. */
  health.changed((id) => {
    const facts = health.factsOf(id)
    const open = openOn.get(id) ?? new Set<string>()
    const held = holding(facts)
    const isNew = [...held.keys()].some((code) => !open.has(code) && tellingOf(code, facts) === 'at-once')
    if (!isNew && [...open].every((code) => held.has(code as Cause['code']))) return
    void inTurn(async () => {
      const board = parts.boards().find((one) => one.id === id)
      if (board) await look([board], new Set(), parts.now())
    })
  })

  return {
    settled: () => work,
    tick: (at) =>
      inTurn(async () => {
        if (database.dialect === 'postgres') await others(at)
        const boards = parts.boards()
        const there = new Set(boards.map(({ id }) => id))
        const gone = new Set([...living.values()].flatMap(({ board }) => (there.has(board) ? [] : [board])))
        await look(boards, gone, at)
        if (Math.abs(at - sweptAt) < dayMs) return
        await database.write((trx) => dropOldAlerts(trx, at - keptMs))
        sweptAt = at
      }),
  }
}

const keyOf = (board: BoardId, code: string) => `${board} ${code}`

/** Those that have lasted long enough; with a board that is offline all of its office that went with it. */
function dueOf(
  candidates: readonly Candidate[],
  settings: ReadonlyMap<string, AlertSettingsThere>,
  at: number,
): readonly Candidate[] {
  const isDue = ({ board, atOnce, from }: Candidate) =>
    atOnce || at - from >= (settings.get(board.org) ?? defaultAlertSettings).waitMinutes * minuteMs
  const isOffline = ({ cause }: Candidate) => cause.code === 'offline'
  const areas = new Set(candidates.filter((one) => isOffline(one) && isDue(one)).map(({ board }) => board.org))
  return candidates.filter(
    (one) => isDue(one) || (isOffline(one) && areas.has(one.board.org) && at - one.from >= areaMs),
  )
}

function alertOf({ board, cause, atOnce }: Candidate, at: number): Alert {
  const { code, since, messageVi, message } = cause
  return {
    ...{ id: randomBytes(8).toString('hex'), board: board.id, boardName: board.name, org: board.org },
    ...{ code, messageVi, message, atOnce, since, openedAt: at, endedAt: null, toldAt: null, seenBy: null },
  }
}
