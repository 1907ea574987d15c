import type { Crop } from '../../shared/plan/plan.ts'
import { boxOfLine } from './box-of-line.ts'
import { floored } from './floored.ts'
import type { TextLine } from './text-lines-of.ts'

/** A crop; with `fit` what it leaves is to stand whole on the canvas, ground beside it. */
export interface ProposedCrop extends Crop {
  readonly fit?: 'contain'
}

/** A part of the axis along which a crop may be moved, in fractions of the picture. */
interface Span {
  readonly from: number
  readonly to: number
}

/** What a line takes of the axis, and the ground that it would like before and after. */
interface Stretch extends Span, Pick<TextLine, 'width' | 'lineHeight'> {
  readonly ground: number
}

/** The least height of a line that says where to look, in parts of the picture's shorter side: a caption does not. */
const leastTitle = 1 / 30
/** Lines of at least this part of the largest's height are read with it. */
const readAlong = 0.6
/** Ground beside a line in its heights: above and below, and at its ends, where letters are found less surely. */
const groundOf = { down: 0.2, across: 0.5 }
/** The parts of that ground that are tried, the most first. */
const parts = [1, 0.75, 0.5, 0.25, 0.1, 0]

/**
 * A crop of the size of `wished`, which fills the picture along a side, moved to where it cuts no line of text: with the largest line
 * whole, as many others as will go, and ground about them where there is room; then the nearest to `wished`. Where there is no such
 * place, what is to be contained: for a wide canvas the largest line and those it is read with, for a high one the whole picture.
 * Captions alone move a crop no farther than they must, and not at all where that is no use. `picture` is its upright size.
 */
export function cropClearOfText(
  wished: Crop,
  lines: readonly TextLine[],
  picture: { readonly width: number; readonly height: number },
): ProposedCrop {
  if (lines.length === 0) return wished
  const isAcross = wished.width < wished.height
  const stretches = lines.map((line) => (isAcross ? stretchAcross(line, picture) : stretchDown(line)))
  const least = (leastTitle * Math.min(picture.width, picture.height)) / picture.height
  const title = titleOf(stretches, least)
  const [at, length] = isAcross ? [wished.x, wished.width] : [wished.y, wished.height]
  const clear = clearPlace(at, length, stretches, title)
  if (clear !== undefined) return { ...wished, [isAcross ? 'x' : 'y']: floored(clear) }
  if (!title) return wished
  const whole = { x: 0, y: 0, width: 1, height: 1, fit: 'contain' } as const
  if (isAcross) return whole
  const { from, to } = titleSpan(title, stretches)
  return { ...whole, y: floored(from), height: floored(to - floored(from)) }
}

/** The largest line, where it is not lower than `least`. Of those that are about as high the longest: heights are found a row off. */
function titleOf(lines: readonly Stretch[], least: number): Stretch | undefined {
  const highest = Math.max(...lines.map(({ lineHeight }) => lineHeight))
  const large = lines.filter(({ lineHeight }) => lineHeight >= Math.max(least, highest * 0.95))
  return large.toSorted((a, b) => b.width - a.width)[0]
}

function stretchAcross(line: TextLine, picture: { readonly width: number; readonly height: number }): Stretch {
  const { left, right } = boxOfLine(line)
  const { width, lineHeight } = line
  const ground = (lineHeight * groundOf.across * picture.height) / picture.width
  return { from: left, to: right, ground, width, lineHeight }
}

function stretchDown(line: TextLine): Stretch {
  const { top, bottom } = boxOfLine(line)
  const { width, lineHeight } = line
  return { from: top, to: bottom, ground: lineHeight * groundOf.down, width, lineHeight }
}

/** Where a crop of this length may begin so that it cuts no line and holds the title; undefined where there is no such place. */
function clearPlace(at: number, length: number, lines: readonly Stretch[], title?: Stretch): number | undefined {
  let best: { readonly from: number; readonly held: number } | undefined
  for (const part of parts) {
    const spans = lines.map((line) => withGround(line, part))
    const needed = title && withGround(title, part)
    let nearest: typeof best
    // The best place is where it is wished, or where an edge of the crop meets a line's.
    for (const from of [at, 0, 1 - length, ...spans.flatMap((line) => [...edges(line, 0), ...edges(line, length)])]) {
      const crop = { from, to: from + length }
      if (from < 0 || from > 1 - length || (needed && !holds(crop, needed))) continue
      if (spans.some((span) => meets(crop, span) && !holds(crop, span))) continue
      const held = title ? spans.filter((span) => holds(crop, span)).length : 0
      const isNearer = nearest?.held === held && Math.abs(from - at) < Math.abs(nearest.from - at)
      if (!nearest || held > nearest.held || isNearer) nearest = { from, held }
    }
    // Less ground is good for more lines alone.
    if (nearest && nearest.held > (best?.held ?? -1)) best = nearest
  }
  return best?.from
}

function edges({ from, to }: Span, before: number): readonly number[] {
  return [from - before, to - before]
}

function withGround({ from, to, ground }: Stretch, part: number): Span {
  return { from: Math.max(0, from - part * ground), to: Math.min(1, to + part * ground) }
}

/** From the first to the last of the lines that are read with the title, and of those that would be cut; with ground where it is free. */
function titleSpan(title: Stretch, lines: readonly Stretch[]): Span {
  let span: Span = title
  let others = lines
  let taken = lines.filter(({ lineHeight }) => lineHeight >= title.lineHeight * readAlong)
  while (taken.length > 0) {
    const all: readonly Span[] = [span, ...taken]
    span = { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) }
    others = others.filter((line) => !taken.includes(line))
    taken = others.filter((line) => meets(span, line))
  }
  const before = others.filter(({ to }) => to <= span.from + hair).map(({ to }) => to)
  const after = others.filter(({ from }) => from >= span.to - hair).map(({ from }) => from)
  return {
    from: Math.max(0, ...before, span.from - title.ground),
    to: Math.min(1, ...after, span.to + title.ground),
  }
}

/** Reckoning with fractions is no more exact; far less than a pixel. */
const hair = 1e-9

function holds(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from + hair && inner.to <= outer.to + hair
}

function meets(one: Span, other: Span): boolean {
  return one.from < other.to - hair && other.from < one.to - hair
}
