import { scrollAt } from '../../../../../shared/playlist/scroll-at.ts'

/** How a picture that is larger than its canvas is shown. */
export interface Motion {
  /** By how many pixels it is too wide; it scrolls. */
  readonly overflow: number
  /** How many canvases it is high: they are turned like pages. */
  readonly pages: number
  readonly height: number
  readonly seconds: number
}

/** Moves a picture as the board does, until the function that it answers is called; where motion is not wanted its first part stands. */
export function moveAsBoard(
  shown: HTMLElement,
  { overflow, pages, height, seconds }: Motion,
): (() => void) | undefined {
  if ((overflow <= 0 && pages < 2) || isStill()) return undefined
  const dwellMs = seconds * 1000
  let began: number | undefined
  let frame = requestAnimationFrame(step)
  function step(on: number): void {
    began ??= on
    const elapsed = (on - began) % dwellMs
    const page = Math.max(0, Math.min(pages - 1, Math.floor((elapsed * pages) / dwellMs)))
    const left = scrollAt(Math.max(0, overflow), elapsed, dwellMs)
    shown.style.transform = `translate(${-left}px, ${-page * height}px)`
    frame = requestAnimationFrame(step)
  }
  return () => {
    cancelAnimationFrame(frame)
    shown.style.transform = ''
  }
}

/** Whether the person wants nothing to move. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
