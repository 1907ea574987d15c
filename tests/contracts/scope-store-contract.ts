import { describe, expect, test } from 'vitest'
import { keepPairing, readPairedAmong } from '../../server/store/boards/pairing-store.ts'
import { keepPlaylists } from '../../server/store/boards/playlist-store.ts'
import { keepMediaOrgs, readMediaOrgs } from '../../server/store/media/media-org-store.ts'
import { keepMedia, listMedia } from '../../server/store/media/media-store.ts'
import { keepGrant } from '../../server/store/people/grant-store.ts'
import { readLivingSessions } from '../../server/store/people/living-sessions-store.ts'
import { orgsWithPeople } from '../../server/store/people/org-people-store.ts'
import { keepPerson, setPersonState } from '../../server/store/people/people-store.ts'
import { endSession, keepSession } from '../../server/store/people/session-store.ts'
import { playsRendition, readPlaylistsOf } from '../../server/store/plan/board-page-store.ts'
import { keepTimes } from '../../server/store/plan/office-times-store.ts'
import { timesOfOrgs } from '../../server/store/plan/org-times-store.ts'
import { replacePlan } from '../../server/store/plan/plan-store.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import { smallPlan } from '../server/small-plan.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the stores behind scopes promise on every database: whose files are, pages of boards, who is where, sessions that live. */
export function scopeStoreContract(newPlace: NewPlace): void {
  const sha = (digit: string) => digit.repeat(64)
  const boards = ['cong', 'dai'] as BoardId[]

  describe('the orgs of files', () => {
    test('are kept once each, and tell whether any was new', async () => {
      const { db, write } = await opened(await newPlace())
      expect(await write((trx) => keepMediaOrgs(trx, sha('a'), ['huyen', 'xa']))).toBe(true)
      expect(await write((trx) => keepMediaOrgs(trx, sha('a'), ['xa', 'xa']))).toBe(false)
      expect(await write((trx) => keepMediaOrgs(trx, sha('a'), ['xa', '']))).toBe(true)
      const found = await readMediaOrgs(db, [sha('a'), sha('b')])
      expect([...(found.get(sha('a')) ?? [])].sort()).toEqual(['', 'huyen', 'xa'])
      expect(found.get(sha('b'))).toEqual([])
    })

    test('decide which files are listed, beside those that are named', async () => {
      const { db, write } = await opened(await newPlace())
      for (const [digit, org] of [
        ['a', 'huyen'],
        ['b', 'ben'],
        ['c', ''],
      ] as const) {
        await write(async (trx) => {
          await keepMedia(trx, {
            ...{ sha256: sha(digit), kind: 'picture', state: 'ready', name: 'a.png', type: 'image/png', bytes: 1 },
            ...{ width: 1, height: 1, ms: null, master: null, uploadedAt: 1, uploadedBy: 'An', facts: {} },
          })
          await keepMediaOrgs(trx, sha(digit), [org])
        })
      }
      const listed = async (orgs: string[], files: string[]) =>
        (await listMedia(db, 9, undefined, { orgs, files })).map(({ sha256 }) => sha256[0]).sort()
      expect(await listed(['huyen', 'xa'], [])).toEqual(['a'])
      expect(await listed(['huyen'], [sha('c'), sha('a')])).toEqual(['a', 'c'])
      expect(await listed([], [sha('b')])).toEqual(['b'])
      expect(await listed([], [])).toEqual([])
    })
  })

  describe('a page of boards', () => {
    test('comes with the newest playlists of those boards, and with which of them are paired', async () => {
      const { db, write } = await opened(await newPlace())
      await write(async (trx) => {
        await replacePlan(trx, smallPlan(), 1)
        for (const digest of ['1', '2']) {
          const rows = boards.map((board) => ({ board, digest, body: `${board} ${digest}`, startsAt: 0, endsAt: 1 }))
          await keepPlaylists(trx, rows, 1)
        }
        const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const
        const madeBy = { id: 'an', name: 'An' }
        const made = { id: 'a', org: 'xa' as OrgId, madeAt: 1, madeBy, cardUntil: 0, publicKey }
        await keepPairing(trx, { board: boards[1]!, ...made })
      })
      expect(await readPlaylistsOf(db, boards.slice(0, 1))).toEqual([{ board: 'cong', version: 2, body: 'cong 2' }])
      expect(await readPlaylistsOf(db, [])).toEqual([])
      expect([...(await readPairedAmong(db, boards))]).toEqual(['dai'])
      expect([...(await readPairedAmong(db, boards.slice(0, 1)))]).toEqual([])
    })

    test('knows the renditions that the kept playlists of a board name, and of no other board', async () => {
      const { db, write } = await opened(await newPlace())
      await write(async (trx) => {
        await replacePlan(trx, smallPlan(), 1)
        const body = JSON.stringify({ renditions: [{ sha256: sha('a') }] })
        await keepPlaylists(trx, [{ board: boards[0]!, digest: '1', body, startsAt: 0, endsAt: 1 }], 1)
      })
      expect(await playsRendition(db, boards[0]!, sha('a'))).toBe(true)
      expect(await playsRendition(db, boards[0]!, sha('b'))).toBe(false)
      expect(await playsRendition(db, boards[1]!, sha('a'))).toBe(false)
    })
  })

  test('the times of many orgs are read at once', async () => {
    const { db, write } = await opened(await newPlace())
    const plan = smallPlan()
    const renamed = smallPlan((document) => {
      document.orgs[1]!.name = 'Huyện Mới'
    })
    await write((trx) => keepTimes(trx, undefined, plan, 10))
    await write((trx) => keepTimes(trx, plan, renamed, 20))
    const times = await timesOfOrgs(db, ['tinh', 'huyen', 'nobody'])
    expect(times.get('tinh')?.map(({ name }) => name)).toEqual(['Tỉnh'])
    expect(times.get('huyen')?.map(({ name, fromAt, toAt }) => [name, fromAt, toAt])).toEqual([
      ['Huyện', 10, 20],
      ['Huyện Mới', 20, null],
    ])
    expect(times.get('nobody')).toEqual([])
  })

  describe('people', () => {
    const grant = { person: 'an', role: 'viewer', deputyFor: null, madeAt: 1, madeBy: 'test' } as const
    const session = { person: 'an', address: '', agent: '', at: 1, idleMs: 100, endsAt: 1000 } as const

    test('stand in the way of an org that is to go, as long as they have a role in it', async () => {
      const { db, write } = await opened(await newPlace())
      await write(async (trx) => {
        await keepPerson(trx, { id: 'an', login: 'an', name: 'An', email: null, password: null, at: 1 })
        await keepGrant(trx, { ...grant, id: '1', org: 'huyen' as OrgId, startsAt: 5, endsAt: null })
        await keepGrant(trx, { ...grant, id: '2', org: 'xa' as OrgId, startsAt: 1, endsAt: 10 })
        await keepGrant(trx, { ...grant, id: '3', org: null, startsAt: 1, endsAt: null })
      })
      expect((await orgsWithPeople(db, ['tinh', 'huyen', 'xa'], 9)).sort()).toEqual(['huyen', 'xa'])
      expect(await orgsWithPeople(db, ['tinh', 'huyen', 'xa'], 10)).toEqual(['huyen'])
    })

    test('are followed by their sessions: complete, living, with the roles of then', async () => {
      const { db, write } = await opened(await newPlace())
      await write(async (trx) => {
        await keepPerson(trx, { id: 'an', login: 'an', name: 'An', email: null, password: null, at: 1 })
        await keepGrant(trx, { ...grant, id: '1', org: 'huyen' as OrgId, startsAt: 1, endsAt: 50 })
        await keepGrant(trx, { ...grant, id: '2', org: null, startsAt: 1, endsAt: null })
        await keepSession(trx, { ...session, id: 'one', hash: sha('a'), stage: 'complete' })
        await keepSession(trx, { ...session, id: 'half', hash: sha('b'), stage: 'password' })
      })
      const living = async (at: number) => {
        const found = await readLivingSessions(db, ['one', 'half', 'none'], at)
        return [...found].map(([id, grants]) => [id, grants.map(({ org }) => org).sort()])
      }
      expect(await living(9)).toEqual([['one', ['huyen', null]]])
      expect(await living(50)).toEqual([['one', [null]]])
      expect(await living(101)).toEqual([])
      await write((trx) => setPersonState(trx, 'an', 'closed', 9))
      expect(await living(9)).toEqual([])
      await write((trx) => setPersonState(trx, 'an', 'active', 9))
      await write((trx) => endSession(trx, sha('a')))
      expect(await living(9)).toEqual([])
    })
  })
}
