import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Schema } from '../../server/db/schema.ts'
import type { AuditTable } from '../../server/db/tables/office-tables.ts'
import { type Actor, system } from '../../server/store/actor.ts'
import { auditHashOf, auditLog, type Deed, noHash } from '../../server/store/audit/audit-log.ts'
import {
  auditHashAt,
  auditHead,
  auditRows,
  isKeyOf,
  readAudit,
  readAuditOfEach,
} from '../../server/store/audit/audit-store.ts'
import { verifyAudit } from '../../server/store/audit/verify-audit.ts'
import { sealWith } from '../../server/store/seal.ts'
import { type NewPlace, opened } from './new-place.ts'

const seal = sealWith(new Uint8Array(32).fill(1), 'audit')
const otherSeal = sealWith(new Uint8Array(32).fill(2), 'audit')
const log = auditLog(seal)

/** What the log promises on every database. */
export function auditStoreContract(newPlace: NewPlace): void {
  describe('the log of what was done', () => {
    test('chains rows from 1 on, whatever their texts, and each holds', async () => {
      const { db, write } = await opened(await newPlace())
      const odd = 'a\0b\uD800c\u2028"\\'
      const by: Actor = { kind: 'nobody', id: odd, name: odd, address: odd }
      await write((trx) =>
        log.append(trx, by, 5, [deed({ subject: { kind: 'x', id: odd }, before: odd, after: { [odd]: 1 } })]),
      )
      await write((trx) => log.append(trx, system, 6, []))
      await write((trx) => log.append(trx, system, 6, [deed(), deed()]))
      const rows = await allRows(db)
      expect(rows.map(({ seq, former }) => [seq, former])).toEqual([
        [1, noHash],
        [2, rows[0]!.hash],
        [3, rows[1]!.hash],
      ])
      expect(rows[0]).toMatchObject({ actor: 'a\uFFFDb\uFFFDc\u2028"\\', before: JSON.stringify(odd) })
      expect(await verifyAudit(db, seal)).toEqual({ ok: true, count: 3, head: headOf(rows), broken: null })
      expect(await auditHead(db)).toEqual({ ...headOf(rows), at: 6, seal: rows[2]!.seal })
    })

    test('takes two statements for any deeds that go into one, and leaves no gap where a transaction is undone', async () => {
      const { db, write } = await opened(await newPlace())
      let statements = 0
      const counting = (trx: Transaction<Schema>) =>
        trx.withPlugin({
          transformQuery: ({ node }) => {
            statements++
            return node
          },
          transformResult: async ({ result }) => result,
        }) as Transaction<Schema>
      await write((trx) => log.append(counting(trx), system, 1, many(400)))
      expect(statements).toBe(2)
      const undone = write(async (trx) => {
        await log.append(trx, system, 2, many(3))
        throw new Error('undone')
      })
      await expect(undone).rejects.toThrow('undone')
      await write((trx) => log.append(trx, system, 3, many(2)))
      expect(await verifyAudit(db, seal)).toMatchObject({ ok: true, count: 402 })
    })

    test('is verified page by page, and read from any row on', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => log.append(trx, system, 1, many(2300)))
      expect(await verifyAudit(db, seal)).toMatchObject({ ok: true, count: 2300, head: { seq: 2300 } })
      const seqs: number[] = []
      for await (const { seq } of auditRows(db, {}, 2000)) seqs.push(seq)
      expect([seqs.length, seqs[0], seqs.at(-1)]).toEqual([2000, 1, 2000])
    })

    test('of an empty log nothing is broken, and any key is its own', async () => {
      const { db } = await opened(await newPlace())
      expect(await verifyAudit(db, seal)).toEqual({ ok: true, count: 0, head: { seq: 0, hash: noHash }, broken: null })
      expect(await isKeyOf(db, otherSeal)).toBe(true)
      expect(await auditHead(db)).toBeUndefined()
    })

    test('knows the key with which it was written', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => log.append(trx, system, 1, [deed()]))
      expect([await isKeyOf(db, seal), await isKeyOf(db, otherSeal)]).toEqual([true, false])
    })

    test('answers by org, subject, person, act and time, newest first and page by page', async () => {
      const { db, write } = await opened(await newPlace())
      const an: Actor = { kind: 'person', id: 'an', name: 'An', address: null }
      await write((trx) =>
        log.append(trx, an, 10, [deed({ org: 'tinh' }), deed({ org: 'xa', subject: { kind: 'board', id: 'b' } })]),
      )
      await write((trx) => log.append(trx, system, 20, [deed({ act: 'other' }), deed({ org: 'xa' })]))
      const seqs = async (question: object, page: { limit: number; before?: number } = { limit: 10 }) =>
        (await readAudit(db, question, page)).map(({ seq }) => seq)
      expect(await seqs({})).toEqual([4, 3, 2, 1])
      expect(await seqs({}, { limit: 2 })).toEqual([4, 3])
      expect(await seqs({}, { limit: 2, before: 3 })).toEqual([2, 1])
      expect(await seqs({ orgs: ['xa'] })).toEqual([4, 2])
      expect(await seqs({ orgs: [] })).toEqual([])
      expect(await seqs({ subjectKind: 'board', subject: 'b' })).toEqual([2])
      expect(await seqs({ actor: 'an' })).toEqual([2, 1])
      expect(await seqs({ act: 'other' })).toEqual([3])
      expect(await seqs({ from: 20 })).toEqual([4, 3])
      expect(await seqs({ to: 20, orgs: ['tinh', 'xa'] })).toEqual([2, 1])
      expect(await auditHashAt(db, 9)).toBeUndefined()
    })
  })

  describe('the log of several things', () => {
    test('tells the newest of each at once, and no more of one than are asked for', async () => {
      const { db, write } = await opened(await newPlace())
      const of = (id: string, after: number, kind = 'milestone') => deed({ subject: { kind, id }, after })
      await write((trx) =>
        log.append(trx, system, 1, [of('a', 1), of('a', 2), of('b', 3), of('a', 4), of('c', 5), of('a', 6, 'phase')]),
      )
      const told = async (subjects: readonly string[], most: number) =>
        (await readAuditOfEach(db, { subjectKind: 'milestone', subjects, most })).map(({ subject, after }) => [
          subject,
          after,
        ])
      expect(await told(['a', 'b', 'none'], 2)).toEqual([
        ['a', '4'],
        ['b', '3'],
        ['a', '2'],
      ])
      expect(await told([], 2)).toEqual([])
    })
  })

  describe('a log that somebody has changed', () => {
    test('is not: the database refuses to change or remove a row', async () => {
      const { dialect, write } = await written(newPlace)
      const refused = (statement: RawBuilder<unknown>) =>
        expect(write((trx) => statement.execute(trx))).rejects.toThrow('only ever added to')
      await refused(sql`update audit set at = 1`)
      await refused(sql`update audit set seal = seal where seq = 2`)
      await refused(sql`delete from audit where seq = 5`)
      if (dialect === 'postgres') await refused(sql`truncate audit`)
    })

    test.each([
      ['at', 'hash'],
      ['actor_kind', 'hash'],
      ['actor', 'hash'],
      ['actor_name', 'hash'],
      ['address', 'hash'],
      ['act', 'hash'],
      ['subject_kind', 'hash'],
      ['subject', 'hash'],
      ['org', 'hash'],
      ['before', 'hash'],
      ['after', 'hash'],
      ['former', 'link'],
      ['hash', 'hash'],
      ['seal', 'seal'],
    ] as const)('in its %s breaks there (%s)', async (column, why) => {
      const { db, forge } = await written(newPlace)
      await forge(sql`update audit set ${sql.ref(column)} = ${column === 'at' ? 8 : 'f'.repeat(64)} where seq = 3`)
      expect((await verifyAudit(db, seal)).broken).toMatchObject({ seq: 3, why, row: { seq: 3 } })
      // Without the key only a forged seal goes unseen.
      expect((await verifyAudit(db, undefined)).ok).toBe(why === 'seal')
    })

    test('in a column that was emptied breaks there', async () => {
      const { db, forge } = await written(newPlace)
      await forge(sql`update audit set org = null where seq = 2`)
      expect((await verifyAudit(db, seal)).broken).toMatchObject({ seq: 2, why: 'hash' })
    })

    test('and hashed anew breaks at its seal, and without the key at the row after it', async () => {
      const { db, forge } = await written(newPlace)
      const row = (await allRows(db))[2]!
      const forged = auditHashOf({ ...row, actor: 'somebody else' })
      await forge(sql`update audit set actor = 'somebody else', hash = ${forged} where seq = 3`)
      expect((await verifyAudit(db, seal)).broken).toMatchObject({ seq: 3, why: 'seal' })
      expect((await verifyAudit(db, undefined)).broken).toMatchObject({ seq: 4, why: 'link' })
    })

    test('by removing a row from its middle or its beginning breaks at that row', async () => {
      const { db, forge } = await written(newPlace)
      await forge(sql`delete from audit where seq = 4`)
      expect(await verifyAudit(db, seal)).toMatchObject({ ok: false, count: 3, broken: { seq: 4, why: 'gap' } })
      await forge(sql`delete from audit where seq = 1`)
      expect((await verifyAudit(db, seal)).broken).toMatchObject({ seq: 1, why: 'gap' })
    })

    test('by putting two rows in each other’s place breaks at the first', async () => {
      const { db, forge } = await written(newPlace)
      await forge(sql`update audit set seq = 100 where seq = 2`)
      await forge(sql`update audit set seq = 2 where seq = 3`)
      await forge(sql`update audit set seq = 3 where seq = 100`)
      expect((await verifyAudit(db, seal)).broken).toMatchObject({ seq: 2, why: 'link' })
    })

    test('by cutting off its end breaks where a later head was noted down', async () => {
      const { db, forge } = await written(newPlace)
      const heads = (await allRows(db)).filter(({ seq }) => seq !== 3)
      await forge(sql`delete from audit where seq > 3`)
      expect((await verifyAudit(db, seal)).ok).toBe(true)
      expect(await verifyAudit(db, seal, heads)).toMatchObject({ count: 3, broken: { seq: 4, why: 'tail' } })
    })

    test('by writing all of it anew breaks at its first seal, and without the key at a head that was noted down', async () => {
      const { db, forge, write } = await written(newPlace)
      const heads = [(await allRows(db))[1]!]
      await forge(sql`delete from audit`)
      await write((trx) => auditLog(otherSeal).append(trx, system, 8, many(5)))
      expect((await verifyAudit(db, seal)).broken).toMatchObject({ seq: 1, why: 'seal' })
      expect((await verifyAudit(db, undefined)).ok).toBe(true)
      expect((await verifyAudit(db, undefined, heads)).broken).toMatchObject({ seq: 2, why: 'anchor' })
    })

    test('says what is wrong in both languages', async () => {
      const { db, forge } = await written(newPlace)
      await forge(sql`delete from audit where seq = 2`)
      const { broken } = await verifyAudit(db, seal)
      expect([broken!.message, broken!.messageVi]).toEqual([
        expect.stringContaining('Row 2 is missing'),
        expect.stringContaining('Thiếu dòng 2'),
      ])
    })
  })
}

/** A log of five rows, and a way around what keeps it. */
async function written(newPlace: NewPlace) {
  const { db, write, dialect } = await opened(await newPlace())
  await write((trx) => log.append(trx, system, 7, many(5)))
  const forge = (statement: RawBuilder<unknown>) =>
    write(async (trx) => {
      const around =
        dialect === 'postgres'
          ? [sql`alter table audit disable trigger audit_is_kept`, statement, sql`alter table audit enable trigger all`]
          : [sql`drop trigger if exists audit_no_update`, sql`drop trigger if exists audit_no_delete`, statement]
      for (const one of around) await one.execute(trx)
    })
  return { db, dialect, write, forge }
}

async function allRows(db: Kysely<Schema>): Promise<AuditTable[]> {
  const rows: AuditTable[] = []
  for await (const row of auditRows(db)) rows.push(row)
  return rows
}

function headOf(rows: readonly AuditTable[]) {
  const { seq, hash } = rows.at(-1)!
  return { seq, hash }
}

function deed(given: Partial<Deed> = {}): Deed {
  return { act: 'do', subject: { kind: 'thing', id: 'it' }, org: null, ...given }
}

function many(count: number): Deed[] {
  return Array.from({ length: count }, (_, i) => deed({ org: 'tinh', before: { i }, after: { i: i + 1 } }))
}
