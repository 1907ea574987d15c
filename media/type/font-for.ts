import { MediaFault } from '../media-fault.ts'
import { type Font, openFont } from './font.ts'
import { typefaces } from './fonts.ts'

/** The first bundled font that has every letter of `text`; throws a `no-glyph` fault naming the letters where none has. */
export async function fontFor(text: string): Promise<Font> {
  let missing: string[] = []
  for (const typeface of typefaces) {
    const font = await openFont(typeface)
    const lacks = font.missingFrom(text)
    if (lacks.length === 0) return font
    if (missing.length === 0 || lacks.length < missing.length) missing = lacks
  }
  const letters = [...new Set(missing)].slice(0, 10).join(' ')
  throw new MediaFault(
    'no-glyph',
    `Phông chữ đi kèm không có các chữ: ${letters}`,
    `no bundled font has all letters of this text; missing: ${letters}`,
  )
}
