import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { composeServer } from '../../server/compose-server.ts'
import { openDatabase } from '../../server/db/database.ts'
import { hashOfSecret } from '../../server/live/secret.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { jsonOf } from '../json-of.ts'
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

/** A whole server without a network: a real database, stores in memory, clocks that stand still until they are moved. */
export async function aServer({ at = '2020-10-10T09:00+07:00', folder = '' } = {}) {
  const dir = folder || (await mkdtemp(join(tmpdir(), 'congchao-server-')))
  const database = await openDatabase({ sqlite: join(dir, 'test.db') })
  const clock = { at: parseInstant(at)!, uptime: 0 }
  const reported: unknown[] = []
  const later: (() => void)[] = []
  const assets = memoryAssetStore()
  const originals = memoryAssetStore()
  const server = await composeServer({
    ...{ database, assets, originals },
    playerFiles: new Map([
      ['shell.html', new TextEncoder().encode('<!doctype html>')],
      ['player.abc.js', new TextEncoder().encode('0')],
    ]),
    consoleFiles: new Map([
      ['page.html', new TextEncoder().encode('<!doctype html>')],
      ['console.abc.js', new TextEncoder().encode('0')],
    ]),
    tokenHash: hashOfSecret(token),
    now: () => clock.at,
    uptime: () => clock.uptime,
    after: (_ms, then) => later.push(then),
    report: (error) => reported.push(error),
  })
  onTestFinished(async () => {
    await server.planner.close()
    await database.close()
    if (folder === '') await rm(dir, { recursive: true })
  })

  async function call(method: string, path: string, options: CallOptions = {}): Promise<Response> {
    const headers: Record<string, string> = options.unsigned ? {} : { authorization: `Bearer ${token}` }
    if (options.json !== undefined) headers['content-type'] = 'application/json'
    const body = options.json === undefined ? options.body : JSON.stringify(options.json)
    return server.app.request(`http://board.example${path}`, {
      method,
      headers: { host: 'board.example', ...headers, ...options.headers },
      ...(body === undefined ? {} : { body }),
    })
  }

  return {
    ...server,
    ...{ database, assets, originals, clock, reported, dir, call },
    /** Runs what waits for time to pass. */
    pass: () => later.splice(0).forEach((then) => void then()),
    /** Imports a plan and waits until everything is drawn. */
    async imports(document: unknown = smallDocument()): Promise<{ revision: number; boards: string[] }> {
      const answer = await call('PUT', '/api/v1/plan', { json: document })
      if (answer.status !== 200) throw new Error(await answer.text())
      await server.planner.settled()
      return jsonOf(answer)
    },
  }
}
