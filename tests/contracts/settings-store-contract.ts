import { describe, expect, test } from 'vitest'
import { defaultSettings, keepSettings, readSettings, settingsIn } from '../../server/store/settings-store.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the settings store promises on every database. */
export function settingsStoreContract(newPlace: NewPlace): void {
  describe('the settings store', () => {
    test('answers field by field with the choice of the nearest org that has made one', async () => {
      const { db, write } = await opened(await newPlace())
      expect(await settingsIn(db, ['xa', 'tinh'])).toEqual(defaultSettings)
      await write((trx) => keepSettings(trx, 'tinh', { approvers: 2, emergency: { people: 1 } }, 1))
      await write((trx) =>
        keepSettings(trx, 'xa', { tellOthersAfterHours: 4, emergency: { release: ['operator'] } }, 2),
      )
      expect(await settingsIn(db, ['xa', 'tinh'])).toEqual({
        ...{ approvers: 2, tellOthersAfterHours: 4 },
        emergency: { people: 1, prepare: defaultSettings.emergency.prepare, release: ['operator'] },
      })
      expect(await settingsIn(db, ['tinh'])).toMatchObject({ approvers: 2, tellOthersAfterHours: null })
      expect(await settingsIn(db, [])).toEqual(defaultSettings)
    })

    test('puts a choice in place of the one before, and tells a choice of null from none', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepSettings(trx, 'tinh', { tellOthersAfterHours: 8 }, 1))
      await write((trx) => keepSettings(trx, 'xa', { approvers: 2, tellOthersAfterHours: 4 }, 1))
      await write((trx) => keepSettings(trx, 'xa', { tellOthersAfterHours: null }, 2))
      expect(await readSettings(db, 'xa')).toEqual({ tellOthersAfterHours: null })
      expect(await settingsIn(db, ['xa', 'tinh'])).toMatchObject({ approvers: 1, tellOthersAfterHours: null })
      expect(await readSettings(db, 'nowhere')).toEqual({})
    })
  })
}
