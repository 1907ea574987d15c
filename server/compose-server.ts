import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type { AssetStore } from '../media/asset-store.ts'
import type { Ffmpeg } from '../media/clip/ffmpeg.ts'
import type { FileAssetStore } from '../media/file-asset-store.ts'
import type { PictureWorker } from '../media/worker/picture-worker.ts'
import { sweepAccess } from './access/sweep-access.ts'
import { createApp } from './app.ts'
import { announcer } from './approval/announce.ts'
import { createEmergencies } from './approval/emergency/emergencies.ts'
import { holdToLog } from './approval/hold-to-log.ts'
import { createMailer } from './approval/notices/mailer.ts'
import { createNotices, type Notices } from './approval/notices/notices.ts'
import { rolesOf } from './approval/roles-of.ts'
import { createSubmissions, type Submissions } from './approval/submissions.ts'
import { createTakeDowns, standingTakeDowns } from './approval/take-downs.ts'
import { consoleRoutes } from './console/console-routes.ts'
import type { Database } from './db/database.ts'
import { createIntake, type Intake } from './intake/intake.ts'
import { mediaTools } from './intake/media-tools.ts'
import { createUploads, type Uploads } from './intake/uploads.ts'
import { type BoardReports, loadBoardReports } from './live/board-reports.ts'
import { type ConsoleSockets, createConsoleSockets } from './live/console-sockets.ts'
import { createHub, type Hub } from './live/hub.ts'
import { mailOptionsFrom } from './mail-options.ts'
import { createPlanner } from './planning/create-planner.ts'
import { mediaStudio } from './planning/media-studio.ts'
import { mendedAssets } from './planning/mended-assets.ts'
import type { Planner } from './planning/planner.ts'
import { createRenditions, type Renditions } from './planning/renditions.ts'
import { treeOf } from './planning/tree-of.ts'
import { answerOnce } from './routes/answer-once.ts'
import type { BuiltFiles } from './routes/built-files.ts'
import { createGuard } from './routes/guard.ts'
import { logRefusals } from './routes/log-refusals.ts'
import { routesOf } from './routes/registry.ts'
import type { Route } from './routes/route.ts'
import { uploadsPath } from './routes/upload-routes.ts'
import { signInPartsOf } from './sign-in-parts.ts'
import type { AuditHeads } from './store/audit-heads.ts'
import { type AuditLog, auditLog } from './store/audit-log.ts'
import { findBoardKey } from './store/board-key-store.ts'
import { readLivingSessions } from './store/living-sessions-store.ts'
import { keepTimes } from './store/office-times-store.ts'
import { readNamesOf } from './store/people-store.ts'
import { sealWith } from './store/seal.ts'

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
  readonly playerFiles: BuiltFiles
  readonly consoleFiles: BuiltFiles
  /** The hash of a token that is good besides those in the database. */
  readonly tokenHash: string | undefined
  /** What this installation seals with: 32 bytes or more that the database does not hold. */
  readonly secret: Uint8Array
  /** Where heads of the log are noted down; left out: nowhere. */
  readonly auditHeads?: AuditHeads
  /** How many proxies of our own stand before the server. */
  readonly proxies: number
  /** How mail and other sign-ins are set up. */
  readonly env: Readonly<Record<string, string | undefined>>
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
  readonly renditions: Renditions
  readonly log: AuditLog
  readonly notices: Notices
  readonly hub: Hub
  readonly consoles: ConsoleSockets
  readonly reports: BoardReports
  readonly uploads: Uploads
  readonly intake: Intake
  readonly submissions: Submissions
  /** Where people reach it, where that is configured. */
  readonly publicUrl: string | undefined
  /** Looks after what has to be from time to time, and reports what fails: to be called once a minute with the instant (epoch ms). */
  eachMinute(at: number): Promise<void>
}

const maxConnections = 20_000

/** Puts a server together. */
export async function composeServer(parts: ServerParts): Promise<ComposedServer> {
  const { database, now, uptime, report } = parts
  const auditSeal = sealWith(parts.secret, 'audit')
  const log = auditLog(auditSeal)
  const seal = sealWith(parts.secret, 'approvals')
  const at = now()
  await holdToLog({ database, log, auditSeal, report }, at)
  const renditions = createRenditions({
    ...parts,
    seal: sealWith(parts.secret, 'renditions'),
    studio: mediaStudio(parts),
  })
  const planner = await createPlanner({
    ...{ database, renditions, seal, now, report, assets: parts.assets, after: parts.after },
    takeDowns: await standingTakeDowns(database, at),
    publish: (issues) => hub.publish(issues),
    dismiss: (boards) => hub.dismiss(boards),
  })
  const began = planner.current()
  // A plan from before names were kept over time: they count from this start.
  if (began) await database.write((trx) => keepTimes(trx, undefined, began.plan, at))
  const reports = await loadBoardReports(database)
  const hub = createHub({
    ...{ now, uptime, reports, report, maxConnections },
    knows: (board) => planner.current()?.boards.has(board) ?? false,
    newest: planner.head,
    read: planner.read,
    keyHashOf: (board) => findBoardKey(database.db, board),
  })
  const tools = mediaTools(parts.pictures, parts.ffmpeg)
  const intake = createIntake({ ...parts, tools, log, arrived: planner.arrived })
  const uploads = createUploads({ folder: parts.uploadsFolder, path: uploadsPath, intake, now })
  const tree = () => treeOf(planner)
  const { mail, publicUrl } = mailOptionsFrom(parts.env)
  const notices = createNotices({
    ...{ database, tree, publicUrl, report },
    mailer: mail && createMailer({ ...mail, report, after: parts.after }),
    changed: (people) => consoles.changed('notices', 'all', people),
  })
  const emergencies = createEmergencies({
    ...{ database, planner, renditions, log, seal, tell: notices.tell },
    capSender: `congchao@${publicUrl ? new URL(publicUrl).hostname : 'congchao.invalid'}`,
    changed(orgs) {
      for (const what of ['emergencies', 'plan'] as const) consoles.changed(what, orgs)
    },
    newId: () => randomBytes(8).toString('hex'),
  })
  const guard = createGuard({ database, tree, publicUrl, operatorToken: parts.tokenHash })
  const consoles = createConsoleSockets({
    ...{ now, uptime, tree, report, sessionOf: guard.sessionOf },
    livingSessions: (sessions, at) => readLivingSessions(database.db, sessions, at),
  })
  const told = announcer({ planner, tell: notices.tell, changed: consoles.changed })
  const submissions = createSubmissions({
    ...{ database, planner, renditions, log, seal, now, report, notify: told },
    rolesOf: (person, at) => rolesOf(database, person, at),
    namesOf: (people) => readNamesOf(database.db, people),
  })
  const takeDowns = createTakeDowns({ database, planner, log, notify: told })
  const routes = routesOf({
    ...{ planner, database, guard, log, emergencies, renditions, tools, intake, uploads },
    ...{ submissions, takeDowns },
    ...{ playerFiles: parts.playerFiles, masters: parts.masters, uploadsFolder: parts.uploadsFolder },
    ...{ auditSeal, auditHeads: parts.auditHeads },
    ffmpeg: parts.ffmpeg,
    assets: mendedAssets(parts.assets, renditions),
    isConnected: hub.isConnected,
    keyChanged: hub.expel,
    planChanged: (orgs) => consoles.changed('plan', orgs),
    tell: notices.tell,
    directivesChanged: (orgs) => consoles.changed('directives', orgs),
    reportOf: reports.of,
    consoleFiles: parts.consoleFiles,
    ...signInPartsOf({ ...parts, log, notices, publicUrl }),
    pages: consoleRoutes(parts.consoleFiles),
  })
  /** What is looked after once a minute. */
  const chores: ((at: number) => Promise<unknown>)[] = [
    (at) => database.write((trx) => sweepAccess(trx, at)),
    submissions.tick,
    notices.sweep,
  ]
  const app = createApp({
    ...{ routes, guard, now, report, proxies: parts.proxies },
    ...{ once: answerOnce(database), refused: logRefusals(database, log) },
  })
  return {
    ...{ app, routes, planner, renditions, log, notices, hub, consoles, reports, uploads, intake, submissions },
    publicUrl,
    async eachMinute(at) {
      await Promise.all(chores.map((chore) => chore(at).catch(report)))
    },
  }
}
