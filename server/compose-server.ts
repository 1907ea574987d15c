import type { Hono } from 'hono'
import type { AssetStore } from '../media/asset-store.ts'
import type { Ffmpeg } from '../media/clip/ffmpeg.ts'
import type { FileAssetStore } from '../media/file-asset-store.ts'
import type { PictureWorker } from '../media/worker/picture-worker.ts'
import { createApp } from './app.ts'
import { type ConsoleFiles, consoleRoutes } from './console/console-routes.ts'
import type { Database } from './db/database.ts'
import { createIntake, type Intake } from './intake/intake.ts'
import { mediaTools } from './intake/media-tools.ts'
import { createUploads, type Uploads } from './intake/uploads.ts'
import { type BoardReports, loadBoardReports } from './live/board-reports.ts'
import { createHub, type Hub } from './live/hub.ts'
import { mediaStudio } from './planning/media-studio.ts'
import { mendedAssets } from './planning/mended-assets.ts'
import { createPlanner, type Planner } from './planning/planner.ts'
import { createRenditions } from './planning/renditions.ts'
import { createGuard } from './routes/guard.ts'
import type { PlayerFiles } from './routes/player-files.ts'
import { routesOf } from './routes/registry.ts'
import type { Route } from './routes/route.ts'
import { uploadsPath } from './routes/upload-routes.ts'
import { findBoardKey, readPairedBoards } from './store/access-store.ts'

/** What a server is made of; whoever makes it may give it other clocks and stores. */
export interface ServerParts {
  readonly database: Database
  /** Finished renditions. */
  readonly assets: AssetStore
  /** Files as they were uploaded. */
  readonly originals: FileAssetStore
  /** Pictures as they are worked from, and the contact sheets of clips. */
  readonly masters: AssetStore
  /** Where files lie while they come in. */
  readonly uploadsFolder: string
  readonly pictures: PictureWorker
  /** Undefined where this machine has none: clips are refused then. */
  readonly ffmpeg: Ffmpeg | undefined
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
  readonly uploads: Uploads
  readonly intake: Intake
}

const maxConnections = 20_000

/** Puts a server together. */
export async function composeServer(parts: ServerParts): Promise<ComposedServer> {
  const { database, now, uptime, report } = parts
  const renditions = createRenditions({ ...parts, studio: mediaStudio(parts) })
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
  const tools = mediaTools(parts.pictures, parts.ffmpeg)
  const intake = createIntake({ ...parts, tools, arrived: planner.arrived })
  const uploads = createUploads({ folder: parts.uploadsFolder, path: uploadsPath, intake, now })
  const guard = createGuard(database, parts.tokenHash)
  const routes = routesOf({
    ...{ planner, database, guard, renditions, tools, intake, uploads },
    ...{ playerFiles: parts.playerFiles, masters: parts.masters, uploadsFolder: parts.uploadsFolder },
    ffmpeg: parts.ffmpeg,
    assets: mendedAssets(parts.assets, renditions),
    isConnected: hub.isConnected,
    pairedBoards: () => readPairedBoards(database.db),
    reportOf: reports.of,
    pages: consoleRoutes(parts.consoleFiles),
  })
  return { app: createApp({ routes, guard, now, report }), routes, planner, hub, reports, uploads, intake }
}
