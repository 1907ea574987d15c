import type { Track } from './playlist.ts'

type Place = Pick<Track, 'x' | 'y' | 'width' | 'height' | 'at'>

/** A canvas as people see it, and the rectangles of it that have places of their own in the framebuffer. */
export interface Laid {
  readonly width: number
  readonly height: number
  readonly tracks: readonly Place[]
}

/** A rectangle of the canvas, and where it stands in the framebuffer: the top left corner of it once it has been turned clockwise. */
export type Piece = Place & { readonly at: NonNullable<Place['at']> }

/** What a controller takes its pixels from: the least that holds all pieces, black between them. */
export interface Framebuffer {
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

/** The canvas itself where none of its rectangles has a place of its own; else those rectangles, each at its place. */
export function framebufferOf({ width, height, tracks }: Laid): Framebuffer {
  const whole: Place = { x: 0, y: 0, width, height }
  const pieces = (isFolded({ tracks }) ? tracks : [whole]).map(
    ({ x, y, width, height, at = { x, y, rotate: 0 } }): Piece => ({ x, y, width, height, at }),
  )
  return {
    width: Math.max(...pieces.map((piece) => piece.at.x + (isSideways(piece) ? piece.height : piece.width))),
    height: Math.max(...pieces.map((piece) => piece.at.y + (isSideways(piece) ? piece.width : piece.height))),
    pieces,
  }
}

/** Whether the framebuffer is anything else than the canvas as people see it. */
export const isFolded = ({ tracks }: Pick<Laid, 'tracks'>): boolean => tracks.some(({ at }) => at !== undefined)

/** `[a, b, c, d, e, f]`: the point (x, y) of a piece stands at (ax + cy + e, bx + dy + f) of the framebuffer; whole numbers. */
export function matrixOf({ width, height, at }: Piece): readonly [number, number, number, number, number, number] {
  switch (at.rotate) {
    case 0:
      return [1, 0, 0, 1, at.x, at.y]
    case 90:
      return [0, 1, -1, 0, at.x + height, at.y]
    case 180:
      return [-1, 0, 0, -1, at.x + width, at.y + height]
    case 270:
      return [0, -1, 1, 0, at.x, at.y + width]
  }
}

const isSideways = ({ at }: Piece): boolean => at.rotate % 180 !== 0
