import { describe, expect, test } from 'vitest'
import { closestLetters } from '../../../media/type/closest-letters.ts'
import type { Extent, Face, LineInk } from '../../../media/type/face.ts'
import { typefaces } from '../../../media/type/fonts.ts'
import { outlineFace } from '../../../media/type/outline-face.ts'
import { vietnamese } from './alphabets.ts'

const alphabet = vietnamese.join('')

/** The largest size at which a line with the tallest and the deepest letters takes so many rows of ink. */
async function sizeOf(face: Face, rows: number): Promise<number> {
  let size = rows
  while ((await face.draw('ẪẴặg', size, false)).height > rows) size -= 0.5
  return size
}

describe('the closest letters of a text', () => {
  test.each([
    ['Be Vietnam Pro', 20, 1],
    ['Be Vietnam Pro', 24, 3],
    ['Be Vietnam Pro', 28, 5],
    ['IBM Plex Sans Condensed', 20, 2],
    ['IBM Plex Sans Condensed', 24, 3],
    ['IBM Plex Sans Condensed', 28, 5],
    ['Noto Sans', 24, 2],
  ])('of the alphabet in %s at %i rows differ in about %i pixels', async (family, rows, pixels) => {
    const face = await outlineFace(typefaces.find((typeface) => typeface.family === family)!)
    const closest = await closestLetters(face, alphabet, await sizeOf(face, rows), false)
    expect(Math.abs(closest!.pixels - pixels)).toBeLessThanOrEqual(1)
  })

  test('are compared as they stand on the baseline: a mark is all that tells i from ì', async () => {
    const face = await outlineFace(typefaces[0]!)
    const closest = await closestLetters(face, 'IÌ', 40, true)
    const [plain, marked] = [await face.draw('I', 40, true), await face.draw('Ì', 40, true)]
    expect(closest).toEqual({ letters: ['I', 'Ì'], pixels: inkIn(marked) - inkIn(plain) })
  })

  test('are letters and digits alone, each counted once, small ones and capitals apart', async () => {
    const face = await outlineFace(typefaces[0]!)
    expect(await closestLetters(face, 'a a! – a?', 24, false)).toBeNull()
    expect(await closestLetters(face, '', 24, false)).toBeNull()
    expect(await closestLetters(face, 'iI', 24, false)).toBeNull()
    expect((await closestLetters(face, 'iIÌ', 24, false))?.letters).toEqual(['I', 'Ì'])
    expect((await closestLetters(face, 'Hô Hô'.normalize('NFD'), 24, false))?.letters).toEqual(['H', 'ô'])
  })

  test('are not I and l, which are one stroke', async () => {
    const face = await outlineFace(typefaces[0]!)
    expect(await closestLetters(face, 'Il', 24, false)).toBeNull()
    expect((await closestLetters(face, 'IlÌ', 24, false))?.letters).toEqual(['I', 'Ì'])
  })

  test('of large letters are compared at 40 pixels an em', async () => {
    const face = await outlineFace(typefaces[0]!)
    expect(await closestLetters(face, 'Đặng', 200, false)).toEqual(await closestLetters(face, 'Đặng', 40, false))
    expect(await closestLetters(face, 'Đặng', 39.5, false)).not.toEqual(await closestLetters(face, 'Đặng', 40, false))
  })

  test('of a face that draws two letters alike differ in nothing, wherever their ink begins', async () => {
    const twin: Face = {
      ...(await outlineFace(typefaces[0]!)),
      extentOf: () => oneEm,
      draw: async (line) => bars(line),
    }
    expect(await closestLetters(twin, 'ab', 24, true)).toEqual({ letters: ['a', 'b'], pixels: 0 })
  })
})

function inkIn({ levels }: LineInk): number {
  return levels.filter((level) => level > 127).length
}

const oneEm: Extent = { width: 1, above: 1, below: 0 }

/** Each letter as the same bar, but b a column further to the right; spaces as 12 columns. */
function bars(line: string): LineInk {
  const row = Array.from(line).flatMap((letter) => (letter === ' ' ? ground : letter === 'b' ? [0, 255] : [255]))
  return { width: row.length, height: 3, above: 3, levels: Uint8Array.from([...row, ...row, ...row]) }
}

const ground = new Array<number>(12).fill(0)
