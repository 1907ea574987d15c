import { MediaFault } from '../media-fault.ts'
import { compositeFace } from './composite-face.ts'
import type { Face } from './face.ts'
import { type Script, type Typeface, typefaces } from './fonts.ts'
import { graphemesOf } from './graphemes-of.ts'
import { type OutlineFace, outlineFace, type PreparedFace } from './outline-face.ts'
import { scriptOf, scriptsOf } from './script-of.ts'

/**
 * The faces that a text can be set in, each with all its letters, the preferred one first: the first bundled typeface of each
 * width, the normal one before the condensed; where none has every letter, and for more than one script, one face completed
 * from several typefaces. They know the extents of this text and of its parts. Throws a `no-glyph` fault naming the letters
 * that no bundled typeface has.
 */
export async function facesFor(text: string): Promise<readonly Face[]> {
  const scripts = new Set(scriptsOf(text))
  const faces: PreparedFace[] = scripts.size === 1 ? await wholeFor(text, scripts) : []
  if (faces.length === 0) faces.push(await completed(text, scripts))
  for (const face of faces) await face.prepare(text)
  return faces
}

async function wholeFor(text: string, scripts: ReadonlySet<Script>): Promise<OutlineFace[]> {
  const faces: OutlineFace[] = []
  for (const width of ['normal', 'condensed'] as const) {
    const face = await firstWith(text, (typeface) => typeface.width === width && scripts.has(typeface.script))
    if (face) faces.push(face)
  }
  return faces
}

/** One by one: a file that is not needed is not read. */
async function firstWith(text: string, serves: (typeface: Typeface) => boolean): Promise<OutlineFace | undefined> {
  for (const typeface of typefaces.filter(serves)) {
    const face = await outlineFace(typeface)
    if (face.missingFrom(text).length === 0) return face
  }
  return undefined
}

/** One face of several typefaces, for each script one that has all its letters if there is one. */
async function completed(text: string, scripts: ReadonlySet<Script>): Promise<PreparedFace> {
  const graphemes = graphemesOf(text)
  const faces: OutlineFace[] = []
  for (const script of scripts) {
    const letters = graphemes.filter((grapheme) => scriptOf(grapheme) === script).join('')
    const face = await firstWith(letters, (typeface) => typeface.width === 'normal' && typeface.script === script)
    if (face) faces.push(face)
  }
  let missing = graphemes.filter((grapheme) => faces.every((face) => face.missingFrom(grapheme).length > 0))
  for (const typeface of typefaces) {
    if (missing.length === 0) return compositeFace(faces)
    const face = await outlineFace(typeface)
    const still = missing.filter((grapheme) => face.missingFrom(grapheme).length > 0)
    if (still.length < missing.length) faces.push(face)
    missing = still
  }
  if (missing.length === 0) return compositeFace(faces)
  const letters = [...new Set(missing)].slice(0, 10).map(named).join(', ')
  throw new MediaFault(
    'no-glyph',
    `Phông chữ đi kèm không có các chữ: ${letters}`,
    `no bundled font has all letters of this text; missing: ${letters}`,
  )
}

/** A letter with its code points: whoever reads this may have no font for it either. */
function named(grapheme: string): string {
  const points = Array.from(
    grapheme,
    (letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return `${grapheme} (${points.join(' ')})`
}
