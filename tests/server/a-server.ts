import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AssetStore } from '../../media/asset-store.ts'
import type { Ffmpeg } from '../../media/clip/ffmpeg.ts'
import { fileAssetStore } from '../../media/file-asset-store.ts'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { tasks } from '../../media/worker/tasks.ts'
import { hashOfSecret } from '../../server/access/secret.ts'
import { composeServer } from '../../server/compose-server.ts'
import { type DatabasePlace, openDatabase } from '../../server/db/database.ts'
import type { Replaced } from '../../server/planning/edit.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { newFolder } from '../new-folder.ts'
import { checkDocumented } from './as-documented.ts'
import { databaseIn } from './database-in.ts'
import { wholeApproval } from './in-force.ts'
import { smallDocument } from './small-plan.ts'

export const token = 'a-token-of-the-operators-own-choice'

export interface CallOptions {
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** A value, sent as JSON. */
  readonly json?: unknown
  /** Leaves the token out. */
  readonly unsigned?: boolean
}

export interface ServerOptions {
  /** Where its clock stands. */
  readonly at?: string
  /** In place of one of its own: where its data lies. */
  readonly folder?: string
  /** In place of one in that folder: its database. */
  readonly place?: DatabasePlace
  /** In place of one in memory: where its renditions are. */
  readonly assets?: AssetStore
  /** The build of the board's page that it ships; none where it is left out. */
  readonly build?: string
  /** Without one it takes no clips. */
  readonly ffmpeg?: Ffmpeg
  /** How mail and other sign-ins are set up. */
  readonly env?: Readonly<Record<string, string>>
}

/** A whole server without a network, which ends with the test that runs. */
export async function aServer(options?: ServerOptions) {
  const server = await openServer(options)
  onTestFinished(server.shutDown)
  return server
}

/** The same, which whoever opened it shuts down: a real database, stores in memory, clocks that stand still until they are moved. */
export async function openServer({
  at = '2020-10-10T09:00+07:00',
  folder = '',
  place,
  assets = memoryAssetStore(),
  ffmpeg,
  env = {},
  build,
}: ServerOptions = {}) {
  const dir = folder || (await newFolder('server'))
  const database = await (place ? openDatabase(place) : databaseIn(join(dir, 'test.db')))
  const clock = { at: parseInstant(at)!, uptime: 0 }
  const reported: unknown[] = []
  const later: (() => void)[] = []
  const originals = fileAssetStore(join(dir, 'originals'))
  const masters = memoryAssetStore()
  const uploadsFolder = join(dir, 'uploads')
  const server = await composeServer({
    ...{ database, assets, originals, masters, uploadsFolder, ffmpeg },
    screenshotsFolder: join(dir, 'screenshots'),
    // In this process: what the worker adds is tested with it.
    pictures: { ...tasks, fitPictures: tasks.fitPictures, close: () => undefined },
    playerFiles: new Map([
      ['shell.html', new TextEncoder().encode('<!doctype html>')],
      ['player.abc.js', new TextEncoder().encode('0')],
      ['sw.js', new TextEncoder().encode('0')],
      ...(build ? [['shell.json', new TextEncoder().encode(JSON.stringify({ build, files: [] }))] as const] : []),
    ]),
    consoleFiles: new Map([
      ['page.html', new TextEncoder().encode('<!doctype html>')],
      ['console.abc.js', new TextEncoder().encode('0')],
    ]),
    tokenHash: hashOfSecret(token),
    secret: new Uint8Array(32).fill(7),
    proxies: 0,
    env,
    now: () => clock.at,
    uptime: () => clock.uptime,
    after: (_ms, then) => later.push(then),
    report: (error) => reported.push(error),
  })

  async function shutDown(): Promise<void> {
    await server.submissions.close()
    await server.healthDesk.alerts.settled()
    await server.planner.close()
    await server.intake.close()
    await database.close()
    if (folder === '') await rm(dir, { recursive: true })
  }

  async function call(method: string, path: string, options: CallOptions = {}): Promise<Response> {
    const headers: Record<string, string> = options.unsigned ? {} : { authorization: `Bearer ${token}` }
    if (options.json !== undefined) headers['content-type'] = 'application/json'
    const body = options.json === undefined ? options.body : JSON.stringify(options.json)
    const answer = await server.app.request(`http://board.example${path}`, {
      method,
      headers: { host: 'board.example', ...headers, ...options.headers },
      ...(body === undefined ? {} : { body }),
    })
    await checkDocumented(server.routes, method, path, answer)
    return answer
  }

  return {
    ...server,
    ...{ database, assets, originals, masters, uploadsFolder, clock, reported, dir, call, shutDown },
    /** Runs what waits for time to pass. */
    pass: () => later.splice(0).forEach((then) => void then()),
    /**
     * Imports a plan, has all of it approved, and waits until everything is drawn and every org has its key; answers what the
     * approval touched.
     */
    async imports(document: unknown = smallDocument()): Promise<Replaced> {
      const answer = await call('PUT', '/api/v1/plan', { json: document })
      if (answer.status !== 200) throw new Error(await answer.text())
      const approved = await wholeApproval(server, server.planner.current()!.plan)
      const replaced = await server.planner.edit(() => ({ approved }))
      await server.planner.settled()
      // In turn after the keys that orgs get once a plan has changed, which no answer waits for.
      await server.roots.refresh()
      return replaced
    },
  }
}
