import type { Hono } from 'hono'
import type { AssetStore } from '../media/asset-store.ts'
import { createApp } from './app.ts'
import { type ConsoleFiles, consoleRoutes } from './console/console-routes.ts'
import type { Database } from './db/database.ts'
import { type BoardReports, loadBoardReports } from './live/board-reports.ts'
import { createHub, type Hub } from './live/hub.ts'
import { mendedAssets } from './planning/mended-assets.ts'
import { createPlanner, type Planner } from './planning/planner.ts'
import { createRenditions } from './planning/renditions.ts'
import { createGuard } from './routes/guard.ts'
import type { PlayerFiles } from './routes/player-files.ts'
import { routesOf } from './routes/registry.ts'
import type { Route } from './routes/route.ts'
import { findBoardKey, readPairedBoards } from './store/access-store.ts'

/** What a server is made of; whoever makes it may give it other clocks and stores. */
export interface ServerParts {
  readonly database: Database
  /** Finished renditions. */
  readonly assets: AssetStore
  /** Pictures as they were uploaded. */
  readonly originals: AssetStore
  readonly playerFiles: PlayerFiles
  readonly consoleFiles: ConsoleFiles
  /** The hash of a token that is good besides those in the database. */
  readonly tokenHash: string | undefined
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  /** Runs `then` after so many ms. */
  readonly after: (ms: number, then: () => void) => void
  report(error: unknown): void
}

/** The parts of a server, put together; nothing listens and nothing is planned yet. */
export interface ComposedServer {
  readonly app: Hono
  readonly routes: readonly Route[]
  readonly planner: Planner
  readonly hub: Hub
  readonly reports: BoardReports
}

const maxConnections = 20_000

/** Puts a server together. */
export async function composeServer(parts: ServerParts): Promise<ComposedServer> {
  const { database, now, uptime, report } = parts
  const renditions = createRenditions(parts)
  const planner = await createPlanner({
    ...{ database, renditions, now, report, after: parts.after },
    publish: (issues) => hub.publish(issues),
    dismiss: (boards) => hub.dismiss(boards),
  })
  const reports = await loadBoardReports(database)
  const hub = createHub({
    ...{ now, uptime, reports, report, maxConnections },
    knows: (board) => planner.current()?.schedule.boards.has(board) ?? false,
    newest: planner.head,
    read: planner.read,
    keyHashOf: (board) => findBoardKey(database.db, board),
  })
  const guard = createGuard(database, parts.tokenHash)
  const routes = routesOf({
    ...{ planner, database, guard, playerFiles: parts.playerFiles },
    assets: mendedAssets(parts.assets, renditions),
    isConnected: hub.isConnected,
    pairedBoards: () => readPairedBoards(database.db),
    reportOf: reports.of,
    pages: consoleRoutes(parts.consoleFiles),
  })
  return { app: createApp({ routes, guard, now, report }), routes, planner, hub, reports }
}
