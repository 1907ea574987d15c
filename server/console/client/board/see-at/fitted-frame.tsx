import { useLayoutEffect, useRef } from 'preact/hooks'

/** How large a frame may stand: the part of the window's height that it takes at most, and whether small ones are enlarged. */
export interface Fit {
  readonly tallest: number
  readonly enlarges: boolean
}

/** A page of a board, at its own pixels. */
export interface FittedFrameProps {
  /** The page in the frame. */
  readonly src: string
  readonly title: string
  /** The board’s pixels. */
  readonly width: number
  readonly height: number
  readonly fit: Fit
  /** What the page waits for before there is a picture, in words. */
  readonly waits?: string | undefined
  /** Told the frame once it stands, and null when it goes. */
  readonly onFrame?: ((frame: HTMLIFrameElement | null) => void) | undefined
}

const mostEnlarged = 4

/**
 * A page in a frame of exactly a board's pixels, shown as large as there is room: the page inside draws one to one; what is too large for its
 * place is shrunk as a finished picture, and where it may a small one is enlarged by whole pixels.
 */
export function FittedFrame({ src, title, width, height, fit, waits, onFrame }: FittedFrameProps) {
  const { tallest, enlarges } = fit
  const mount = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  useLayoutEffect(() => {
    const fitIn = () => {
      if (!mount.current || !room.current || !frame.current) return
      const place = widthWithin(mount.current)
      if (place <= 0) return
      const most = Math.min(place / width, (innerHeight * tallest) / height)
      const scale = most < 1 ? most : enlarges ? Math.min(mostEnlarged, Math.floor(most)) : 1
      frame.current.style.transform = scale === 1 ? '' : `scale(${scale})`
      room.current.style.width = `${width * scale}px`
      room.current.style.height = `${height * scale}px`
    }
    const observer = new ResizeObserver(fitIn)
    if (mount.current) observer.observe(mount.current)
    addEventListener('resize', fitIn)
    return () => {
      observer.disconnect()
      removeEventListener('resize', fitIn)
    }
  }, [width, height, tallest, enlarges])
  useLayoutEffect(() => {
    onFrame?.(frame.current)
    return () => onFrame?.(null)
  }, [onFrame])
  return (
    <div class="mount" ref={mount}>
      <div class="room" ref={room}>
        <iframe ref={frame} tabIndex={-1} {...{ src, title, width, height }} />
        {waits !== undefined && <p class="mount-waits">{waits}</p>}
      </div>
    </div>
  )
}

function widthWithin(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}
