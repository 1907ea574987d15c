import type { Frame, Layer } from '../shared/playlist/frame-at.ts'

/** The part of a canvas that is drawn on. */
export interface Surface {
  width: number
  height: number
  getContext(kind: '2d', options: { alpha: false }): Brush | null
}

/** The part of a 2D context that is used. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'drawImage' | 'fillRect' | 'strokeRect' | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'imageSmoothingEnabled'
>

/** Puts frames on a canvas of exactly their board's pixels. */
export interface Screen {
  /** Draws where anything differs from what was drawn last, and says whether it did. */
  show(frame: Pick<Frame<ImageBitmap>, 'layers'>, width: number, height: number): boolean
}

/** Draws on `canvas`, pixel for pixel: nothing is scaled, and what no layer covers is black. */
export function screenOn(canvas: Surface): Screen {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('this browser has no 2D canvas')
  const brush = context
  let last: readonly Layer<ImageBitmap>[] = []

  function paint({ draws, left, x, y, width, height }: Layer<ImageBitmap>): void {
    brush.fillStyle = draws === 'plate' ? '#b00c14' : '#000'
    brush.fillRect(x, y, width, height)
    if (draws === 'plate') {
      brush.lineWidth = 2
      brush.strokeStyle = '#ffd54a'
      brush.strokeRect(x + 3, y + 3, width - 6, height - 6)
    } else if (draws) {
      const w = Math.min(width, draws.width - left)
      const h = Math.min(height, draws.height)
      brush.drawImage(draws, left, 0, w, h, x, y, w, h)
    }
  }

  return {
    show({ layers }, width, height) {
      const resized = canvas.width !== width || canvas.height !== height
      if (!resized && layers.length === last.length && layers.every((layer, i) => isSame(layer, last[i]))) return false
      if (resized) {
        canvas.width = width
        canvas.height = height
      }
      brush.imageSmoothingEnabled = false
      brush.fillStyle = '#000'
      brush.fillRect(0, 0, width, height)
      layers.forEach(paint)
      last = layers
      return true
    },
  }
}

const isSame = (a: Layer<ImageBitmap>, b: Layer<ImageBitmap> | undefined): boolean =>
  a.draws === b?.draws &&
  a.left === b.left &&
  a.x === b.x &&
  a.y === b.y &&
  a.width === b.width &&
  a.height === b.height
