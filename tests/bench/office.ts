import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileAssetStore } from '../../media/file-asset-store.ts'
import { memoryAssetStore } from '../../media/memory-asset-store.ts'
import { tasks } from '../../media/worker/tasks.ts'
import { composeServer } from '../../server/compose-server.ts'
import { openDatabase } from '../../server/db/database.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { parseInstant } from '../../shared/time/date-time-text.ts'
import { putInForce } from '../server/in-force.ts'
import { fillOffice } from './fill-office.ts'
import { ordinaryPlan } from './ordinary-plan.ts'

/** The instant at which the office stands still, epoch ms. */
export const noon = parseInstant('2026-05-13T12:00+07:00')!

const secret = new Uint8Array(32).fill(7)
const boards = 2000
const communes = 39
const districts = 3

/**
 * A whole server without a network, on an SQLite file: a province of three districts and 36 communes, 2,000 boards that all play, 200 people,
 * 400 submissions, 200 pictures, 5,000 rows in the log. `cookie` is the session of an administrator and editor of the first district.
 */
export async function office() {
  const dir = await mkdtemp(join(tmpdir(), 'congchao-lists-'))
  const path = join(dir, 'office.db')
  const database = await openDatabase({ sqlite: path })
  const server = await composeServer({
    ...{ database, assets: memoryAssetStore(), masters: memoryAssetStore(), ffmpeg: undefined, tokenHash: undefined },
    ...{ originals: fileAssetStore(join(dir, 'originals')), uploadsFolder: join(dir, 'uploads') },
    screenshotsFolder: join(dir, 'screenshots'),
    ...{ playerFiles: new Map(), consoleFiles: new Map(), secret, proxies: 0, env: {} },
    pictures: { ...tasks, close: () => undefined },
    now: () => noon,
    uptime: () => 0,
    after: () => undefined,
    report(error) {
      throw error
    },
  })
  await putInForce(server, province())
  await server.planner.settled()
  const filled = await fillOffice({ ...server, database, secret, at: noon })
  return {
    ...{ ...server, ...filled, path },
    async close() {
      await server.submissions.close()
      await server.planner.close()
      await server.intake.close()
      await database.close()
      await rm(dir, { recursive: true })
    },
  }
}

function province(): Plan {
  const plan = ordinaryPlan({ boards, reaches: communes })
  const orgs = plan.orgs.map((org, index) => {
    const above = plan.orgs[1 + (index % districts)]
    return index <= districts || !above ? org : { ...org, parent: above.id }
  })
  return { ...plan, orgs }
}
