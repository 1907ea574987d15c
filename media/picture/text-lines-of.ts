import { loadSharp } from '../load-sharp.ts'
import { decodePicture } from './decode-picture.ts'
import { componentsOf, type Grey, inkOf } from './ink-components.ts'
import { openPicture } from './open-picture.ts'
import { letterRows, rowsOfLetters } from './rows-of-letters.ts'

/** A line of text in a picture: its box, and `lineHeight` from the top of an Ễ to the bottom of an Ặ; in fractions of the upright picture. */
export interface TextLine {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lineHeight: number
}

const lookedAt = 1600
/** Each look has half of the pixels a side of the one before: the heights of letters that are looked for double. */
const looks = 4
/** From the top of Ễ to the bottom of Ặ in heights of a capital: 1.35 of the type's size, of which a capital takes 0.71. */
export const lineOfCap = 1.9

/**
 * Finds the lines of text in a picture, roughly, from the top down: not what they say, but where they stand and how high. Letters are
 * strokes that differ from their surroundings, of like height, on a baseline, over a gap. Writing by hand, upright or on a busy ground is
 * missed; so is what is under seven rows at 1600 pixels. Throws `MediaFault` where the picture cannot be taken.
 */
export async function textLinesOf(picture: Buffer): Promise<readonly TextLine[]> {
  const open = await openPicture(picture)
  const { data, ...raw } = await decodePicture(
    open,
    Math.min(1, lookedAt / Math.max(open.header.width, open.header.height)),
  )
  const sharp = await loadSharp()
  const levels = await sharp(data, { raw }).flatten({ background: '#000' }).toColourspace('b-w').raw().toBuffer()
  const lines: TextLine[] = []
  let grey: Grey = { levels, width: raw.width, height: raw.height }
  for (let look = 0; look < looks && Math.min(grey.width, grey.height) > letterRows.most; look++) {
    for (const line of linesIn(grey)) if (!lines.some((other) => covers(other, line))) lines.push(line)
    grey = halved(grey)
  }
  return lines.sort((a, b) => a.y - b.y || a.x - b.x)
}

function* linesIn(grey: Grey): Generator<TextLine> {
  const { width, height } = grey
  for (const sign of [1, -1] as const) {
    const ink = inkOf(grey, letterRows.most, sign)
    for (const row of rowsOfLetters(componentsOf(ink, grey), ink, grey)) {
      yield {
        x: row.left / width,
        y: row.top / height,
        width: (row.right - row.left) / width,
        height: (row.bottom - row.top) / height,
        lineHeight: Math.min(1, (row.capRows * lineOfCap) / height),
      }
    }
  }
}

/** Whether a line lies, for its greater part, in one that was found: the insides of letters make rows too. */
function covers(found: TextLine, line: TextLine): boolean {
  const across = Math.min(found.x + found.width, line.x + line.width) - Math.max(found.x, line.x)
  const down = Math.min(found.y + found.height, line.y + line.height) - Math.max(found.y, line.y)
  return across > 0 && down > 0 && across * down > 0.5 * Math.min(line.width * line.height, found.width * found.height)
}

function halved({ levels, width, height }: Grey): Grey {
  const [across, down] = [width >> 1, height >> 1]
  const half = new Uint8Array(across * down)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const at = 2 * (y * width + x)
      const sum =
        (levels[at] as number) +
        (levels[at + 1] as number) +
        (levels[at + width] as number) +
        (levels[at + width + 1] as number)
      half[y * across + x] = (sum + 2) >> 2
    }
  }
  return { levels: half, width: across, height: down }
}
