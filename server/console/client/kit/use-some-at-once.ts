import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { type Line, type Seen, someAtOnce } from './some-at-once.ts'

/** More than a wheel or a finger moves between two frames: only a jump has the browser draw a frame before all of it stands. */
const atOncePx = 900

/**
 * The `wanted` lines, of which no more than a window’s height are new from one frame to the next: a slow machine answers in between. `redraw`
 * is called when others have room. Another list (`of`) begins at once.
 */
export function useSomeAtOnce<Wanted extends Line>(
  of: unknown,
  wanted: readonly Wanted[],
  keyOf: (line: Wanted) => unknown,
  seen: Seen | null,
  redraw: () => void,
): readonly Wanted[] {
  const standing = useRef<ReadonlySet<unknown>>(new Set())
  const list = useRef(of)
  const isFull = useRef(false)
  const isMore = useRef(false)
  const cancel = useRef<(() => void) | undefined>(undefined)
  if (list.current !== of) {
    list.current = of
    isFull.current = false
  }
  const stands = (line: Wanted) => standing.current.has(keyOf(line))
  const drawn = someAtOnce(wanted, stands, seen, isFull.current ? 0 : atOncePx)
  useLayoutEffect(() => {
    const isNew = !drawn.every(stands)
    standing.current = new Set(drawn.map(keyOf))
    isMore.current = drawn.length < wanted.length
    if (!isNew || isFull.current) return
    isFull.current = true
    cancel.current?.()
    cancel.current = afterFrame(() => {
      isFull.current = false
      if (isMore.current) redraw()
    })
  })
  useEffect(() => () => cancel.current?.(), [])
  return drawn
}

/** Calls back once the next frame is drawn; the answer gives it up. */
function afterFrame(then: () => void): () => void {
  let timer = 0
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
