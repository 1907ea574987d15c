import type { BoardId } from '../shared/plan/plan.ts'
import type { BoardHealth } from './health/board-health.ts'
import { loadShellRollout, type ShellRollout } from './health/shell-rollout.ts'
import { type BoardReports, loadBoardReports } from './live/board-reports.ts'
import { createHub } from './live/hub.ts'
import type { Hub } from './live/hub-parts.ts'
import { type BoardTokens, boardTokens } from './pairing/board-tokens.ts'
import { loadPairingBook, type PairingBook } from './pairing/pairing-book.ts'
import { type PairingDeeds, pairingDeeds } from './pairing/pairing-deeds.ts'
import type { Planner } from './planning/planner.ts'
import { createShowsIntake, type ShowsIntake } from './proofs/shows-intake.ts'
import { buildOf } from './routes/system/built-files.ts'
import type { ServerParts } from './server-parts.ts'
import type { Publisher } from './signing/publisher.ts'
import type { AuditLog } from './store/audit/audit-log.ts'

/** What the parts that talk with boards are put together from. */
export interface BoardParts
  extends Pick<ServerParts, 'database' | 'secret' | 'playerFiles' | 'now' | 'uptime' | 'report'> {
  readonly planner: Planner
  readonly log: AuditLog
  readonly publisher: Publisher
  readonly health: BoardHealth
  /** The zone of a board. */
  zoneOf(board: BoardId): string
  /** Whether a board is fit to try another build of its page. */
  isFit(board: BoardId, at: number): boolean
}

/** What talks with boards: which machine each of them is, what it is to play and to run, and what it says that it showed. */
export interface ComposedBoards {
  readonly hub: Hub
  readonly pairings: PairingBook
  readonly pairingDeeds: PairingDeeds
  readonly tokens: BoardTokens
  readonly reports: BoardReports
  readonly shows: ShowsIntake
  readonly shells: ShellRollout
  /** Takes up what another node has written of pairings, and writes what was noted: to be called about once a second. */
  eachSecond(): Promise<void>
}

const maxConnections = 20_000

/** Puts together what talks with boards; nobody is connected yet. */
export async function composeBoards(parts: BoardParts): Promise<ComposedBoards> {
  const { database, log, planner, publisher, health, now, uptime, report } = parts
  const reports = await loadBoardReports(database)
  const pairings = await loadPairingBook(database)
  const deeds = pairingDeeds(database, log, pairings)
  const tokens = boardTokens(parts.secret, pairings)
  const shows = createShowsIntake({ database, timezoneOf: parts.zoneOf, report })
  const shells = await loadShellRollout({
    ...{ database, now, report, build: buildOf(parts.playerFiles), isWell: parts.isFit },
    boards: () => planner.current()?.plan.boards.map(({ id }) => id) ?? [],
    isConnected: (board) => hub.isConnected(board),
    tell: (boards, build) => hub.broadcast(boards, { type: 'shell', build }),
  })
  const hub = createHub({
    ...{ now, uptime, reports, report, maxConnections, pairings, deeds, tokens, shows, health, signer: publisher },
    orgOf: (board) => planner.current()?.boards.get(board)?.org,
    newest: planner.head,
    read: planner.read,
    shellFor: shells.shellFor,
  })
  publisher.changed(hub.publishRoots)
  shows.safe(hub.kept)
  let second: Promise<void> | undefined

  async function lookAfterPairings(): Promise<void> {
    // Another node may have paired a board anew, or ended its pairing.
    if (database.dialect === 'postgres') await pairings.refresh()
    await pairings.flush()
  }

  return {
    ...{ hub, pairings, pairingDeeds: deeds, tokens, reports, shows, shells },
    eachSecond() {
      second ??= lookAfterPairings().finally(() => {
        second = undefined
      })
      return second
    },
  }
}
