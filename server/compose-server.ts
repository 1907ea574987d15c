import { randomBytes } from 'node:crypto'

import type { BoardId } from '../shared/plan/plan.ts'
import { secretBox } from './access/secret-box.ts'
import { sweepAccess } from './access/sweep-access.ts'
import { type App, createApp } from './app.ts'
import { announcer } from './approval/announce.ts'
import { askForTheWord } from './approval/ask-for-the-word.ts'
import { createEmergencies, type Emergencies } from './approval/emergency/emergencies.ts'
import { holdToLog } from './approval/hold-to-log.ts'
import { keepSearchable } from './approval/library/keep-searchable.ts'
import { createMailer } from './approval/notices/mailer.ts'
import { createNotices, type Notices } from './approval/notices/notices.ts'
import { rolesOf } from './approval/roles-of.ts'
import { createSubmissions, type Submissions } from './approval/submissions/submissions.ts'
import { createTakeDowns, standingTakeDowns } from './approval/take-downs/take-downs.ts'
import { composeBoards } from './compose-boards.ts'
import { consoleRoutes } from './console/console-routes.ts'
import { lostPage } from './console/lost-page.ts'
import { type BoardHealth, loadBoardHealth } from './health/board-health.ts'
import { type HealthDesk, loadHealthDesk } from './health/health-desk.ts'
import { isFitForTrial } from './health/shell-rollout.ts'
import { createIntake, type Intake } from './intake/intake.ts'
import { mediaTools } from './intake/media-tools.ts'
import { createUploads, type Uploads } from './intake/uploads.ts'
import type { BoardReports } from './live/board-reports.ts'
import { type ConsoleSockets, createConsoleSockets } from './live/console-sockets.ts'
import type { Hub } from './live/hub-parts.ts'
import { mailOptionsFrom } from './mail-options.ts'
import type { PairingBook } from './pairing/pairing-book.ts'
import { createPlanner } from './planning/create-planner.ts'
import { mediaStudio } from './planning/media-studio.ts'
import { mendedAssets } from './planning/mended-assets.ts'
import { orgOfThing } from './planning/org-of-thing.ts'
import type { Planner } from './planning/planner.ts'
import { createRenditions, type Renditions } from './planning/renditions.ts'
import { treeOf } from './planning/tree-of.ts'
import { createBackups } from './proofs/backups.ts'
import { answerOnce } from './routes/calls/answer-once.ts'
import { logRefusals } from './routes/calls/log-refusals.ts'
import { createGuard } from './routes/guard.ts'
import { uploadsPath } from './routes/media/upload-routes.ts'
import { routesOf } from './routes/registry.ts'
import type { Route } from './routes/route.ts'
import type { ServerParts } from './server-parts.ts'
import { signInPartsOf } from './sign-in-parts.ts'
import { createPublisher, type Publisher } from './signing/publisher.ts'
import { rootKeyInMemory } from './signing/root-key.ts'
import { loadRoots, type Roots } from './signing/roots.ts'
import { type AuditLog, auditLog } from './store/audit/audit-log.ts'
import { readLivingSessions } from './store/people/living-sessions-store.ts'
import { readNamesOf } from './store/people/people-store.ts'
import { binMs, dropCrowdedBinned, dropOldBinned, mostBinned } from './store/plan/bin-store.ts'
import { keepTimes } from './store/plan/office-times-store.ts'
import { sealWith } from './store/seal.ts'

/** The parts of a server, put together; nothing listens and nothing is planned yet. */
export interface ComposedServer {
  readonly app: App
  readonly routes: readonly Route[]
  readonly planner: Planner
  readonly renditions: Renditions
  readonly log: AuditLog
  readonly notices: Notices
  readonly hub: Hub
  readonly roots: Roots
  readonly publisher: Publisher
  readonly pairings: PairingBook
  readonly consoles: ConsoleSockets
  readonly reports: BoardReports
  readonly health: BoardHealth
  readonly healthDesk: HealthDesk
  readonly uploads: Uploads
  readonly intake: Intake
  readonly submissions: Submissions
  readonly emergencies: Emergencies
  /** Where people reach it, where that is configured. */
  readonly publicUrl: string | undefined
  /** Looks after what another node may have written: to be called about once a second. */
  eachSecond(): Promise<void>
  /** Looks after what has to be from time to time, and reports what fails: to be called once a minute with the instant (epoch ms). */
  eachMinute(at: number): Promise<void>
}

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
    standing: (at) => standingTakeDowns(database, at),
    publish(issues) {
      for (const { board } of issues) health.issued(board, now())
      hub.publish(issues)
    },
    dismiss: (boards) => hub.dismiss(boards),
  })
  const began = planner.current()
  // A plan from before names were kept over time: they count from this start.
  if (began) await database.write((trx) => keepTimes(trx, undefined, began.plan, at))
  const roots = await loadRoots({
    ...{ database, log, now, report, secret: parts.secret },
    seal: sealWith(parts.secret, 'roots'),
    rootKey: parts.rootKey ?? rootKeyInMemory(),
  })
  const publisher = createPublisher(roots)
  /** An org that has boards has a key of its own. */
  const coverOrgs = () => roots.cover(Array.from(planner.current()?.boards.values() ?? [], ({ org }) => org))
  const timezone = () => planner.current()?.plan.timezone ?? 'Asia/Ho_Chi_Minh'
  const zoneOf = (board: BoardId) => planner.current()?.boards.get(board)?.timezone ?? timezone()
  const assets = mendedAssets(parts.assets, renditions)
  const health = await loadBoardHealth(
    {
      ...{ database, zoneOf, newest: planner.head },
      boardOf: (board) => planner.current()?.boards.get(board),
      isPaired: (board) => pairings.of(board) !== undefined,
    },
    at,
  )
  const { hub, pairings, reports, shells, shows, tokens, ...boards } = await composeBoards({
    ...{ ...parts, planner, log, publisher, health, zoneOf },
    isFit: (board, at) => !healthDesk.repairs.of(board) && isFitForTrial(health.causesOf(board, at)),
  })
  const backups = createBackups({
    ...{ database, log, report, timezone, place: parts.backups, safe: shows.backedUp },
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
  const healthDesk = await loadHealthDesk(
    {
      ...{ database, health, notices, tree, zoneOf, now, report, assets },
      ...{ after: parts.after, env: parts.env, ffmpeg: parts.ffmpeg, screenshotsFolder: parts.screenshotsFolder },
      webhookBox: secretBox(parts.secret, 'webhooks'),
      boards: () => planner.current()?.plan.boards ?? [],
      send: (boards, message) => hub.broadcast(boards, message),
      showingOn: (board) => reports.of(board)?.showing ?? null,
    },
    at,
  )
  const emergencies = createEmergencies({
    ...{ database, planner, renditions, log, seal, tell: notices.tell },
    capSender: `congchao@${publicUrl ? new URL(publicUrl).hostname : 'congchao.invalid'}`,
    changed(orgs) {
      for (const what of ['emergencies', 'plan'] as const) consoles.changed(what, orgs)
    },
    newId: () => randomBytes(8).toString('hex'),
  })
  const guard = createGuard({ database, tree, publicUrl, operatorToken: parts.tokenHash, boardTokens: tokens })
  const consoles = createConsoleSockets({
    ...{ now, uptime, tree, report, sessionOf: guard.sessionOf },
    orgOf(what) {
      const current = planner.current()
      return current && orgOfThing(current, what)
    },
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
    ...{ submissions, takeDowns, ...healthDesk, shells, backups },
    ...{ playerFiles: parts.playerFiles, masters: parts.masters, uploadsFolder: parts.uploadsFolder },
    ...{ auditSeal, auditHeads: parts.auditHeads, assets },
    ffmpeg: parts.ffmpeg,
    isConnected: hub.isConnected,
    ...{ pairings, signer: publisher, publicUrl, pairingDeeds: boards.pairingDeeds },
    planChanged(orgs) {
      consoles.changed('plan', orgs)
      coverOrgs().catch(report)
    },
    roots,
    tell: notices.tell,
    directivesChanged: (orgs) => consoles.changed('directives', orgs),
    slogansChanged: (orgs) => consoles.changed('slogans', orgs),
    reportOf: reports.of,
    consoleFiles: parts.consoleFiles,
    ...signInPartsOf({ ...parts, log, notices, publicUrl }),
    pages: consoleRoutes(parts.consoleFiles),
  })
  /** What is looked after once a minute. */
  const chores: ((at: number) => Promise<unknown>)[] = [
    (at) => database.write((trx) => sweepAccess(trx, at)),
    (at) => database.write((trx) => dropOldBinned(trx, at - binMs)),
    () => database.write((trx) => dropCrowdedBinned(trx, mostBinned)),
    submissions.tick,
    backups.tick,
    notices.sweep,
    askForTheWord({ database, planner, tell: notices.tell }),
    keepSearchable(database),
    healthDesk.screenshots.tick,
    healthDesk.alerts.tick,
    shells.tick,
    () => roots.refresh().then(coverOrgs),
  ]
  let second: Promise<void> | undefined
  async function followOthers(): Promise<void> {
    // Another node may have edited what boards follow.
    if (database.dialect === 'postgres' && (await planner.catchUp())) consoles.changed('plan', 'all')
    await boards.eachSecond()
  }
  const app = createApp({
    ...{ routes, guard, now, report, proxies: parts.proxies },
    ...{ once: answerOnce(database), refused: logRefusals(database, log) },
    lostPage: () => lostPage(parts.consoleFiles),
  })
  return {
    ...{ app, routes, planner, renditions, log, notices, hub, consoles, reports, uploads, intake, submissions },
    ...{ emergencies, health, healthDesk },
    ...{ publicUrl, roots, publisher, pairings },
    eachSecond() {
      second ??= followOthers().finally(() => {
        second = undefined
      })
      return second
    },
    async eachMinute(at) {
      await Promise.all(chores.map((chore) => chore(at).catch(report)))
    },
  }
}
