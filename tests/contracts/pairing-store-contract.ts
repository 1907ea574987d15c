import { describe, expect, test } from 'vitest'
import { loadPairingBook } from '../../server/pairing/pairing-book.ts'
import {
  answerPairingRequest,
  dropPairingRequest,
  dropPairingRequests,
  keepPairingRequest,
  readPairingRequests,
  requestByCode,
  requestById,
  requestsOf,
} from '../../server/store/boards/pairing-request-store.ts'
import {
  changePairing,
  endPairing,
  findPairing,
  keepPairing,
  pairingById,
  readChangedPairings,
  readPairedAmong,
  readPairedBoards,
  readPairings,
} from '../../server/store/boards/pairing-store.ts'
import { replacePlan } from '../../server/store/plan/plan-store.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import type { BoardKey } from '../../shared/protocol/board-key.ts'
import { type NewPlace, opened } from './new-place.ts'
import { board, planOfBoards } from './plan-of-boards.ts'
import { hashOf } from './some-people.ts'

const [gate, strip] = ['gate', 'strip'] as BoardId[] as [BoardId, BoardId]
const key = (x: string): BoardKey => ({ kty: 'EC', crv: 'P-256', x, y: 'y' })
const made = (id: string, of = gate, madeAt = 1) => ({
  ...{ id, board: of, publicKey: key(id), org: 'xa' as OrgId, madeAt, cardUntil: 0 },
  madeBy: { id: 'an', name: 'An' },
})
const request = (id: string, fields: object = {}) => ({
  ...{ id, code: `00000${id}`, publicKey: key(id), screen: { width: 1, height: 2, devicePixelRatio: 1.5 } },
  ...{ shell: 's', former: null, address: 'here', askedAt: 1, endsAt: 9, secret: hashOf(id) },
  ...fields,
})

/** What the store of pairings promises on every database. */
export function pairingStoreContract(newPlace: NewPlace): void {
  describe('the store of pairings', () => {
    test('has one living pairing a board; each has an epoch past all before it, also past what was raised', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfBoards(board('gate'), board('strip')), 0))
      expect(await findPairing(db, gate)).toBeUndefined()
      expect(await write((trx) => keepPairing(trx, made('a')))).toBe(1)
      expect(await write((trx) => keepPairing(trx, made('b')))).toBe(2)
      expect(await findPairing(db, gate)).toEqual({
        ...{ ...made('b'), epoch: 2, disputedAt: null, disputeEndedAt: null, boot: 0, instance: null },
        ...{ ended: false, changed: 3 },
      })
      expect([(await pairingById(db, 'a'))?.ended, await pairingById(db, 'none')]).toEqual([true, undefined])
      expect(await write((trx) => changePairing(trx, 'b', { epoch: 7 }))).toBe(true)
      expect(await write((trx) => changePairing(trx, 'b', { epoch: 6 }))).toBe(false)
      expect(await write((trx) => changePairing(trx, 'a', { boot: 3 }))).toBe(false)
      expect(await write((trx) => endPairing(trx, gate, 'an', 5))).toBe(true)
      expect(await write((trx) => endPairing(trx, gate, 'an', 6))).toBe(false)
      expect(await write((trx) => keepPairing(trx, made('c')))).toBe(8)
      await write((trx) => replacePlan(trx, planOfBoards(), 3))
      expect(await readPairedBoards(db)).toEqual(new Set([gate]))
      expect(await readPairedAmong(db, [strip])).toEqual(new Set())
    })

    test('tells what was changed after a number, each once, in the order of the last change', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfBoards(board('gate'), board('strip')), 0))
      await write((trx) => keepPairing(trx, made('a')))
      await write((trx) => keepPairing(trx, made('b', strip)))
      const { pairings, changed } = await readPairings(db)
      expect(pairings.map(({ id }) => id).toSorted()).toEqual(['a', 'b'])
      await write((trx) => changePairing(trx, 'b', { disputedAt: 3, boot: 4, instance: 'i', cardUntil: 8 }))
      await write((trx) => changePairing(trx, 'a', { org: 'huyen' as OrgId }))
      const rows = await readChangedPairings(db, changed)
      expect(rows.map(({ id, org, boot, disputedAt, cardUntil }) => [id, org, boot, disputedAt, cardUntil])).toEqual([
        ['b', 'xa', 4, 3, 8],
        ['a', 'huyen', 0, null, 0],
      ])
    })

    test('what one book was told of another learns with its next look, and what was noted is not lost to it', async () => {
      const database = await opened(await newPlace())
      await database.write((trx) => replacePlan(trx, planOfBoards(board('gate')), 0))
      const [here, there] = [await loadPairingBook(database), await loadPairingBook(database)]
      const turns: string[] = []
      there.changed(({ former, pairing }) => turns.push(`${former?.id} ${pairing?.id} ${pairing?.boot}`))
      await database.write((trx) => keepPairing(trx, made('a')))
      await here.refresh()
      expect([here.of(gate)?.id, there.of(gate)]).toEqual(['a', undefined])
      here.met(here.of(gate)!, 5, 'one')
      expect([here.of(gate)?.boot, here.of(gate)?.instance]).toEqual([5, 'one'])
      await Promise.all([there.refresh(), there.refresh()])
      await here.flush()
      await there.refresh()
      await database.write((trx) => keepPairing(trx, made('b')))
      await there.refresh()
      await database.write((trx) => endPairing(trx, gate, 'an', 9))
      await there.refresh()
      expect(turns).toEqual([
        'undefined a 0',
        'a a 5',
        'a undefined undefined',
        'undefined b 0',
        'b undefined undefined',
      ])
    })

    test('keeps who waits, by codes that are nobody else’s', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => replacePlan(trx, planOfBoards(board('gate')), 0))
      const former = { board: gate, pairing: 'old' }
      await write((trx) => keepPairingRequest(trx, request('1', { former })))
      await write((trx) => keepPairingRequest(trx, request('2', { address: 'there', endsAt: 7 })))
      await expect(write((trx) => keepPairingRequest(trx, request('3', { code: '000001' })))).rejects.toThrow(/unique/i)
      await expect(write((trx) => keepPairingRequest(trx, request('3', { secret: 'clear' })))).rejects.toThrow(/check/i)
      const kept = [
        { id: '1', code: '000001', address: 'here', endsAt: 9, isWaiting: true },
        { id: '2', code: '000002', address: 'there', endsAt: 7, isWaiting: true },
      ]
      expect((await readPairingRequests(db)).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(kept)
      const { secret, ...first } = request('1', { former, pairing: null })
      expect(await requestByCode(db, '000001', 8)).toEqual(first)
      expect(await requestById(db, '1')).toEqual({ ...first, secret })
      expect([await requestByCode(db, '000001', 9), await requestByCode(db, '999999', 0)]).toEqual([
        undefined,
        undefined,
      ])
      expect((await requestsOf(db, gate, 8)).map(({ id }) => id)).toEqual(['1'])
      await write((trx) => keepPairing(trx, made('a')))
      await write((trx) => answerPairingRequest(trx, '1', 'a'))
      expect([await requestByCode(db, '000001', 8), (await requestById(db, '1'))?.pairing]).toEqual([undefined, 'a'])
      await write((trx) => dropPairingRequests(trx, key('2'), 1))
      expect((await readPairingRequests(db)).map(({ id, isWaiting }) => [id, isWaiting])).toEqual([['1', false]])
      await write((trx) => dropPairingRequests(trx, key('2'), 3_600_000))
      expect((await requestById(db, '1'))?.pairing).toBe('a')
      await write((trx) => keepPairingRequest(trx, request('4')))
      await write((trx) => dropPairingRequest(trx, '4'))
      await write((trx) => dropPairingRequests(trx, key('2'), 3_600_009))
      expect(await readPairingRequests(db)).toEqual([])
    })
  })
}
