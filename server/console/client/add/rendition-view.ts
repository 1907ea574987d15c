import type { Rendition } from '../../../../shared/playlist/playlist.ts'
import { scrollAt } from '../../../../shared/playlist/scroll-at.ts'
import { make } from '../plain/make.ts'

/** A canvas and what was drawn for it. */
export interface Viewed {
  readonly width: number
  readonly height: number
  readonly color: 'full' | 'mono'
  readonly rendition: Rendition
  /** What is read out in place of the picture. */
  readonly says: string
  /** How long the slide stands, in seconds. */
  readonly seconds: number
}

/** A rendition at the board's own pixels, one of them one of the screen's: scrolling, turning its pages, playing. */
export function renditionView({ width, height, color, rendition, says, seconds }: Viewed): HTMLElement {
  const { sha256, clip } = rendition
  const shown = clip
    ? make('video', { ...{ width, height, src: `/renditions/${sha256}.mp4`, 'aria-label': says }, loop: true })
    : make('img', { src: `/renditions/${sha256}.png`, alt: says, width: rendition.width, height: rendition.height })
  const element = make('div', { class: 'pixels', 'data-color': color }, shown)
  element.style.width = `${width}px`
  element.style.height = `${height}px`
  if (shown instanceof HTMLVideoElement) {
    shown.muted = true
    if (!isStill()) shown.autoplay = true
    else shown.controls = true
  } else {
    move(shown, { overflow: rendition.width - width, pages: Math.floor(rendition.height / height), height, seconds })
  }
  return element
}

interface Motion {
  readonly overflow: number
  readonly pages: number
  readonly height: number
  readonly seconds: number
}

/** Moves a picture as the board does, for as long as it is on the page; where motion is not wanted its first part stands. */
function move(shown: HTMLElement, { overflow, pages, height, seconds }: Motion): void {
  if ((overflow <= 0 && pages < 2) || isStill()) return
  const dwellMs = seconds * 1000
  let began: number | undefined
  const step = (on: number): void => {
    if (!shown.isConnected && began !== undefined) return
    began ??= on
    const elapsed = (on - began) % dwellMs
    const page = Math.min(pages - 1, Math.floor((elapsed * pages) / dwellMs))
    shown.style.transform = `translate(${-scrollAt(Math.max(0, overflow), elapsed, dwellMs)}px, ${-Math.max(0, page) * height}px)`
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches
