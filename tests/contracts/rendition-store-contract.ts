import { describe, expect, test } from 'vitest'
import { keepRenditions, readRenditions } from '../../server/store/media/rendition-store.ts'
import { sealWith } from '../../server/store/seal.ts'
import type { Verdict } from '../../shared/legibility/verdict.ts'
import { type NewPlace, opened } from './new-place.ts'

const seal = sealWith(new Uint8Array(32).fill(7), 'renditions')

/** What the rendition store promises on every database. */
export function renditionStoreContract(newPlace: NewPlace): void {
  describe('the rendition store', () => {
    test('answers for the recipes that were drawn, and for no others', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepRenditions(trx, seal, [drawn('r1', '1'), drawn('r2', '2')]))
      expect(await readRenditions(db, seal, ['r2', 'r3', 'r2'])).toEqual(new Map([['r2', kept('2')]]))
      expect(await readRenditions(db, seal, [])).toEqual(new Map())
    })

    test('keeps the last word on a recipe, in one call or in two', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepRenditions(trx, seal, [drawn('r1', '1'), drawn('r1', '2')]))
      expect(await readRenditions(db, seal, ['r1'])).toEqual(new Map([['r1', kept('2')]]))
      await write((trx) => keepRenditions(trx, seal, [drawn('r1', '3')]))
      expect(await readRenditions(db, seal, ['r1'])).toEqual(new Map([['r1', kept('3')]]))
    })

    test('keeps a verdict as it was given, and the length of a clip, until the recipe is drawn as something else', async () => {
      const { db, write } = await opened(await newPlace())
      const clip = { recipe: 'r1', rendition: { ...rendition('1'), clip: { ms: 15_000, fps: 12.5 } }, verdict }
      await write((trx) => keepRenditions(trx, seal, [clip, drawn('r2', '2')]))
      const { recipe, ...first } = clip
      const read = await readRenditions(db, seal, [recipe, 'r2'])
      expect(read.get(recipe)).toEqual(first)
      expect(read.get('r2')).toEqual(kept('2'))
      await write((trx) => keepRenditions(trx, seal, [drawn(recipe, '3')]))
      expect(await readRenditions(db, seal, [recipe])).toEqual(new Map([[recipe, kept('3')]]))
    })

    test('knows nothing of a row that was changed by another hand', async () => {
      const { db, write } = await opened(await newPlace())
      await write((trx) => keepRenditions(trx, seal, [drawn('r1', '1'), drawn('r2', '2')]))
      await write((trx) =>
        trx
          .updateTable('renditions')
          .set({ sha256: '9'.repeat(64) })
          .where('recipe', '=', 'r1')
          .execute(),
      )
      expect(await readRenditions(db, seal, ['r1', 'r2'])).toEqual(new Map([['r2', kept('2')]]))
    })

    test('takes more than fits into one statement', async () => {
      const { db, write } = await opened(await newPlace())
      const recipes = Array.from({ length: 1203 }, (_, index) => `r${index}`)
      await write((trx) =>
        keepRenditions(
          trx,
          seal,
          recipes.map((recipe) => drawn(recipe, 'f')),
        ),
      )
      expect((await readRenditions(db, seal, recipes)).size).toBe(1203)
    })
  })
}

const rendition = (digit: string) => ({ sha256: digit.repeat(64), bytes: 5_000_000_000, width: 960, height: 64 })
const kept = (digit: string) => ({ rendition: rendition(digit), verdict: null })
const drawn = (recipe: string, digit: string) => ({ recipe, ...kept(digit) })

const verdict: Verdict = {
  setting: 'standing',
  pages: [['Chào mừng Đại hội']],
  face: 'Be Vietnam Pro',
  ...{ rows: 32, capRows: 21, clipped: 0, contrast: 8.1, readingSeconds: 4 },
  closest: { letters: ['ấ', 'ầ'], pixels: 5 },
  findings: [{ code: 'reading-time', severity: 'warning', message: 'too short', messageVi: 'quá ngắn' }],
}
