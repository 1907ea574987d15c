import { readFile } from 'node:fs/promises'
import { drawRuns } from './draw-runs.ts'
import type { Extent, Face } from './face.ts'
import { pathOf } from './font-config.ts'
import { readFontFile } from './font-file.ts'
import type { Typeface } from './fonts.ts'
import { graphemesOf } from './graphemes-of.ts'
import { joinedExtent } from './joined-extent.ts'
import { stackedExtents } from './stacked-extents.ts'

/** A face that has to see a text before it is asked for its extent. */
export interface PreparedFace extends Face {
  /** Measures by drawing what in `text` the outlines do not tell, so that `extentOf` knows it. */
  prepare(text: string): Promise<void>
}

/** A face drawn from one typeface's outlines. */
export interface OutlineFace extends PreparedFace {
  readonly typeface: Typeface
}

const opened = new Map<Typeface, Promise<OutlineFace>>()

/** The face of a typeface, its file read once in a process. */
export function outlineFace(typeface: Typeface): Promise<OutlineFace> {
  const known = opened.get(typeface)
  if (known) return known
  const opening = open(typeface)
  opened.set(typeface, opening)
  return opening
}

async function open(typeface: Typeface): Promise<OutlineFace> {
  const file = readFontFile(await readFile(pathOf(typeface)))
  const em = file.unitsPerEm
  const letters = new Map<string, Extent>()

  function letterOf(letter: string): Extent | undefined {
    const known = letters.get(letter)
    if (known) return known
    const glyph = file.glyphOf(letter.codePointAt(0) as number)
    if (glyph === 0) return undefined
    const { above, below } = file.inkOf(glyph)
    const extent = { width: file.advanceOf(glyph) / em, above: above / em, below: below / em }
    letters.set(letter, extent)
    return extent
  }

  function has(grapheme: string): boolean {
    if (!typeface.stacksMarks && isStacked(grapheme) && twoMarks.test(grapheme.normalize('NFD'))) return false
    return Array.from(grapheme).every((letter) => letterOf(letter) || drawsNothing.test(letter))
  }

  const stacked = stackedExtents(typeface, letterOf)
  return {
    typeface,
    name: `${typeface.family} ${typeface.style}`,
    outline: true,
    sizes: null,
    unevenOneBit: typeface.unevenOneBit ?? [],
    missingFrom: (text) => graphemesOf(text).filter((grapheme) => !has(grapheme)),
    prepare: (text) => stacked.measure(graphemesOf(text).filter(isStacked)),
    extentOf: (text) =>
      joinedExtent(graphemesOf(text).map((one) => (isStacked(one) ? stacked.extentOf(one) : letterOf(one)))),
    draw: (line, size, oneBit) => drawRuns([{ text: line.normalize('NFC'), typeface }], size, oneBit),
  }
}

/** Joiners and breaks of no width, which shaping takes in. */
const drawsNothing = /\p{Default_Ignorable_Code_Point}/u

/** Two marks above one letter; those that Vietnamese pairs have code points of their own. */
const twoMarks = /[\u0300-\u030c]\p{M}*[\u0300-\u030c]/u

/** Graphemes of more than one code point are shaped: only drawing them tells their ink. */
function isStacked(grapheme: string): boolean {
  return grapheme.length > String.fromCodePoint(grapheme.codePointAt(0) as number).length
}
