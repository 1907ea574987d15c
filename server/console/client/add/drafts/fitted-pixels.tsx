import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../words/say.ts'
import type { Size } from '../crop/crop-frame.ts'

/** A board’s size, and its pixels. */
export interface FittedPixelsProps extends Size {
  readonly children: ComponentChildren
}

/** A higher board is shrunk: the others have to be seen beside it. */
const mostHigh = 320

/**
 * A board’s pixels one to one where the list (`.canvases`) around it has room for them. A larger board is shrunk, and says so: a press shows
 * it one to one, to be pushed aside.
 */
export function FittedPixels({ width, height, children }: FittedPixelsProps) {
  const mount = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<number | undefined>(undefined)
  const [isWhole, setWhole] = useState(true)
  useLayoutEffect(() => {
    const list = mount.current?.closest('.canvases')
    if (!mount.current || !list) return
    const { paddingLeft, paddingRight } = getComputedStyle(mount.current)
    const edges = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
    const measure = () => list.clientWidth > 0 && setPlace(list.clientWidth - edges)
    const observer = new ResizeObserver(measure)
    observer.observe(list)
    measure()
    return () => observer.disconnect()
  }, [])

  const fit = Math.min(1, (place ?? width) / width, mostHigh / height)
  const isLarger = fit < 1
  const scale = isWhole ? fit : 1
  const percent = Math.round(scale * 100)
  return (
    <div class="fitted">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      <div
        ref={mount}
        class="mount"
        role="group"
        aria-label={say('Hình trên bảng', 'The picture on the board')}
        style={{ overflowX: isWhole ? 'clip' : 'auto' }}
        // Only what can be pushed aside takes the keyboard.
        {...(isWhole ? {} : { tabIndex: 0 })}
      >
        <div
          class="room"
          style={{ width: `${Math.floor(width * scale)}px`, height: `${Math.floor(height * scale)}px` }}
        >
          <div
            class="scaled"
            data-shrunk={scale < 1 ? '' : undefined}
            // What is not to shrink with the pixels, such as a mark on them, grows by this.
            style={{ transform: scale === 1 ? '' : `scale(${scale})`, '--unscale': String(1 / scale) }}
          >
            {children}
          </div>
        </div>
      </div>
      {isLarger && (
        <button type="button" class="slight" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? say(`Đang thu còn ${percent}% · Xem đúng từng điểm ảnh`, `Shrunk to ${percent}% · Show pixel for pixel`)
            : say('Thu cho vừa trang', 'Shrink to the page')}
        </button>
      )}
    </div>
  )
}
