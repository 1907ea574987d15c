import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '../../server/db/database.ts'
import { verifyShows } from '../../server/proofs/verify-shows.ts'
import { readReports } from '../../server/store/boards/report-store.ts'
import { readPlan, readRevision } from '../../server/store/plan/plan-store.ts'
import { logsOfBoard } from '../../server/store/shows/show-names-store.ts'
import { marksOfLog } from '../../server/store/shows/show-store.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What a database promises to a process that is killed without warning. */
export function killContract(newPlace: NewPlace): void {
  // Inside the tree, where its packages are found.
  const folder = fileURLToPath(new URL(`../.tmp/killed-${process.pid}-${Math.random()}`, import.meta.url))
  const program = (name: string) => `${folder}/killed-${name}.mjs`

  beforeAll(async () => {
    const entryPoints = ['writer', 'intake'].map((name) => fileURLToPath(new URL(`killed-${name}.ts`, import.meta.url)))
    const target = { bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' } as const
    const out = { outdir: folder, outExtension: { '.js': '.mjs' } }
    await build({ ...target, ...out, entryPoints, logLevel: 'warning' })
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Runs a program, kills it when it has printed so many lines, and answers all that it printed until it was gone. */
  async function killedAfter(
    lineCount: number,
    place: DatabasePlace,
    task: string,
    name: 'writer' | 'intake' = 'writer',
  ): Promise<string[]> {
    const child = spawn(process.execPath, [program(name), JSON.stringify(place), task], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const gone = once(child, 'close')
    const lines: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line)
      if (lines.length === lineCount) child.kill('SIGKILL')
    }
    expect(await gone).toEqual([null, 'SIGKILL'])
    return lines
  }

  describe('a process killed with SIGKILL', () => {
    test('in the middle of writing keeps what was acknowledged, and each write whole', async () => {
      const place = await newPlace()
      for (const writes of [2, 5, 3]) {
        const acknowledged = Number((await killedAfter(writes, place, 'write')).at(-1))
        const { db, close } = await opened(place)
        const revision = await readRevision(db)
        expect([acknowledged, acknowledged + 1]).toContain(revision)
        const names = (await readPlan(db))?.boards.map(({ name }) => name)
        expect(names).toEqual(Array.from({ length: 300 }, () => `lần ${revision}`))
        await close()
      }
    })

    test('[P21] in the middle of storing shows has what was acknowledged, nothing twice, and its sums', async () => {
      const place = await newPlace()
      for (const answers of [1, 9, 4]) {
        const acknowledged: number[] = JSON.parse((await killedAfter(answers, place, 'shows', 'intake')).at(-1)!)
        const { db, close } = await opened(place)
        let all = 0
        for (const [i, name] of ['a', 'b', 'c'].entries()) {
          const [log] = await logsOfBoard(db, name)
          const [mark] = await marksOfLog(db, log!.number)
          expect(mark!.to).toBeGreaterThanOrEqual(acknowledged[i]!)
          // Each show once, all in one chain to the link that was acknowledged.
          expect(await verifyShows(db, name)).toEqual({ ok: true, boots: 1, shows: mark!.to, lost: 0, breaks: [] })
          all += mark!.to
        }
        const sums = await db.selectFrom('show_days').select('shows').execute()
        expect(sums.reduce((sum, { shows }) => sum + shows, 0)).toBe(all)
        expect(await db.selectFrom('shows').select('id').execute()).toHaveLength(all)
        await close()
      }
    })

    test('in the middle of a migration leaves the tables as they were', async () => {
      const place = await newPlace()
      expect(await killedAfter(1, place, 'migrate')).toEqual(['half-way'])
      const { db } = await opened(place)
      await expect(sql`select x from half`.execute(db)).rejects.toThrow(/half/)
      expect(await readReports(db)).toEqual([])
    })
  })
}
