import { loadSharp } from '../load-sharp.ts'
import type { Font } from './font.ts'
import { configureFonts, oneBitFamilyOf } from './font-config.ts'

/** The ink of one line, cropped to it: 0 for ground to 255 for ink, one byte a pixel, row by row. */
export interface LineInk {
  readonly width: number
  readonly height: number
  readonly levels: Uint8Array
}

/** Draws one line of text at `size` pixels an em; `oneBit` draws in 0 and 255 alone. */
export async function drawLine(font: Font, text: string, size: number, oneBit: boolean): Promise<LineInk> {
  const sharp = await loadSharp()
  await configureFonts(sharp)
  const family = oneBit ? oneBitFamilyOf(font.typeface) : font.typeface.family
  const { data, info } = await sharp({
    text: {
      text: escaped(text),
      font: `${family} ${font.typeface.style} ${size}px`,
      fontfile: font.path,
      dpi: 72,
    },
  })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, levels: data }
}

/** Pango reads markup: what people typed is shown literally. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
