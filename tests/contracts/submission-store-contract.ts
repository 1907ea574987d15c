import { describe, expect, test } from 'vitest'
import { keepApproval, readApprovals } from '../../server/store/approval/approval-store.ts'
import {
  endSubmission,
  findSubmission,
  type KeptSubmission,
  keepDrawing,
  keepReminder,
  keepSubmission,
  readSubmissionHeads,
  readSubmissions,
} from '../../server/store/approval/submission-store.ts'
import { clearWriters, noteWriters, readWriters } from '../../server/store/plan/item-writer-store.ts'
import { sealWith } from '../../server/store/seal.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the stores of submissions, of approvals and of who wrote what promise on every database. */
export function submissionStoreContract(newPlace: NewPlace): void {
  describe('the submission store', () => {
    test('gives back what was kept, and nothing for what was not', async () => {
      const { db, write } = await opened(await newPlace())
      const kept = {
        ...submission('a'),
        note: 'Xin duyệt',
        passedBecause: 'Đúng văn bản',
        takeDown: 't',
        kind: 'lift' as const,
        campaign: null,
      }
      await write((trx) => keepSubmission(trx, kept))
      expect(await findSubmission(db, 'a')).toEqual(kept)
      expect(await findSubmission(db, 'b')).toBeUndefined()
    })

    test('lists the newest first, of the orgs, states, campaign and author asked for, page by page', async () => {
      const { db, write } = await opened(await newPlace())
      const all = [
        submission('a', { submittedAt: 1 }),
        submission('b', { submittedAt: 2, org: 'xa', author: 'khac' }),
        submission('c', { submittedAt: 2, campaign: 'tet' }),
        submission('d', { submittedAt: 3, state: 'returned' }),
      ]
      await write(async (trx) => {
        for (const one of all) await keepSubmission(trx, one)
      })
      const ids = async (query: Partial<Parameters<typeof readSubmissions>[1]>) =>
        (await readSubmissionHeads(db, { limit: 10, ...query })).map(({ id }) => id)
      expect(await ids({})).toEqual(['d', 'c', 'b', 'a'])
      expect(await ids({ orgs: ['tinh'] })).toEqual(['d', 'c', 'a'])
      expect(await ids({ orgs: [] })).toEqual([])
      expect(await ids({ states: ['drawing', 'pending'] })).toEqual(['c', 'b', 'a'])
      expect(await ids({ campaign: 'tet' })).toEqual(['c'])
      expect(await ids({ author: 'khac' })).toEqual(['b'])
      expect(await ids({ limit: 2, after: { submittedAt: 2, id: 'c' } })).toEqual(['b', 'a'])
      const { places: _, pictures, findings, ...asked } = all[3]!
      expect([pictures, findings]).not.toContain(undefined)
      expect(await readSubmissions(db, { limit: 1, states: ['returned'] })).toEqual([asked])
      expect(Object.keys((await readSubmissionHeads(db, { limit: 1 }))[0] ?? {})).not.toContain('items')
      await write((trx) => keepSubmission(trx, submission('e', { submittedAt: 4, campaign: null })))
      expect(await ids({ campaign: null })).toEqual(['e'])
    })

    test('has one wait once it is drawn, and ends it once', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepSubmission(trx, submission('a')))
      const drawing = { digest: '1'.repeat(64), pictures: '[]', drawn: 0, findings: '[]', seal: '2'.repeat(64) }
      const approved = { id: 'a', state: 'approved' as const, at: 9 }
      expect(await write((trx) => endSubmission(trx, approved))).toBe(false)
      expect(await write((trx) => keepDrawing(trx, 'a', drawing))).toBe(true)
      expect(await write((trx) => keepDrawing(trx, 'a', drawing))).toBe(false)
      expect(await findSubmission(db, 'a')).toEqual({ ...submission('a'), ...drawing, state: 'pending' })
      expect(await write((trx) => keepReminder(trx, 'a', 8))).toBe(true)
      expect(await write((trx) => keepReminder(trx, 'a', 9))).toBe(false)
      expect(await write((trx) => endSubmission(trx, approved))).toBe(true)
      expect(await write((trx) => endSubmission(trx, { ...approved, state: 'returned', reason: 'x' }))).toBe(false)
      expect(await findSubmission(db, 'a')).toMatchObject({
        state: 'approved',
        decidedAt: 9,
        remindedAt: 8,
        reason: null,
      })
    })
  })

  describe('the approval store', () => {
    test('knows each approval once, and none that was not sealed as it stands', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepSubmission(trx, submission('a')))
      const approval = {
        submission: 'a',
        person: 'p',
        name: 'Trần Duyệt',
        at: 5,
        digest: '1'.repeat(64),
        passedBecause: null,
      }
      await write((trx) => keepApproval(trx, seal, approval))
      await expect(write((trx) => keepApproval(trx, seal, { ...approval, at: 6 }))).rejects.toThrow()
      await write((trx) => keepApproval(trx, sealWith(new Uint8Array(32), 'other'), { ...approval, person: 'q' }))
      expect(await readApprovals(db, seal, ['a', 'b'])).toEqual([approval])
      const reasoned = { ...approval, person: 'r', passedBecause: 'Đúng văn bản' }
      await write((trx) => keepApproval(trx, seal, reasoned))
      expect(await readApprovals(db, seal, ['a'])).toEqual([approval, reasoned])
      await write((trx) =>
        trx.updateTable('approvals').set({ passed_because: 'x' }).where('person', '=', 'r').execute(),
      )
      expect(await readApprovals(db, seal, ['a'])).toEqual([approval])
      await write((trx) =>
        trx
          .updateTable('approvals')
          .set({ digest: '3'.repeat(64) })
          .execute(),
      )
      expect(await readApprovals(db, seal, ['a'])).toEqual([])
    })
  })

  describe('the store of who wrote what', () => {
    const item = { list: 'slides', campaign: 'tet', id: 'kh' }
    const other = { ...item, id: 'kh-2' }

    test('remembers everybody, once, until what they wrote is approved', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => noteWriters(trx, [item, other, item], 'an', 1))
      await write((trx) => noteWriters(trx, [item], 'binh', 2))
      expect([...(await readWriters(db, [item, { ...item, list: 'phases' }]))].sort()).toEqual(['an', 'binh'])
      await write((trx) => noteWriters(trx, [item], 'an', 5))
      expect([...(await readWriters(db, [item, other]))].sort()).toEqual(['an', 'binh'])
      await write((trx) => clearWriters(trx, [item]))
      expect(await readWriters(db, [item])).toEqual([])
      expect(await readWriters(db, [other])).toEqual(['an'])
    })

    test('counts the maker of a token with it', async () => {
      const { db, write } = await opened(await newPlace())
      const row = { hash: '0'.repeat(64), label: 'máy', org: null, roles: '[]', made_by: 'an', made_at: 0, ends_at: 9 }
      await write((trx) =>
        trx
          .insertInto('tokens')
          .values({ ...row, id: 'may', used_at: null })
          .execute(),
      )
      await write((trx) => noteWriters(trx, [item], 'may', 1))
      expect(await readWriters(db, [item])).toEqual(['may', 'an'])
    })
  })
}

const seal = sealWith(new Uint8Array(32).fill(1), 'approvals')

function submission(id: string, more: Partial<KeptSubmission> = {}): KeptSubmission {
  return {
    ...{ id, kind: 'change', campaign: 'dai-hoi', takeDown: null, org: 'tinh', title: 'Đại hội', state: 'drawing' },
    ...{ author: 'an', authorName: 'Lê Văn An', writers: '["an"]', submittedAt: 1, remindedAt: null, decidedAt: null },
    ...{ note: null, reason: null, places: null, digest: null, items: '[]', pictures: null, drawn: null },
    ...{ passedBecause: null, findings: null, seal: '0'.repeat(64) },
    ...more,
  }
}
