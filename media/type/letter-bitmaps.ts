import { type Bitmap, bitmapOf } from './bitmap.ts'
import type { Face, LineInk } from './face.ts'

/** Letters of a face in one setting (a size, with or without greys), kept for the next text. */
type Kept = Map<string, Bitmap>

const kept = new WeakMap<Face, Map<string, Kept>>()
/** Settings kept of a face, and letters of a setting: the sizes of a province's boards, and the whole Vietnamese alphabet with room to spare. */
const mostSettings = 80
const mostLetters = 400

/**
 * The ink of each letter, index for index, its first column as far from where the letter begins as it stands in a text. One drawing
 * holds all those that were not drawn before: a drawing takes about as long for thirty letters as for one.
 */
export async function letterBitmaps(
  face: Face,
  letters: readonly string[],
  size: number,
  oneBit: boolean,
): Promise<readonly Bitmap[]> {
  const known = keptOf(face, `${size} ${oneBit}`)
  const bitmaps = new Map(letters.map((letter) => [letter, known.get(letter)]))
  const missing = [...bitmaps.keys()].filter((letter) => !bitmaps.get(letter))
  if (missing.length > 0) {
    const drawn = await drawnInRows(face, missing, size, oneBit)
    if (known.size + missing.length > mostLetters) known.clear()
    for (const [i, letter] of missing.entries()) {
      bitmaps.set(letter, drawn[i])
      known.set(letter, drawn[i] as Bitmap)
    }
  }
  return letters.map((letter) => bitmaps.get(letter) as Bitmap)
}

function keptOf(face: Face, setting: string): Kept {
  const settings = kept.get(face) ?? new Map<string, Kept>()
  kept.set(face, settings)
  const known = settings.get(setting) ?? new Map<string, Bitmap>()
  // What was asked for last stands last, and the first is dropped.
  settings.delete(setting)
  settings.set(setting, known)
  if (settings.size > mostSettings) settings.delete(settings.keys().next().value as string)
  return known
}

/** Ink is cropped: a stem before a letter shows where the letter begins, and is cut off again. Unbroken in every face. */
const stem = 'I'
/** Ems of ground between two letters, and those at which a drawing is cut: no letter is so far from its stem, or from its own parts. */
const [apart, cut] = [2, 1]

/** Pixels that cairo draws in one direction are fewer than 32,768; a letter takes at most so many ems with its stem and its ground. */
const [mostWidth, widest] = [32_000, 5]

async function drawnInRows(face: Face, letters: readonly string[], size: number, oneBit: boolean): Promise<Bitmap[]> {
  const most = Math.max(1, Math.floor(mostWidth / (size * widest)))
  const bitmaps: Bitmap[] = []
  for (let from = 0; from < letters.length; from += most) {
    bitmaps.push(...(await drawnApart(face, letters.slice(from, from + most), size, oneBit)))
  }
  return bitmaps
}

/** Hinted letters stand on whole pixels: in a row they are drawn as they are alone, but for a mark that is set by shaping, off by a row at most. */
async function drawnApart(
  face: Face,
  letters: readonly string[],
  size: number,
  oneBit: boolean,
): Promise<readonly Bitmap[]> {
  const ground = ' '.repeat(Math.ceil(apart / face.extentOf(' ').width))
  const row = await face.draw(letters.map((letter) => `${stem} ${letter}`).join(ground), size, oneBit)
  const inked = inkedColumnsOf(row)
  const pieces = letters.length === 1 ? [[0, row.width] as const] : spansOf(inked, size * cut)
  if (pieces.length === letters.length) return pieces.map(([from, to]) => bitmapOf(row, endOfInk(inked, from), to))
  // Some sign is wider than any letter: where one ends cannot be told.
  return (await Promise.all(letters.map((letter) => drawnApart(face, [letter], size, oneBit)))).flat()
}

/** For each column of a drawing whether it holds any ink. */
function inkedColumnsOf({ width, height, levels }: LineInk): Uint8Array {
  const inked = new Uint8Array(width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) inked[x] = (inked[x] as number) | (levels[y * width + x] as number)
  }
  return inked
}

/** Columns `from` to `to` (half-open) of what stands apart by `ground` columns or more. */
function spansOf(inked: Uint8Array, ground: number): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  for (const [x, ink] of inked.entries()) {
    if (ink === 0) continue
    const last = spans.at(-1)
    if (last && x - last[1] < ground) last[1] = x + 1
    else spans.push([x, x + 1])
  }
  return spans
}

function endOfInk(inked: Uint8Array, from: number): number {
  const end = inked.indexOf(0, from)
  return end === -1 ? inked.length : end
}
