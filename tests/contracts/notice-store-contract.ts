import { describe, expect, test } from 'vitest'
import {
  dropNotices,
  keepNotices,
  type Notice,
  noticesOf,
  readNotice,
  unreadOf,
} from '../../server/store/approval/notice-store.ts'
import { keepGrant } from '../../server/store/people/grant-store.ts'
import { keepPerson, setPersonState } from '../../server/store/people/people-store.ts'
import { peopleOf, whoHas } from '../../server/store/rows/who-has.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the notice store, and the look for those who are told, promise on every database. */
export function noticeStoreContract(newPlace: NewPlace): void {
  describe('the notice store', () => {
    test('answers a person’s own, newest first and page by page', async () => {
      const { db, write } = await withPeople(newPlace)
      await write((trx) => keepNotices(trx, [notice('1', 5), notice('3', 7), notice('2', 7), notice('4', 9, 'binh')]))
      await write((trx) => keepNotices(trx, []))
      const ids = async (page: Parameters<typeof noticesOf>[2]) => (await noticesOf(db, 'an', page)).map(({ id }) => id)
      expect(await ids({ limit: 9 })).toEqual(['3', '2', '1'])
      expect(await ids({ limit: 1 })).toEqual(['3'])
      expect(await ids({ limit: 9, after: { madeAt: 7, id: '3' } })).toEqual(['2', '1'])
      expect(await noticesOf(db, 'binh', { limit: 1 })).toEqual([notice('4', 9, 'binh')])
    })

    test('keeps what is told once as it was, and says whose is new', async () => {
      const { db, write } = await withPeople(newPlace)
      const keeps = (...notices: Notice[]) => write((trx) => keepNotices(trx, notices))
      expect(await keeps(notice('1', 5))).toEqual(['an'])
      expect(await keeps(notice('1', 9), notice('2', 9, 'binh'))).toEqual(['binh'])
      expect(await noticesOf(db, 'an', { limit: 9 })).toEqual([notice('1', 5)])
    })

    test('marks a notice as read once, and only for whose it is', async () => {
      const { db, write } = await withPeople(newPlace)
      await write((trx) => keepNotices(trx, [notice('1', 5), notice('2', 6)]))
      const read = (id: string, person: string, at: number) => write((trx) => readNotice(trx, { id, person, at }))
      expect(await read('1', 'binh', 10)).toBe(false)
      expect(await read('9', 'an', 10)).toBe(false)
      expect(await unreadOf(db, 'an')).toBe(2)
      expect([await read('1', 'an', 10), await read('1', 'an', 20)]).toEqual([true, true])
      expect(await unreadOf(db, 'an')).toBe(1)
      expect((await noticesOf(db, 'an', { limit: 9 })).map(({ readAt }) => readAt)).toEqual([null, 10])
    })

    test('drops what is old', async () => {
      const { db, write } = await withPeople(newPlace)
      await write((trx) => keepNotices(trx, [notice('1', 5), notice('2', 6)]))
      await write((trx) => dropNotices(trx, 6))
      expect((await noticesOf(db, 'an', { limit: 9 })).map(({ id }) => id)).toEqual(['2'])
    })
  })

  describe('who has a role', () => {
    test('are those with an open account whose grant holds then, in those orgs or everywhere', async () => {
      const { db, write } = await withPeople(newPlace)
      await write(async (trx) => {
        for (const [person, org, role, endsAt] of grants) {
          await keepGrant(trx, {
            ...{ id: `${person} ${org} ${role}`, person, org: org as OrgId | null, role, deputyFor: null },
            ...{ startsAt: 10, endsAt, madeAt: 10, madeBy: '' },
          })
        }
        await setPersonState(trx, 'dung', 'closed', 11)
      })
      const who = async (at: number, ...orgs: string[]) =>
        (await whoHas(db, ['approver', 'administrator'], orgs, at)).map(({ id, org }) => `${id} ${org}`).sort()
      expect(await who(15, 'xa', 'tinh')).toEqual(['an tinh', 'an xa', 'binh null', 'chi xa'])
      expect(await who(20, 'xa')).toEqual(['an xa', 'binh null'])
      expect(await who(9, 'xa')).toEqual([])
      expect(await who(15)).toEqual(['binh null'])
      expect(await whoHas(db, [], ['xa'], 15)).toEqual([])
      expect((await peopleOf(db, ['an', 'dung', 'nobody'])).map(({ id }) => id)).toEqual(['an'])
    })
  })
}

const grants = [
  ['an', 'xa', 'approver', null],
  ['an', 'xa', 'administrator', null],
  ['an', 'tinh', 'approver', null],
  ['binh', null, 'administrator', null],
  ['binh', 'xa', 'editor', null],
  ['chi', 'xa', 'approver', 20],
  ['dung', 'xa', 'approver', null],
] as const

async function withPeople(newPlace: NewPlace) {
  const database = await opened(await newPlace())
  await database.write(async (trx) => {
    for (const id of ['an', 'binh', 'chi', 'dung']) {
      await keepPerson(trx, { id, login: id, name: id, email: `${id}@xa.example`, password: null, at: 0 })
    }
  })
  return database
}

function notice(id: string, madeAt: number, person = 'an'): Notice {
  return { id, person, kind: 'submission.pending', body: '{}', madeAt, readAt: null }
}
