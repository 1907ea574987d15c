import type { Frame, Layer } from '../shared/playlist/frame-at.ts'
import { framebufferOf, isFolded, matrixOf } from '../shared/playlist/framebuffer.ts'
import type { Playlist } from '../shared/playlist/playlist.ts'
import type { Clip } from './decode-clip.ts'

/** The part of a 2D context that is used. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'drawImage'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'imageSmoothingEnabled'
  | 'lineWidth'
  | 'rect'
  | 'setTransform'
  | 'strokeRect'
  | 'strokeStyle'
>

type Drawn = ImageBitmap | Clip

/** Puts frames on a canvas of exactly their board's pixels. */
export interface Screen {
  /** Draws where anything may differ from what was drawn last, and says whether it did. */
  show(frame: Pick<Frame<Drawn>, 'layers'>, playlist: Playlist): boolean
}

/**
 * Draws on `canvas`, pixel for pixel: nothing is scaled, and what no layer covers is black. Where `aside` makes canvases that nobody
 * sees, what people see is drawn on one of them, and its sections are put from there to their places in the framebuffer.
 */
export function screenOn(canvas: HTMLCanvasElement, aside?: () => HTMLCanvasElement): Screen {
  let hidden: HTMLCanvasElement | undefined
  let last: {
    readonly layers: readonly Layer<Drawn>[]
    readonly stamps: readonly number[]
    readonly playlist?: Playlist
  } = {
    layers: [],
    stamps: [],
  }

  return {
    show({ layers }, playlist) {
      const stamps = layers.map(stampOf)
      const isSame =
        playlist === last.playlist &&
        layers.every((layer, i) => stamps[i] === last.stamps[i] && isAlike(layer, last.layers[i]))
      if (isSame) return false
      last = { layers, stamps, playlist }
      const folds = aside && isFolded(playlist)
      if (folds) hidden ??= aside()
      const scene = folds && hidden ? hidden : canvas
      const brush = brushOn(scene, playlist)
      blacken(brush, playlist, layers.filter(stays))
      for (const layer of layers) if (!stays(layer)) paint(brush, layer)
      if (scene !== canvas) fold(scene, playlist)
      return true
    },
  }

  function fold(scene: HTMLCanvasElement, playlist: Playlist): void {
    const framebuffer = framebufferOf(playlist)
    const brush = brushOn(canvas, framebuffer)
    blacken(brush, framebuffer, [])
    for (const piece of framebuffer.pieces) {
      const { x, y, width, height } = piece
      brush.setTransform(...matrixOf(piece))
      brush.drawImage(scene, x, y, width, height, 0, 0, width, height)
    }
    brush.setTransform(1, 0, 0, 1, 0, 0)
  }
}

type Size = Pick<Playlist, 'width' | 'height'>

/** Resized only where it has to be: that wipes it. */
function brushOn(canvas: HTMLCanvasElement, { width, height }: Size): Brush {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const brush = canvas.getContext('2d', { alpha: false })
  if (!brush) throw new Error('this browser has no 2D canvas')
  brush.imageSmoothingEnabled = false
  return brush
}

/** All of it but `kept`, which do not overlap. */
function blacken(brush: Brush, { width, height }: Size, kept: readonly Layer<Drawn>[]): void {
  brush.fillStyle = '#000'
  brush.beginPath()
  brush.rect(0, 0, width, height)
  for (const layer of kept) brush.rect(layer.x, layer.y, layer.width, layer.height)
  brush.fill('evenodd')
}

function paint(brush: Brush, { draws, left, top, x, y, width, height }: Layer<Drawn>): void {
  if (draws === 'plate') {
    brush.fillStyle = '#b00c14'
    brush.fillRect(x, y, width, height)
    brush.lineWidth = 2
    brush.strokeStyle = '#ffd54a'
    brush.strokeRect(x + 3, y + 3, width - 6, height - 6)
  } else if (draws && draws !== 'last') {
    const w = Math.min(width, draws.width - left)
    const h = Math.min(height, draws.height - top)
    brush.drawImage('video' in draws ? draws.video : draws, left, top, w, h, x, y, w, h)
  }
}

const clipOf = ({ draws }: Layer<Drawn>): Clip | undefined =>
  draws && typeof draws === 'object' && 'video' in draws ? draws : undefined

/** A clip has nothing to draw while it is being sent elsewhere: what stands there is better than black. */
const stays = (layer: Layer<Drawn>): boolean => layer.draws === 'last' || (clipOf(layer)?.video.readyState ?? 2) < 2

/** Which of its pictures a layer's clip stands on; NaN, which is never the same, while that may change under our hands. */
function stampOf(layer: Layer<Drawn>): number {
  const clip = clipOf(layer)
  if (!clip) return 0
  return clip.video.paused && !stays(layer) ? clip.landed : Number.NaN
}

const isAlike = (a: Layer<Drawn>, b: Layer<Drawn> | undefined): boolean =>
  (Object.keys(a) as (keyof Layer<Drawn>)[]).every((key) => a[key] === b?.[key])
