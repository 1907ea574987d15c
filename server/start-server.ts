import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { type FfmpegPlaces, findFfmpeg } from '../media/clip/find-ffmpeg.ts'
import { fileAssetStore } from '../media/file-asset-store.ts'
import { createPictureWorker } from '../media/worker/picture-worker.ts'
import { composeServer } from './compose-server.ts'
import { type DatabasePlace, openDatabase } from './db/database.ts'
import { acceptSockets } from './live/accept-sockets.ts'
import { hashOfSecret, newSecret } from './live/secret.ts'
import type { Planner } from './planning/planner.ts'
import { loadPlayerFiles } from './routes/player-files.ts'
import { dropEnded, keepLink, keepToken } from './store/access-store.ts'
import { hasToken } from './store/has-token.ts'

export interface ServerOptions {
  /** Where run-time data lies; made where it is missing. */
  readonly dataDir: string
  /** In place of SQLite in that folder: a PostgreSQL connection string. */
  readonly postgres: string | undefined
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** A bearer token of the operator's own choice; without one the first start makes one. */
  readonly token: string | undefined
  /** Where the board's page was built to. */
  readonly playerFolder: string
  /** Where the operators' pages were built to. */
  readonly consoleFolder: string
  /** The built program that decodes pictures; left out: the one beside the running bundle. */
  readonly pictureWorker?: string
  /** Where ffmpeg is looked for. */
  readonly ffmpegPlaces: FfmpegPlaces
  /** The page that the link opens, such as `/wall`; the first one where it is left out. */
  readonly landing?: string
  /** The server's clock, epoch ms. */
  readonly now: () => number
  /** A clock that nobody can set, in ms of any origin. */
  readonly uptime: () => number
  report(error: unknown): void
}

/** A server that listens. */
export interface RunningServer {
  /** Its address, without a slash at the end. */
  readonly url: string
  /** Opens the operators' pages: once, within half an hour. */
  readonly link: string
  /** The token that this start has made; told only here. */
  readonly newToken: string | undefined
  readonly planner: Planner
  /** Why clips are not taken, in Vietnamese and in English; undefined where they are. */
  readonly noClips: readonly [messageVi: string, message: string] | undefined
  /** Answers what it has begun to answer, tells the boards, writes what is in memory, and closes. */
  close(): Promise<void>
}

const linkMs = 30 * 60_000
const heartbeatMs = 1000
const minuteMs = 60_000
const flushEveryBeats = 5
/** How long a stop waits for what has been begun; a board that does not answer holds nobody up. */
const drainMs = 5000
/** Boards that all come back at once wait in the queue of the system, not in the dark. */
const backlog = 4096

/** Opens the data, listens, and keeps the boards' playlists from then on. Throws where the folder, the data or the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { now, uptime, report, dataDir } = options
  await mkdir(dataDir, { recursive: true })
  const place: DatabasePlace = options.postgres
    ? { postgres: options.postgres }
    : { sqlite: join(dataDir, 'congchao.db') }
  const held = options.postgres ? undefined : (await import('./db/hold-folder.ts')).holdFolder(dataDir)
  const lookingForFfmpeg = findFfmpeg(options.ffmpegPlaces)
  const database = await openDatabase(place)
  const { ffmpeg, lack } = await lookingForFfmpeg
  const pictures = createPictureWorker(options.pictureWorker === undefined ? {} : { entry: options.pictureWorker })
  const { app, hub, planner, reports, uploads, intake } = await composeServer({
    ...{ database, now, uptime, report, pictures, ffmpeg },
    masters: fileAssetStore(join(dataDir, 'masters')),
    uploadsFolder: join(dataDir, 'uploads'),
    assets: fileAssetStore(join(dataDir, 'renditions')),
    originals: fileAssetStore(join(dataDir, 'originals')),
    tokenHash: options.token === undefined ? undefined : hashOfSecret(options.token),
    playerFiles: await loadPlayerFiles(options.playerFolder),
    consoleFiles: await loadPlayerFiles(options.consoleFolder),
    after: (ms, then) => void setTimeout(ms, undefined, { ref: false }).then(then),
  })
  const newToken = options.token === undefined && !(await hasToken(database.db)) ? newSecret() : undefined
  const linkSecret = newSecret()
  await database.write(async (trx) => {
    const at = now()
    await dropEnded(trx, at)
    await keepLink(trx, { hash: hashOfSecret(linkSecret), at, endsAt: at + linkMs })
    if (newToken) await keepToken(trx, { hash: hashOfSecret(newToken), label: 'first start', at, endsAt: null })
  })

  await uploads.sweep('at start')
  const http = createAdaptorServer({ fetch: app.fetch }) as Server
  acceptSockets(http, hub)
  try {
    await listen(http, options)
  } catch (error) {
    await database.close()
    held?.release()
    throw error
  }

  let beats = 0
  let minute = Math.floor(now() / minuteMs)
  const flush = () => reports.flush().catch(report)
  const heartbeat = setInterval(() => {
    hub.sweep()
    if (beats++ % flushEveryBeats === 0) void flush()
    // Every zone's midnight begins a minute; a clock that was set in either direction shows as another minute too.
    const former = minute
    minute = Math.floor(now() / minuteMs)
    if (minute === former) return
    planner.tick()
    uploads.sweep().catch(report)
  }, heartbeatMs)
  planner.tick()
  intake.resume().catch(report)

  const url = urlOf(http.address() as AddressInfo)
  return {
    ...{ url, newToken, planner },
    noClips: lack && [lack.messageVi, lack.message],
    link: `${url}/sign-in${options.landing ? `?to=${options.landing}` : ''}#${linkSecret}`,
    async close() {
      clearInterval(heartbeat)
      const answered = new Promise((resolve) => http.close(resolve))
      hub.close()
      http.closeIdleConnections()
      const ended = Promise.all([answered, planner.close(), intake.close()])
      await Promise.race([ended, setTimeout(drainMs, undefined, { ref: false })])
      pictures.close()
      await flush()
      await database.close()
      held?.release()
    },
  }
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
