import { describe, expect, test } from 'vitest'
import { bitmapOf } from '../../../media/type/bitmap.ts'
import { compositeFace } from '../../../media/type/composite-face.ts'
import type { Face } from '../../../media/type/face.ts'
import { type Script, typefaces } from '../../../media/type/fonts.ts'
import { graphemesOf } from '../../../media/type/graphemes-of.ts'
import { letterBitmaps } from '../../../media/type/letter-bitmaps.ts'
import { outlineFace } from '../../../media/type/outline-face.ts'
import { sixteenFace } from '../../../media/type/sixteen/sixteen-face.ts'
import { highlands, plain, samples, vietnamese } from './alphabets.ts'

const latin = [...vietnamese, ...plain, ...highlands].filter(isLetter)
const sizes = [16, 19.5, 21.5, 24, 27, 40, 64]

function isLetter(letter: string): boolean {
  return /^[\p{L}\p{N}]/u.test(letter)
}

/** Each letter of a script once. */
function lettersOf(script: Script): readonly string[] {
  return script === 'Latin' ? latin : [...new Set(graphemesOf(samples[script]).filter(isLetter))]
}

/** What one drawing for each letter gives. */
async function alone(face: Face, letters: readonly string[], size: number, oneBit: boolean) {
  const stem = await face.draw('I', size, oneBit)
  return await Promise.all(
    letters.map(async (letter) => bitmapOf(await face.draw(`I ${letter}`, size, oneBit), stem.width)),
  )
}

/** Of many letters another part at every size. */
function partOf(letters: readonly string[], size: number): readonly string[] {
  const turn = sizes.indexOf(size)
  return letters.length < 60 ? letters : letters.filter((_, i) => i % sizes.length === turn)
}

describe('letters cut out of one drawing', () => {
  test.each(typefaces.flatMap((typeface) => sizes.map((size) => [typeface.family, size, typeface] as const)))(
    'of %s at %f pixels an em are those that are drawn alone',
    async (_, size, typeface) => {
      const face = await outlineFace(typeface)
      const letters = partOf(
        lettersOf(typeface.script).filter((letter) => face.missingFrom(letter).length === 0),
        size,
      )
      for (const oneBit of [false, true]) {
        expect(await letterBitmaps(face, letters, size, oneBit)).toEqual(await alone(face, letters, size, oneBit))
      }
    },
  )

  test('of the face for sixteen rows are those that are drawn alone', async () => {
    const letters = [...latin, 'ê̆']
    expect(await letterBitmaps(sixteenFace, letters, 16, true)).toEqual(await alone(sixteenFace, letters, 16, true))
  })

  test('of several scripts are those that are drawn alone', async () => {
    const face = compositeFace(await Promise.all(typefaces.map(outlineFace)))
    const letters = ['中', 'ễ', '国', 'g', '1', ...lettersOf('Lao').slice(0, 3), ...lettersOf('Khmer').slice(0, 3)]
    expect(await letterBitmaps(face, letters, 24, false)).toEqual(await alone(face, letters, 24, false))
  })

  test('of more letters than fit into one drawing are those that are drawn alone', async () => {
    const face = await outlineFace(typefaces.find(({ script }) => script === 'Han')!)
    const letters = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i))
    const bitmaps = await letterBitmaps(face, letters, 40, false)
    const sample = [0, 159, 160, 299]
    expect(sample.map((i) => bitmaps[i])).toEqual(
      await alone(
        face,
        sample.map((i) => letters[i] as string),
        40,
        false,
      ),
    )
  })

  test('are given in the order asked for, those that are known among new ones', async () => {
    const face = await outlineFace(typefaces[0]!)
    const [, second] = await letterBitmaps(face, ['p', 'q'], 30, true)
    const letters = ['x', 'q', 'x']
    const bitmaps = await letterBitmaps(face, letters, 30, true)
    expect(bitmaps).toEqual(await alone(face, letters, 30, true))
    expect(bitmaps[1]).toBe(second)
  })

  test('where a sign is wider than a letter, and cut in two, are drawn alone', async () => {
    const face = await outlineFace(typefaces[0]!)
    const wide = {
      ...face,
      draw: (line: string, size: number, oneBit: boolean) => face.draw(split(line), size, oneBit),
    }
    const letters = ['W', 'a']
    expect(await letterBitmaps(wide, letters, 20, false)).toEqual(await alone(wide, letters, 20, false))
  })
})

/** W as two strokes far apart. */
function split(line: string): string {
  return line.replaceAll('W', `I${' '.repeat(12)}I`)
}
