import { describe, expect, test } from 'vitest'
import type { Face, LineInk } from '../../../media/type/face.ts'
import { typefaces } from '../../../media/type/fonts.ts'
import { graphemesOf } from '../../../media/type/graphemes-of.ts'
import { outlineFace } from '../../../media/type/outline-face.ts'
import { officialSlogans } from '../../../server/demo/official-slogans.ts'

/** Sizes of one-colour boards: strips of 24 to 48 rows. */
const sizes = Array.from({ length: 34 }, (_, i) => 15.5 + i / 2)

describe('letters without greys', () => {
  test('of “chào mừng” and “nhiệt liệt” never touch in Be Vietnam Pro at the sizes that are used', async () => {
    const face = await outlineFace(typefaces[0]!)
    const pairs = pairsOf(['chào mừng nhiệt liệt', 'CHÀO MỪNG NHIỆT LIỆT'])
    for (const size of sizes.filter((one) => !face.unevenOneBit.includes(one))) {
      expect(await touching(face, pairs, size), `${size} px`).toEqual([])
    }
  })

  test('touch in “mừng” at some of the sizes that are passed over', async () => {
    const face = await outlineFace(typefaces[0]!)
    expect(await touching(face, ['ừn'], 23)).toEqual(['ừn'])
    expect(face.unevenOneBit).toContain(23)
  })

  test.each(typefaces.slice(1, 3))(
    'of $family touch less often at the size taken than at one passed over',
    async (typeface) => {
      const face = await outlineFace(typeface)
      const pairs = pairsOf(officialSlogans.slice(0, 1).flatMap((slogan) => [slogan, slogan.toLocaleUpperCase('vi')]))
      let [taken, passedOver] = [0, 0]
      for (const size of face.unevenOneBit) {
        let next = size
        while (face.unevenOneBit.includes(next)) next -= 0.5
        taken += (await touching(face, pairs, next)).length
        passedOver += (await touching(face, pairs, size)).length
      }
      expect(taken).toBeLessThan(passedOver * 0.75)
    },
  )
})

/** Each two letters that stand side by side. */
function pairsOf(texts: readonly string[]): string[] {
  const pairs = texts.flatMap((text) =>
    text.split(/[^\p{L}]+/u).flatMap((word) => {
      const letters = graphemesOf(word)
      return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
    }),
  )
  return [...new Set(pairs)]
}

/** The pairs that have fewer separate pieces of ink than their two letters. */
async function touching(face: Face, pairs: readonly string[], size: number): Promise<string[]> {
  const alone = new Map<string, number>()
  for (const letter of graphemesOf(pairs.join(''))) {
    if (!alone.has(letter)) alone.set(letter, piecesIn(await face.draw(letter, size, true)))
  }
  const found: string[] = []
  for (const pair of pairs) {
    const apart = graphemesOf(pair).reduce((pieces, letter) => pieces + alone.get(letter)!, 0)
    if (piecesIn(await face.draw(pair, size, true)) < apart) found.push(pair)
  }
  return found
}

/** How many pieces of ink touch neither by a side nor by a corner. */
function piecesIn({ width, height, levels }: LineInk): number {
  const seen = new Uint8Array(levels.length)
  let pieces = 0
  for (let start = 0; start < levels.length; start++) {
    if (levels[start] === 0 || seen[start]) continue
    pieces++
    const open = [start]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen[at]) continue
      seen[at] = 1
      const [x, y] = [at % width, Math.floor(at / width)]
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          if (levels[row * width + column] !== 0) open.push(row * width + column)
        }
      }
    }
  }
  return pieces
}
