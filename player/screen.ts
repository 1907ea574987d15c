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
> & {
  /** From Chromium 99 on: an older one loses a canvas without a word. */
  isContextLost?(): boolean
}

type Drawn = ImageBitmap | Clip
type Size = Pick<Playlist, 'width' | 'height'>

/** The canvases of a screen, and how pixels lie on them. */
export interface ScreenEdges {
  /** The canvas that is seen. */
  readonly canvas: HTMLCanvasElement
  /** Makes one that nobody sees. */
  readonly aside: () => HTMLCanvasElement
  /** Whether sections are drawn at their places in the controller's framebuffer, not as people see them. */
  readonly folds: boolean
  /** Device pixels for each pixel of the page, where a pixel of the canvas is to be one of the device. */
  readonly density?: () => number
  /** A canvas that had lost what it held can be drawn on again. */
  readonly restored: () => void
}

/** Puts frames on a canvas of exactly their board's pixels. */
export interface Screen {
  /** Draws, and says whether anything may differ from what was drawn last. */
  show(frame: Pick<Frame<Drawn>, 'layers'>, playlist: Playlist): boolean
  /** The canvas that is seen now. */
  canvas(): HTMLCanvasElement
  /** How often the canvas lost what it held, as far as the browser tells. */
  lost(): number
}

/**
 * Draws pixel for pixel: nothing is scaled, and what no layer covers is black. A frame is put together aside, as people see it, then as its
 * controller takes it, and reaches the canvas whole, by one step. What is drawn already is drawn once more, which mends a canvas that
 * was lost; one that stays lost is put away for another.
 */
export function screenOn({ canvas, aside, folds, density, restored }: ScreenEdges): Screen {
  let lost = 0
  let seen = watched(canvas)
  let scene = watched(aside())
  let folded = scene
  let last: { readonly layers: readonly Layer<Drawn>[]; readonly stamps: readonly number[]; readonly on?: Playlist } = {
    layers: [],
    stamps: [],
  }

  function watched(one: HTMLCanvasElement): HTMLCanvasElement {
    one.addEventListener('contextlost', () => {
      if (one === seen) lost++
    })
    one.addEventListener('contextrestored', restored)
    return one
  }

  /** `one`, or where it can be drawn on no more another. */
  function sound(one: HTMLCanvasElement): HTMLCanvasElement {
    const brush = contextOf(one)
    if (brush && !brush.isContextLost?.()) return one
    if (!brush) lost++
    return watched(aside())
  }

  function put(from: HTMLCanvasElement): void {
    brushOn(seen, from).drawImage(from, 0, 0)
    const ratio = density?.() ?? 1
    const px = (side: number) => (ratio === 1 ? '' : `${side / ratio}px`)
    seen.style.width = px(seen.width)
    seen.style.height = px(seen.height)
  }

  return {
    canvas: () => seen,
    lost: () => lost,
    show({ layers }, playlist) {
      const stamps = layers.map(stampOf)
      const isSame =
        playlist === last.on &&
        layers.every((layer, i) => stamps[i] === last.stamps[i] && isAlike(layer, last.layers[i]))
      last = { layers, stamps, on: playlist }
      const former = seen
      seen = sound(seen)
      if (seen !== former) former.replaceWith(seen)
      scene = sound(scene)
      const brush = brushOn(scene, playlist)
      blacken(brush, playlist, layers.filter(stays))
      for (const layer of layers) if (!stays(layer)) paint(brush, layer)
      if (folds && isFolded(playlist)) {
        folded = folded === scene ? watched(aside()) : sound(folded)
        fold(scene, playlist, folded)
        put(folded)
      } else put(scene)
      return !isSame
    },
  }
}

function fold(scene: HTMLCanvasElement, playlist: Playlist, to: HTMLCanvasElement): void {
  const framebuffer = framebufferOf(playlist)
  const brush = brushOn(to, framebuffer)
  blacken(brush, framebuffer, [])
  for (const piece of framebuffer.pieces) {
    const { x, y, width, height } = piece
    brush.setTransform(...matrixOf(piece))
    brush.drawImage(scene, x, y, width, height, 0, 0, width, height)
  }
  brush.setTransform(1, 0, 0, 1, 0, 0)
}

const contextOf = (canvas: HTMLCanvasElement): Brush | null => canvas.getContext('2d', { alpha: false })

/** Resized only where it has to be: that wipes it. */
function brushOn(canvas: HTMLCanvasElement, { width, height }: Size): Brush {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const brush = contextOf(canvas)
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
