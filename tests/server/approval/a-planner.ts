import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fileAssetStore } from '../../../media/file-asset-store.ts'
import { memoryAssetStore } from '../../../media/memory-asset-store.ts'
import { tasks } from '../../../media/worker/tasks.ts'
import { createPlanner } from '../../../server/planning/create-planner.ts'
import { mediaStudio } from '../../../server/planning/media-studio.ts'
import { createRenditions } from '../../../server/planning/renditions.ts'
import { auditLog } from '../../../server/store/audit/audit-log.ts'
import { sealWith } from '../../../server/store/seal.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { newFolder } from '../../new-folder.ts'
import { databaseIn } from '../database-in.ts'

/** A planner over a real database, without a server around it; its clock stands still until it is moved. */
export async function aPlanner(at = '2020-10-10T09:00+07:00') {
  const dir = await newFolder('planner')
  const database = await databaseIn(join(dir, 'test.db'))
  const clock = { at: parseInstant(at) as number }
  const assets = memoryAssetStore()
  const pictures = { ...tasks, fitPictures: tasks.fitPictures, close: () => undefined }
  const originals = fileAssetStore(join(dir, 'originals'))
  const studio = mediaStudio({ database, originals, masters: memoryAssetStore(), pictures, ffmpeg: undefined })
  const report = (error: unknown) => {
    throw error
  }
  const seal = (use: string) => sealWith(new Uint8Array(32).fill(7), use)
  const renditions = createRenditions({
    ...{ database, studio, assets, report },
    uptime: () => 0,
    seal: seal('renditions'),
  })
  const planner = await createPlanner({
    ...{ database, renditions, assets, seal: seal('approvals'), standing: async () => [], report, now: () => clock.at },
    after: () => undefined,
    publish: () => undefined,
    dismiss: () => undefined,
  })
  onTestFinished(async () => {
    await planner.close()
    await database.close()
    await rm(dir, { recursive: true })
  })
  return { planner, renditions, database, log: auditLog(seal('audit')), clock }
}
