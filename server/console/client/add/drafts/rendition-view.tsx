import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Rendition } from '../../../../../shared/playlist/playlist.ts'
import { isStill, moveAsBoard } from '../crop/move-as-board.ts'

/** A canvas and what was drawn for it. */
export interface RenditionViewProps {
  readonly width: number
  readonly height: number
  readonly color: 'full' | 'mono'
  readonly rendition: Rendition
  /** What is read out in place of the picture. */
  readonly says: string
  /** How long the slide stands, in seconds. */
  readonly seconds: number
}

/** A rendition at the board’s own pixels, one of them one of the screen’s: scrolling, turning its pages, playing. */
export function RenditionView({ width, height, color, rendition, says, seconds }: RenditionViewProps) {
  const picture = useRef<HTMLImageElement>(null)
  const { sha256, clip } = rendition
  const overflow = rendition.width - width
  const pages = Math.floor(rendition.height / height)
  useLayoutEffect(
    () => (picture.current ? moveAsBoard(picture.current, { overflow, pages, height, seconds }) : undefined),
    [sha256, overflow, pages, height, seconds],
  )
  return (
    <div class="pixels" data-color={color} style={{ width: `${width}px`, height: `${height}px` }}>
      {clip ? (
        <video
          {...{ width, height }}
          src={`/renditions/${sha256}.mp4`}
          aria-label={says}
          loop
          muted
          autoplay={!isStill()}
          controls={isStill()}
        />
      ) : (
        <img
          ref={picture}
          src={`/renditions/${sha256}.png`}
          alt={says}
          width={rendition.width}
          height={rendition.height}
        />
      )}
    </div>
  )
}
