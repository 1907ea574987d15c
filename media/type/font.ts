import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { readFontFile } from './font-file.ts'
import type { Typeface } from './fonts.ts'

/** The width of a text and its ink above and below the baseline, in ems (multiples of the font size). */
export interface Extent {
  readonly width: number
  readonly above: number
  readonly below: number
}

/** A typeface with its file opened. */
export interface Font {
  readonly typeface: Typeface
  /** The TTF's absolute path. */
  readonly path: string
  /** The graphemes of `text` that the font has no glyphs for. */
  missingFrom(text: string): string[]
  /** Without kerning: a little wider than what is drawn. */
  extentOf(text: string): Extent
}

const opened = new Map<Typeface, Promise<Font>>()

/** The typeface with its file read, once in a process. */
export function openFont(typeface: Typeface): Promise<Font> {
  const known = opened.get(typeface)
  if (known) return known
  const opening = readTypeface(typeface)
  opened.set(typeface, opening)
  return opening
}

async function readTypeface(typeface: Typeface): Promise<Font> {
  // Found as Node finds packages, so that it holds from source and from the bundle alike.
  const path = createRequire(import.meta.url).resolve(typeface.file)
  const file = readFontFile(await readFile(path))
  const letters = new Map<string, Extent | undefined>()
  const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

  function letterOf(letter: string): Extent | undefined {
    if (letters.has(letter)) return letters.get(letter)
    const glyph = file.glyphOf(letter.codePointAt(0) as number)
    const { above, below } = file.inkOf(glyph)
    const em = file.unitsPerEm
    const extent = glyph === 0 ? undefined : { width: file.advanceOf(glyph) / em, above: above / em, below: below / em }
    letters.set(letter, extent)
    return extent
  }

  return {
    typeface,
    path,
    missingFrom: (text) =>
      Array.from(graphemes.segment(text), ({ segment }) => segment).filter((grapheme) =>
        Array.from(grapheme).some((letter) => letterOf(letter) === undefined),
      ),
    extentOf(text) {
      let [width, above, below] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
      for (const letter of text) {
        const extent = letterOf(letter)
        if (!extent) continue
        width += extent.width
        if (letter === ' ') continue
        above = Math.max(above, extent.above)
        below = Math.max(below, extent.below)
      }
      return above === Number.NEGATIVE_INFINITY ? { width, above: 0, below: 0 } : { width, above, below }
    },
  }
}
