import { describe, expect, test } from 'vitest'
import {
  keepShell,
  keepShellTrial,
  readShells,
  readShellTrials,
  type ShellTrial,
  type ShippedShell,
} from '../../server/store/boards/shell-store.ts'
import type { BoardId } from '../../shared/plan/plan.ts'
import { type NewPlace, opened } from './new-place.ts'

const old: ShippedShell = { build: '0a', state: 'good', shippedAt: 1, changedAt: 1, byPerson: false }
const fresh: ShippedShell = { build: '0b', state: 'trial', shippedAt: 2, changedAt: 2, byPerson: false }
const trial: ShellTrial = { board: 'cua-khau' as BoardId, toldAt: 3, runningSince: null, failedAt: null }

/** What the store of builds of the board's page promises on every database. */
export function shellStoreContract(newPlace: NewPlace): void {
  describe('the store of shells', () => {
    test('tells the newest build first, each as it stands now', async () => {
      const { db, write } = await opened(await newPlace())
      expect(await readShells(db)).toEqual([])
      await write(async (trx) => {
        await keepShell(trx, old)
        await keepShell(trx, fresh)
      })
      expect(await readShells(db)).toEqual([fresh, old])
      const stopped: ShippedShell = { ...fresh, state: 'stopped', changedAt: 9, byPerson: true }
      await write((trx) => keepShell(trx, stopped))
      expect(await readShells(db)).toEqual([stopped, old])
    })

    test('keeps the boards of a trial, apart for each build', async () => {
      const { db, write } = await opened(await newPlace())
      await write(async (trx) => {
        await keepShell(trx, fresh)
        await keepShellTrial(trx, fresh.build, trial)
        await keepShellTrial(trx, fresh.build, { ...trial, runningSince: 5, failedAt: 8 })
      })
      expect(await readShellTrials(db, fresh.build)).toEqual([{ ...trial, runningSince: 5, failedAt: 8 }])
      expect(await readShellTrials(db, old.build)).toEqual([])
    })
  })
}
