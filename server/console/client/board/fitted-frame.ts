import { make } from '../plain/make.ts'

/** How large a frame may stand: the part of the window's height that it takes at most, and whether small ones are enlarged. */
export interface Fit {
  readonly tallest: number
  readonly enlarges: boolean
}

const mostEnlarged = 4

/** A page in a frame of exactly a board's pixels, shown as large as there is room. */
export interface FittedFrame {
  readonly element: HTMLElement
  readonly frame: HTMLIFrameElement
}

/**
 * The frame keeps its size in pixels, so that the page inside draws one to one; what is too large for its place is shrunk as a
 * finished picture, and where it may a small one is enlarged by whole pixels.
 */
export function fittedFrame(
  size: { readonly width: number; readonly height: number },
  title: string,
  { tallest, enlarges }: Fit,
): FittedFrame {
  const { width, height } = size
  const frame = make('iframe', { title, width, height, tabindex: -1 })
  const room = make('div', { class: 'room' }, frame)
  const element = make('div', { class: 'mount' }, room)
  const fit = () => {
    const place = widthWithin(element)
    if (place === 0) return
    const most = Math.min(place / width, (innerHeight * tallest) / height)
    const scale = most < 1 ? most : enlarges ? Math.min(mostEnlarged, Math.floor(most)) : 1
    frame.style.transform = scale === 1 ? '' : `scale(${scale})`
    room.style.width = `${width * scale}px`
    room.style.height = `${height * scale}px`
  }
  new ResizeObserver(fit).observe(element)
  addEventListener('resize', fit)
  return { element, frame }
}

function widthWithin(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}
