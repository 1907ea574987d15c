import { breakLines } from './break-lines.ts'
import type { Extent, Face } from './face.ts'
import { bundledPhrases, type KeptPhrases } from './keep-together.ts'
import { breakable, joined } from './line-breaks.ts'

/** Lines of text, the size at which they fit, and where each baseline stands below the first line's top of ink (px). */
export interface FittedLines {
  readonly lines: readonly string[]
  /** Pixels an em, one of the face's sizes. */
  readonly size: number
  readonly extents: readonly Extent[]
  /** Rows from one baseline to the next. */
  readonly pitch: number
  /** Rows of ink of the tallest line. */
  readonly rows: number
}

/** The room for a text (px), the least rows of ground between the ink of two lines, and sizes that are passed over. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly gap: number
  readonly avoid: readonly number[]
}

/** Pixels an em below which nothing is drawn smaller. */
const leastSize = 5
const mostLines = 12
/** Lines stop a little short of the room's width where they can. */
const clear = 0.94
/** How much wider than it has to be the widest line may get for even lines that cut no word. */
const stretches = [1.04, 1.16]
/** A word cut in two is worth this part of the size. */
const wholeWord = 0.88
/** More lines have to be better than fewer by more than this part. */
const nearlyAsGood = 0.98
/** Lines whose tall and deep letters do not meet stand closer than their whole ink: at most by this factor. */
const roundness = 1.35
/** The least and the most ground between the ink of two lines, in ems, where there is room. */
const [leastGap, mostGap] = [0.08, 0.34]

/**
 * The lines in which `text` stands largest in the room, and the largest size of the face; with `strict` false, phrases that
 * should not break may.
 */
export function fitLines(
  text: string,
  face: Face,
  room: Room,
  strict = true,
  kept: KeptPhrases = bundledPhrases,
): FittedLines {
  const broken = breakable(text, strict, kept)
  const widths = broken.pieces.map((piece) => face.extentOf(piece).width)
  const space = face.extentOf(' ').width
  const { width, above, below } = face.extentOf(text)
  let best: { fit: FittedLines; worth: number } | undefined
  for (let count = 1; count <= Math.min(mostLines, widths.length); count++) {
    // At the size that the rows allow, lines may be this wide (in ems) without costing anything.
    const byHeight = (room.height - (count - 1) * room.gap) / ((above + below) * count)
    const free = (room.width / byHeight) * clear
    const atMost = Math.min((room.width * count) / (width - space * (count - 1)), byHeight * roundness)
    if (best && atMost < best.worth) continue
    for (const { lines, cut } of breakLines(broken, widths, space, count, free, stretches)) {
      const fit = fitted(lines, face, room)
      const worth = fit.size * wholeWord ** cut
      if (!best || worth * nearlyAsGood > best.worth) best = { fit, worth }
    }
  }
  return best?.fit ?? fitted([joined(broken, 0)], face, room)
}

/** The largest size of these lines in the room, and at most `largest`; the face's least where none fits. */
export function fitted(
  lines: readonly string[],
  face: Face,
  room: Room,
  largest = Number.POSITIVE_INFINITY,
): FittedLines {
  const extents = lines.map((line) => face.extentOf(line))
  const widest = Math.max(...extents.map(({ width }) => width))
  // Baselines are evenly spaced, so the closest pair of lines decides.
  const closest = Math.max(0, ...extents.slice(1).map(({ above }, i) => above + (extents[i] as Extent).below))
  const [first, last] = [extents[0] as Extent, extents.at(-1) as Extent]
  const gaps = lines.length - 1
  const ink = first.above + gaps * closest + last.below
  const byHeight = Math.min((room.height - gaps * room.gap) / ink, room.height / (ink + gaps * leastGap))
  const size = sizeUnder(Math.min(room.width / widest, byHeight, largest), face, room.avoid)
  const spare = gaps === 0 ? 0 : (room.height - ink * size) / gaps
  const gap = Math.max(room.gap, Math.min(spare, mostGap * size))
  const rows = Math.max(...extents.map(({ above, below }) => (above + below) * size))
  return { lines, size, extents, pitch: Math.floor(closest * size + gap), rows }
}

function sizeUnder(most: number, { sizes }: Face, avoid: readonly number[]): number {
  if (sizes) return Math.max(Math.min(...sizes), ...sizes.filter((size) => size <= most && !avoid.includes(size)))
  let size = Math.floor(most * 2) / 2
  while (avoid.includes(size)) size -= 0.5
  return Math.max(leastSize, size)
}
