import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findFfmpeg } from '../media/clip/find-ffmpeg.ts'
import { fileAssetStore } from '../media/file-asset-store.ts'
import { createPictureWorker } from '../media/worker/picture-worker.ts'
import { hashOfSecret } from './access/secret.ts'
import { checkSealKey } from './check-seal-key.ts'
import { type ComposedServer, composeServer } from './compose-server.ts'
import { ballastIn } from './db/ballast.ts'
import { type Database, type DatabasePlace, openDatabase } from './db/database.ts'
import { sealKeyFrom } from './db/seal-key.ts'
import { withBallast } from './db/with-ballast.ts'
import { acceptSockets } from './live/accept-sockets.ts'
import { background } from './planning/background.ts'
import type { BackupPlace } from './proofs/backups.ts'
import { loadBuiltFiles } from './routes/system/built-files.ts'
import { serveRequests } from './serve-requests.ts'
import { type SignInLinks, signInLinks } from './sign-in-links.ts'
import { rootKeyIn } from './signing/root-key.ts'
import { auditHeads } from './store/audit/audit-heads.ts'
import { noteHeads } from './store/audit/note-heads.ts'

/** How a server is to run, as its command line and environment say. */
export interface ServerOptions {
  /** Where run-time data lies; made where it is missing. */
  readonly dataDir: string
  /** In place of SQLite in that folder: a PostgreSQL connection string. */
  readonly postgres: string | undefined
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** A bearer token of the operator's own choice. */
  readonly token: string | undefined
  /** Where the board's page was built to. */
  readonly playerFolder: string
  /** Where the operators' pages were built to. */
  readonly consoleFolder: string
  /** The built program that decodes pictures; left out: the one beside the running bundle. */
  readonly pictureWorker?: string
  /** How many proxies of our own stand before it. */
  readonly proxies: number
  /** Where ffmpeg and the seal's key are looked for, and how mail and other sign-ins are set up. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  report(error: unknown): void
}

/** A server that listens. */
export interface RunningServer extends ComposedServer {
  /** Its address, without a slash at the end. */
  readonly url: string
  readonly database: Database
  readonly links: SignInLinks
  /** Why clips are not taken, in Vietnamese and in English; undefined where they are. */
  readonly noClips: readonly [messageVi: string, message: string] | undefined
  /** Answers what it has begun to answer, tells the boards, writes what is in memory, and closes. */
  close(): Promise<void>
}

const heartbeatMs = 1000
const minuteMs = 60_000
const flushEveryBeats = 5
/** How long a stop waits for what has been begun; a board that does not answer holds nobody up. */
const drainMs = 5000
/** Boards that all come back at once wait in the queue of the system, not in the dark. */
const backlog = 4096

/** Opens the data, listens, and keeps the boards' playlists from then on. Throws where the folder, the data or the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataDir } = options
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const place: DatabasePlace = options.postgres
    ? { postgres: options.postgres }
    : { sqlite: join(dataDir, 'congchao.db') }
  const held = options.postgres ? undefined : (await import('./db/hold-folder.ts')).holdFolder(dataDir)
  let database: Database | undefined
  const letGo = async () => {
    await database?.close()
    held?.release()
  }
  try {
    const secret = await sealKeyFrom(options)
    database = await openDatabase(place)
    await checkSealKey(database.db, secret)
    return await startOn(database, secret, options, letGo)
  } catch (error) {
    await letGo()
    throw error
  }
}

/** The same on a database that is open; `letGo` comes last when it ends. */
async function startOn(
  opened: Database,
  secret: Uint8Array,
  options: ServerOptions,
  letGo: () => Promise<void>,
): Promise<RunningServer> {
  const { now, uptime, report, dataDir } = options
  const ballast = ballastIn(dataDir)
  const database = withBallast(opened, ballast, report)
  const { ffmpeg, lack } = await findFfmpeg(options.env)
  const heads = auditHeads(dataDir)
  const pictures = createPictureWorker(options.pictureWorker === undefined ? {} : { entry: options.pictureWorker })
  const composed = await composeServer({
    ...{ database, secret, now, uptime, report, pictures, ffmpeg, proxies: options.proxies, env: options.env },
    masters: fileAssetStore(join(dataDir, 'masters')),
    uploadsFolder: join(dataDir, 'uploads'),
    screenshotsFolder: join(dataDir, 'screenshots'),
    auditHeads: heads,
    ...(options.postgres ? {} : { backups: backupPlaceIn(options) }),
    rootKey: rootKeyIn(options),
    assets: fileAssetStore(join(dataDir, 'renditions')),
    originals: fileAssetStore(join(dataDir, 'originals')),
    tokenHash: options.token === undefined ? undefined : hashOfSecret(options.token),
    playerFiles: await loadBuiltFiles(options.playerFolder),
    consoleFiles: await loadBuiltFiles(options.consoleFolder),
    after: (ms, then) => void setTimeout(ms, undefined, { ref: false }).then(then),
  })
  const { app, hub, consoles, planner, reports, submissions, notices, uploads, intake } = composed
  await uploads.sweep('at start')
  const http = serveRequests(app, report)
  acceptSockets(http, hub, consoles, composed.publicUrl)
  await listen(http, options)

  const noteHead = noteHeads({ db: database.db, heads, report })
  const chores = background(report)
  const seconds = background(report)
  const eachMinute = (at: number) => {
    planner.tick()
    for (const chore of [() => uploads.sweep(), noteHead, composed.eachMinute]) chores.start(() => chore(at))
  }
  let beats = 0
  let minute = Math.floor(now() / minuteMs)
  const flush = () => Promise.all([reports.flush().catch(report), composed.health.flush().catch(report)])
  const heartbeat = setInterval(() => {
    hub.sweep()
    seconds.start(composed.eachSecond)
    consoles.sweep()
    if (beats++ % flushEveryBeats === 0) void flush()
    // Every zone's midnight begins a minute; a clock that was set in either direction shows as another minute too.
    const [former, at] = [minute, now()]
    minute = Math.floor(at / minuteMs)
    if (minute !== former) {
      eachMinute(at)
      // Not at the start itself, which nobody should wait for.
      chores.start(ballast.take)
    }
  }, heartbeatMs)
  eachMinute(now())
  intake.resume().catch(report)

  const url = urlOf(http.address() as AddressInfo)
  return {
    ...composed,
    ...{ url, database },
    links: signInLinks(database, composed.log, url),
    noClips: lack && [lack.messageVi, lack.message],
    async close() {
      clearInterval(heartbeat)
      const answered = new Promise((resolve) => http.close(resolve))
      hub.close()
      consoles.close()
      http.closeIdleConnections()
      const ended = Promise.all([...[answered, submissions.close(), planner.close(), intake.close(), chores.settled()]])
        .then(composed.healthDesk.close)
        .then(notices.close)
      await Promise.race([ended, setTimeout(drainMs, undefined, { ref: false })])
      pictures.close()
      await flush()
      await letGo()
    },
  }
}

/** `CONGCHAO_BACKUP_FOLDER`, or a folder beside the data. */
function backupPlaceIn({ dataDir, env }: Pick<ServerOptions, 'dataDir' | 'env'>): BackupPlace {
  return { file: join(dataDir, 'congchao.db'), folder: env.CONGCHAO_BACKUP_FOLDER || join(dataDir, 'backups') }
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, backlog }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function urlOf({ address, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::'
  const host = everywhere ? 'localhost' : isIPv6(address) ? `[${address}]` : address
  return `http://${host}:${port}`
}
