import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../server/db/migrate.ts'
import { migrations } from '../../server/db/migrations.ts'
import { readRevision, replacePlan } from '../../server/store/plan/plan-store.ts'
import { type NewPlace, opened } from './new-place.ts'
import { planOfBoards } from './plan-of-boards.ts'

/** What an open database promises, whichever it is. */
export function databaseContract(newPlace: NewPlace): void {
  describe('a database', () => {
    test('lets a read pass during a write, and see what was before', async () => {
      const { db, write } = await opened(await newPlace())
      await write(async (trx) => {
        await replacePlan(trx, planOfBoards(), 1)
        expect(await readRevision(trx)).toBe(1)
        expect(await readRevision(db)).toBe(0)
      })
      expect(await readRevision(db)).toBe(1)
    })

    test('writes one after another, in the order asked for, past a failure', async () => {
      const { write } = await opened(await newPlace())
      const events: string[] = []
      const writing = (name: string) =>
        write(async (trx) => {
          events.push(`${name} begins`)
          await readRevision(trx)
          events.push(`${name} ends`)
          if (name === 'b') throw new Error(name)
          return name
        })
      const settled = await Promise.allSettled(['a', 'b', 'c'].map(writing))
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
    })

    test('refuses to write where it only reads', async () => {
      const { db } = await opened(await newPlace())
      await expect(db.deleteFrom('plan').execute()).rejects.toThrow(/read-?only/)
    })

    test('finishes the writes asked for before it closes, and takes none after', async () => {
      const place = await newPlace()
      const { write, close } = await opened(place)
      const asked = [1, 2, 3].map((at) => write((trx) => replacePlan(trx, planOfBoards(), at)))
      const closing = close()
      await expect(write(() => Promise.resolve())).rejects.toThrow('closed')
      await Promise.all([...asked, closing, close()])
      const { db } = await opened(place)
      expect(await readRevision(db)).toBe(3)
    })

    test('stays as it was when a migration fails half-way', async () => {
      const { db, write, dialect } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfBoards(), 1))
      const failing = { name: 'half', up: halfStep }
      await expect(migrate(write, [...migrations, failing], dialect)).rejects.toThrow('cut half-way')
      await expect(sql`select x from half`.execute(db)).rejects.toThrow(/half/)
      expect(await readRevision(db)).toBe(1)
      await migrate(write, [...migrations, { name: 'whole', up: wholeStep }], dialect)
      expect((await sql`select x from half`.execute(db)).rows).toEqual([])
    })

    test('takes each migration once', async () => {
      const { write, dialect } = await opened(await newPlace())
      const more = [...migrations, { name: 'whole', up: wholeStep }]
      await migrate(write, more, dialect)
      await migrate(write, more, dialect)
    })

    test('refuses the tables of a newer version, and says so in both languages', async () => {
      const { write, dialect } = await opened(await newPlace())
      await migrate(write, [...migrations, { name: 'whole', up: wholeStep }], dialect)
      await expect(migrate(write, migrations, dialect)).rejects.toThrow(
        /"whole" mà bản này không có: .*\n.*"whole" that this version lacks/,
      )
    })
  })
}

async function wholeStep(db: Kysely<unknown>): Promise<void> {
  await sql`create table half (x bigint)`.execute(db)
}

async function halfStep(db: Kysely<unknown>): Promise<void> {
  await sql`drop table plan`.execute(db)
  await wholeStep(db)
  throw new Error('cut half-way')
}
