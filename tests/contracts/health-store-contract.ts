import { describe, expect, test } from 'vitest'
import {
  alertSettingsInEach,
  keepAlertSettings,
  readAlertSettings,
} from '../../server/store/boards/alert-settings-store.ts'
import {
  type Alert,
  countUnseenAlerts,
  dropOldAlerts,
  endAlerts,
  findAlert,
  keepAlerts,
  listAlerts,
  markSeen,
  markTold,
  readLivingAlerts,
} from '../../server/store/boards/alert-store.ts'
import {
  dropRepair,
  keepBoardHealth,
  keepRepair,
  readBoardHealth,
  readRepairs,
} from '../../server/store/boards/health-store.ts'
import {
  dropOldScreenshots,
  findScreenshot,
  keepScreenshotAsked,
  keepScreenshotFound,
  readLastScreenshots,
  screenshotsOf,
} from '../../server/store/boards/screenshot-store.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'

const [a, b] = ['bang-a', 'bang-b'] as BoardId[] as [BoardId, BoardId]

/** What the stores of health promise on every database. */
export function healthStoreContract(newPlace: NewPlace): void {
  describe('the store of how boards are', () => {
    test('keeps the last state of each board, and who works on it', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepBoardHealth(trx, []))
      await write((trx) => keepBoardHealth(trx, [health(a, 1), health(b, 2), health(a, 3)]))
      await write((trx) => keepBoardHealth(trx, [health(b, 4)]))
      const kept = await readBoardHealth(db)
      expect(kept.toSorted((one, other) => one.at - other.at)).toEqual([health(a, 3), health(b, 4)])

      const repair = { board: a, by: { id: 'an', name: 'An' }, since: 5, note: 'Thay nguồn', photo: null }
      await write((trx) => keepRepair(trx, repair))
      await write((trx) => keepRepair(trx, { ...repair, photo: 'f'.repeat(64) }))
      expect(await readRepairs(db)).toEqual([{ ...repair, photo: 'f'.repeat(64) }])
      const drop = () => write((trx) => dropRepair(trx, a))
      expect([await drop(), await drop(), await readRepairs(db)]).toEqual([true, false, []])
    })
  })

  describe('the store of screenshots', () => {
    test('takes what was asked for once, and tells the newest first', async () => {
      const { db, write } = await opened(await newPlace())
      for (const [id, board, askedAt] of [
        ['1', a, 10],
        ['2', a, 20],
        ['3', b, 20],
        ['4', a, 20],
      ] as const) {
        await write((trx) => keepScreenshotAsked(trx, { id, board, askedAt }))
      }
      const found = { id: '2', at: 21, drawnAt: 20, state: 'differs', differing: 7, epoch: 1, version: 4 } as const
      const keep = () => write((trx) => keepScreenshotFound(trx, found))
      expect([await keep(), await keep()]).toEqual([true, false])
      const ids = async (page: Parameters<typeof screenshotsOf>[2]) =>
        (await screenshotsOf(db, a, page)).map(({ id }) => id)
      expect(await ids({ limit: 9 })).toEqual(['4', '2', '1'])
      expect(await ids({ limit: 1, after: { at: 20, id: '4' } })).toEqual(['2'])
      const two = { id: '2', board: a, askedAt: 20, at: 21, drawnAt: 20, state: 'differs', differing: 7 }
      expect(await findScreenshot(db, a, '2')).toEqual(two)
      expect(await findScreenshot(db, b, '2')).toBeUndefined()
      expect(await readLastScreenshots(db)).toEqual([two])
    })

    test('drops what is old, and all but the newest of a board', async () => {
      const { db, write } = await opened(await newPlace())
      for (let at = 1; at <= 6; at++) {
        await write((trx) => keepScreenshotAsked(trx, { id: `${at}`, board: at > 4 ? b : a, askedAt: at }))
      }
      const gone = await write((trx) => dropOldScreenshots(trx, { before: 6, keep: 2 }))
      expect(gone.map(({ id }) => id).toSorted()).toEqual(['1', '2', '3', '4', '5'])
      expect((await screenshotsOf(db, b, { limit: 9 })).map(({ id }) => id)).toEqual(['6'])
    })
  })

  describe('the store of alerts', () => {
    test('tells of each once, and knows which are not over or not told', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepAlerts(trx, [alert('1', 5), alert('2', 7), alert('3', 7, 'ben')]))
      const tell = () => write((trx) => markTold(trx, ['1', '2'], 8))
      expect([...(await tell()), ...(await tell())].toSorted()).toEqual(['1', '2'])
      await write((trx) => endAlerts(trx, ['1', '3'], 9))
      await write((trx) => endAlerts(trx, ['1'], 10))
      expect((await readLivingAlerts(db)).map(({ id }) => id).toSorted()).toEqual(['2', '3'])
      expect(await findAlert(db, '1')).toEqual({ ...alert('1', 5), toldAt: 8, endedAt: 9 })
      const ids = async (query: Partial<Parameters<typeof listAlerts>[1]>) =>
        (await listAlerts(db, { limit: 9, ...query })).map(({ id }) => id)
      expect(await ids({})).toEqual(['3', '2', '1'])
      expect(await ids({ orgs: ['xa'] })).toEqual(['2', '1'])
      expect(await ids({ orgs: [] })).toEqual([])
      expect(await ids({ state: 'open' })).toEqual(['2'])
      expect(await ids({ state: 'ended', limit: 1 })).toEqual(['3'])
      expect(await ids({ after: { at: 7, id: '3' } })).toEqual(['2', '1'])
      await write((trx) => dropOldAlerts(trx, 10))
      expect(await ids({})).toEqual(['2'])
    })

    test('has one alone open at a time of a board and a code', async () => {
      const { db, write } = await opened(await newPlace())
      const keep = async (id: string) => [
        ...(await write((trx) => keepAlerts(trx, [{ ...alert(id, 5), code: 'offline' }]))),
      ]
      expect([await keep('1'), await keep('2')]).toEqual([['1'], []])
      await write((trx) => endAlerts(trx, ['1'], 6))
      expect([await keep('3'), (await listAlerts(db, { limit: 9 })).length]).toEqual([['3'], 2])
    })

    test('keeps who was the first to see one', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepAlerts(trx, [alert('1', 5)]))
      const see = (id: string, at: number) => write((trx) => markSeen(trx, '1', { id, name: id, at }))
      expect([await see('an', 6), await see('binh', 7)]).toEqual([true, false])
      expect((await findAlert(db, '1'))?.seenBy).toEqual({ id: 'an', name: 'an', at: 6 })
      await write((trx) => keepAlerts(trx, [alert('2', 5), alert('3', 7, 'ben'), alert('4', 8)]))
      await write((trx) => endAlerts(trx, ['4'], 9))
      const counts = [undefined, ['xa'], ['ben', 'xa'], []].map((orgs) => countUnseenAlerts(db, orgs))
      expect(await Promise.all(counts)).toEqual([2, 1, 2, 0])
    })
  })

  test('how an office is told comes from the nearest above that chose it, a webhook with its secret', async () => {
    const { db, write } = await opened(await newPlace())
    const url = 'https://hook.example/a'
    await write((trx) =>
      keepAlertSettings(trx, 'tinh', { chosen: { waitMinutes: 5, webhook: { url } }, secret: 's' }, 1),
    )
    await write((trx) => keepAlertSettings(trx, 'huyen', { chosen: { mail: false }, secret: null }, 2))
    await write((trx) => keepAlertSettings(trx, 'xa', { chosen: { webhook: null }, secret: null }, 2))
    const there = await alertSettingsInEach(
      db,
      new Map([
        ['huyen', ['huyen', 'tinh']],
        ['xa', ['xa', 'huyen', 'tinh']],
      ]),
    )
    expect(there.get('huyen')).toMatchObject({ waitMinutes: 5, mail: false, hook: { org: 'tinh', url, secret: 's' } })
    expect(there.get('xa')).toMatchObject({ waitMinutes: 5, mail: false, quiet: null, hook: null })
    expect(await readAlertSettings(db, 'ben')).toEqual({ chosen: {}, secret: null })
  })
}

function health(board: BoardId, at: number) {
  return { board, at, state: JSON.stringify({ at }) }
}

function alert(id: string, openedAt: number, org = 'xa'): Alert {
  return {
    ...{
      id,
      board: a,
      boardName: 'Bảng A',
      org: org as OrgId,
      code: `offline-${id}`,
      messageVi: 'Mất mạng',
      message: 'Offline',
    },
    ...{ atOnce: id === '3', since: 1, openedAt, endedAt: null, toldAt: null, seenBy: null },
  }
}
