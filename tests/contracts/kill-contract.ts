import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '../../server/db/database.ts'
import { readPlan, readRevision } from '../../server/store/plan-store.ts'
import { readReports } from '../../server/store/report-store.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What a database promises to a process that is killed without warning. */
export function killContract(newPlace: NewPlace): void {
  // Inside the tree, where its packages are found.
  const folder = fileURLToPath(new URL(`../.tmp/killed-${process.pid}-${Math.random()}`, import.meta.url))
  const program = `${folder}/writer.mjs`

  beforeAll(async () => {
    const entry = fileURLToPath(new URL('killed-writer.ts', import.meta.url))
    const target = { bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' } as const
    await build({ ...target, entryPoints: [entry], outfile: program, logLevel: 'warning' })
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Runs the writer, kills it when it has printed so many lines, and answers all that it printed until it was gone. */
  async function killedAfter(lineCount: number, place: DatabasePlace, task: string): Promise<string[]> {
    const child = spawn(process.execPath, [program, JSON.stringify(place), task], {
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

    test('in the middle of a migration leaves the tables as they were', async () => {
      const place = await newPlace()
      expect(await killedAfter(1, place, 'migrate')).toEqual(['half-way'])
      const { db } = await opened(place)
      await expect(sql`select x from half`.execute(db)).rejects.toThrow(/half/)
      expect(await readReports(db)).toEqual([])
    })
  })
}
