import { useEffect, useState } from 'preact/hooks'

/** Which of several pages is shown. */
export interface Pages {
  /** From 0. */
  readonly page: number
  readonly isPaused: boolean
  readonly pause: (isPaused: boolean) => void
  /** So many pages on, round again. */
  readonly step: (by: number) => void
}

/** Turns pages by itself each `everyMs`, unless it is paused; after a press the page stands for as long again. */
export function usePages(count: number, everyMs: number): Pages {
  const [at, setAt] = useState(0)
  const [isPaused, pause] = useState(false)
  const page = count === 0 ? 0 : at % count
  useEffect(() => {
    if (isPaused || count < 2) return
    const timer = setTimeout(() => setAt(page + 1), everyMs)
    return () => clearTimeout(timer)
  }, [page, count, isPaused, everyMs])
  return { page, isPaused, pause, step: (by) => setAt((page + by + count) % Math.max(1, count)) }
}
