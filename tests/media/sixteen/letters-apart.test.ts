import { expect, it } from 'vitest'
import { letters } from '../../../media/type/sixteen/alphabet.ts'
import { signs } from '../../../media/type/sixteen/signs.ts'
import { glyphOf, pixelsApart } from './bitmap.ts'

const alphabet = [...letters, ...'0123456789']

it('every two letters or digits differ by three pixels or more, even when one stands a column off', () => {
  const glyphs = alphabet.map(glyphOf)
  const close = glyphs.flatMap((a, i) =>
    glyphs.slice(0, i).flatMap((b, j) => (pixelsApart(a, b) < 3 ? `${alphabet[i]} ${alphabet[j]}` : [])),
  )
  expect(close).toEqual([])
})

it('no sign is taken for a letter, a digit or another sign', () => {
  const all = [...alphabet, ...signs.keys()]
  const close = Array.from(signs.keys()).flatMap((sign) =>
    all
      .filter((other) => other !== sign && pixelsApart(glyphOf(sign), glyphOf(other)) < 3)
      .map((other) => `${sign} ${other}`),
  )
  expect(close).toEqual([])
})

it('the letters that most often make another word differ by four or more', () => {
  const pairs = 'iì ií ỉĩ ìí ảã áà aạ aă ăâ oơ uư dđ DĐ OƠ UƯ 0O 1I 1l Il il 8B 5S 3B ơô êe ẩẫ ẲẴ ẤẦ ẪẬ ỄỂ nu vy gq'
  for (const [a, b] of pairs.split(' ').map((pair) => Array.from(pair))) {
    expect(pixelsApart(glyphOf(a!), glyphOf(b!)), `${a} ${b}`).toBeGreaterThanOrEqual(4)
  }
})
