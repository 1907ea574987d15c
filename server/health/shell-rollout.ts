import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { BoardId } from '../../shared/plan/plan.ts'
import type { Database } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import {
  keepShell,
  keepShellTrial,
  readShells,
  readShellTrials,
  type ShellTrial,
  type ShippedShell,
} from '../store/boards/shell-store.ts'
import type { CauseCode } from './cause-codes.ts'
import type { Cause } from './causes.ts'

/** Brings builds of the page to boards: to a few first, to the rest when those are well, to none when one is not. */
export interface ShellRollout {
  /** The build that a board should run which says what it runs and what it gave up; null: the one that it has. */
  shellFor(board: BoardId, hello: { readonly shell: string; readonly failedShells: readonly string[] }): string | null
  /** Chooses, judges and tells what is due at `at` (epoch ms): to be called once a minute. */
  tick(at: number): Promise<void>
  /** How the build stands that this server ships; undefined where it ships none. */
  current(): ShippedShell | undefined
  /** The boards that try it. */
  trials(): readonly ShellTrial[]
  /** Builds that are for no board, the newest first. */
  stopped(): readonly ShippedShell[]
  /** Somebody decides on a build; `also` is done in the same transaction. False where there is no such build. */
  decide(
    build: string,
    state: 'good' | 'stopped',
    at: number,
    also: (trx: Transaction<Schema>) => Promise<void>,
  ): Promise<boolean>
}

/** The build that goes out, and the boards that it goes to. */
export interface ShellRolloutParts {
  readonly database: Database
  /** The build that this server ships; undefined: none, and then no board is told of any. */
  readonly build: string | undefined
  boards(): readonly BoardId[]
  isConnected(board: BoardId): boolean
  /** Whether a board is fit to try something: nothing is the matter with it, nobody works on it. */
  isWell(board: BoardId, at: number): boolean
  tell(boards: readonly BoardId[], build: string): void
  readonly now: () => number
  /** Told of a build that was stopped, and the board for which. */
  readonly alerts?: { shellStopped(build: string, board: BoardId, at: number): void }
  report(error: unknown): void
}

const minuteMs = 60_000
/** Boards need a while to come back after a start. */
const settleMs = 2 * minuteMs
/** So long every board that tries a build has to run it. */
const provenMs = 10 * minuteMs
/** A board that tries a build and is not heard of for so long counts as one that it broke. */
const lostMs = 15 * minuteMs
const fewest = 3
const share = 0.02
/** So many are told in a minute: they all fetch it, and a fleet does not blink at once. */
const toldAtOnce = 200
const tellAgainMs = 30 * minuteMs

/** A rollout of what `database` knows, from the start of a server on. The first build that a database hears of is good. */
export async function loadShellRollout(parts: ShellRolloutParts): Promise<ShellRollout> {
  const { database, build, now, report } = parts
  const startedAt = now()
  const running = new Map<BoardId, { readonly shell: string; readonly failed: readonly string[] }>()
  const heardAt = new Map<BoardId, number>()
  const toldAt = new Map<BoardId, number>()
  let shells = new Map<string, ShippedShell>()
  let trials = new Map<BoardId, ShellTrial>()
  let writing: Promise<unknown> = Promise.resolve()

  /** Known at once, on the disk before the next tick is over. */
  function soon(write: Promise<unknown>): void {
    writing = Promise.all([writing, write.catch(report)])
  }

  async function refresh(): Promise<void> {
    shells = new Map((await readShells(database.db)).map((shell) => [shell.build, shell]))
    if (build !== undefined)
      trials = new Map((await readShellTrials(database.db, build)).map((trial) => [trial.board, trial]))
  }

  async function keep(shell: ShippedShell, also?: (trx: Transaction<Schema>) => Promise<void>): Promise<void> {
    await database.write(async (trx) => {
      await keepShell(trx, shell)
      await also?.(trx)
    })
    shells.set(shell.build, shell)
  }

  function noteTrial(trial: ShellTrial): void {
    if (build === undefined) return
    trials.set(trial.board, trial)
    soon(database.write((trx) => keepShellTrial(trx, build, trial)))
  }

  function stop(shell: ShippedShell, board: BoardId, at: number): void {
    const stopped: ShippedShell = { ...shell, state: 'stopped', changedAt: at }
    shells.set(shell.build, stopped)
    soon(keep(stopped))
    parts.alerts?.shellStopped(shell.build, board, at)
  }

  const current = () => (build === undefined ? undefined : shells.get(build))

  /** The newest build before this one that is for every board. */
  const formerGood = () => [...shells.values()].find((shell) => shell.state === 'good' && shell.build !== build)

  function note(shell: ShippedShell, board: BoardId, runs: string, failed: readonly string[]): void {
    const at = now()
    const trial = trials.get(board)
    heardAt.set(board, at)
    if (trial) {
      const runningSince = runs === shell.build ? (trial.runningSince ?? at) : null
      const failedAt = failed.includes(shell.build) ? (trial.failedAt ?? at) : null
      if (runningSince !== trial.runningSince || failedAt !== trial.failedAt)
        noteTrial({ ...trial, runningSince, failedAt })
    }
    const before = running.get(board)
    running.set(board, { shell: runs, failed })
    // What a person has released goes on: that board keeps the page that it has.
    const isNews = failed.includes(shell.build) && !before?.failed.includes(shell.build)
    if (isNews && !shell.byPerson && isEnough(shell, trial !== undefined)) stop(shell, board, at)
  }

  /** One that tries it is enough; where it was well with those, one machine alone sends nobody else back. */
  function isEnough({ state, build }: ShippedShell, isTried: boolean): boolean {
    if (state !== 'good') return state === 'trial' && isTried
    return [...running.values()].filter(({ failed }) => failed.includes(build)).length >= fewest
  }

  function targetOf(board: BoardId): string | null {
    const shell = current()
    const runs = running.get(board)
    if (!shell || !runs) return null
    if (runs.shell === shell.build) {
      const former = shell.state === 'stopped' ? formerGood()?.build : undefined
      return former === undefined || runs.failed.includes(former) ? null : former
    }
    if (runs.failed.includes(shell.build) || shell.state === 'stopped') return null
    if (shell.state === 'trial') return trials.has(board) ? shell.build : null
    // Another node ships what that board tries.
    return shells.get(runs.shell)?.state === 'trial' ? null : shell.build
  }

  function choose(shell: ShippedShell, at: number): void {
    const connected = parts.boards().filter(parts.isConnected)
    const fit = connected.filter(
      (board) => parts.isWell(board, at) && running.has(board) && !running.get(board)?.failed.includes(shell.build),
    )
    const wanted = Math.max(fewest, Math.ceil(connected.length * share))
    // Never all of a small fleet.
    const few = Math.max(1, Math.min(wanted, Math.floor(connected.length / 2)))
    const chosen = fit.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).slice(0, few)
    for (const board of chosen) {
      const runningSince = running.get(board)?.shell === shell.build ? at : null
      noteTrial({ board, toldAt: at, runningSince, failedAt: null })
    }
    if (chosen.length > 0) parts.tell(chosen, shell.build)
  }

  async function judge(shell: ShippedShell, at: number): Promise<void> {
    for (const { board, toldAt: told } of trials.values()) {
      if (parts.isConnected(board)) heardAt.set(board, at)
      else if (at - Math.max(told, heardAt.get(board) ?? startedAt) >= lostMs) return stop(shell, board, at)
    }
    const isProven = ({ board, runningSince }: ShellTrial) =>
      parts.isConnected(board) && runningSince !== null && at - runningSince >= provenMs
    if ([...trials.values()].every(isProven)) await keep({ ...shell, state: 'good', changedAt: at })
  }

  function tellTheRest(at: number): void {
    const due = new Map<string, BoardId[]>()
    let count = 0
    for (const board of parts.boards()) {
      const target = targetOf(board)
      if (target === null || !parts.isConnected(board) || at - (toldAt.get(board) ?? 0) < tellAgainMs) continue
      if (++count > toldAtOnce) break
      toldAt.set(board, at)
      due.set(target, [...(due.get(target) ?? []), board])
    }
    for (const [target, boards] of due) parts.tell(boards, target)
  }

  await refresh()
  if (build !== undefined && !shells.has(build)) {
    const state = shells.size === 0 ? 'good' : 'trial'
    await keep({ build, state, shippedAt: startedAt, changedAt: startedAt, byPerson: false })
  }

  return {
    shellFor(board, { shell: runs, failedShells }) {
      const shell = current()
      if (!shell) return null
      note(shell, board, runs, failedShells)
      return targetOf(board)
    },
    async tick(at) {
      // Another node may have noted something, or somebody decided there.
      if (database.dialect === 'postgres') await refresh()
      const shell = current()
      if (shell?.state === 'trial' && trials.size > 0) await judge(shell, at)
      else if (shell?.state === 'trial' && at - startedAt >= settleMs) choose(shell, at)
      tellTheRest(at)
      await writing
    },
    current,
    trials: () => [...trials.values()],
    stopped: () => [...shells.values()].filter(({ state }) => state === 'stopped'),
    async decide(decided, state, at, also) {
      const shell = shells.get(decided)
      if (!shell) return false
      await keep({ ...shell, state, changedAt: at, byPerson: true }, also)
      toldAt.clear()
      tellTheRest(at)
      return true
    },
  }
}

/** The same boards go first with every build, in no order that anybody chose. */
const orderOf = (board: BoardId): string => createHash('sha256').update(board).digest('hex')

/** What does not keep a board from trying a build. */
const slight: readonly CauseCode[] = ['shell-failed', 'window-small', 'clock-off', 'behind', 'missing-files']

/** Whether nothing that matters is the matter with a board. */
export const isFitForTrial = (causes: readonly Pick<Cause, 'code'>[]): boolean =>
  causes.every(({ code }) => slight.includes(code))
