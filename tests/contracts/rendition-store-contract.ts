import { describe, expect, test } from 'vitest'
import { keepRenditions, readRenditions } from '../../server/store/rendition-store.ts'
import { type NewPlace, opened } from './new-place.ts'

/** What the rendition store promises on every database. */
export function renditionStoreContract(newPlace: NewPlace): void {
  describe('the rendition store', () => {
    test('answers for the recipes that were drawn, and for no others', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepRenditions(trx, [drawn('r1', '1'), drawn('r2', '2')]))
      expect(await readRenditions(db, ['r2', 'r3', 'r2'])).toEqual(new Map([['r2', rendition('2')]]))
      expect(await readRenditions(db, [])).toEqual(new Map())
    })

    test('keeps the last word on a recipe, in one call or in two', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepRenditions(trx, [drawn('r1', '1'), drawn('r1', '2')]))
      expect(await readRenditions(db, ['r1'])).toEqual(new Map([['r1', rendition('2')]]))
      await write((trx) => keepRenditions(trx, [drawn('r1', '3')]))
      expect(await readRenditions(db, ['r1'])).toEqual(new Map([['r1', rendition('3')]]))
    })

    test('takes more than fits into one statement', async () => {
      const { db, write } = await opened(await newPlace())
      const recipes = Array.from({ length: 1203 }, (_, index) => `r${index}`)
      await write((trx) =>
        keepRenditions(
          trx,
          recipes.map((recipe) => drawn(recipe, 'f')),
        ),
      )
      expect((await readRenditions(db, recipes)).size).toBe(1203)
    })
  })
}

const rendition = (digit: string) => ({ sha256: digit.repeat(64), bytes: 5_000_000_000, width: 960, height: 64 })
const drawn = (recipe: string, digit: string) => ({ recipe, rendition: rendition(digit) })
