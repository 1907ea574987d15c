import type { After, Cancel } from './after.ts'

/** `After` by the browser's timers. */
export const afterTimeout: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

/** Calls `then` once, before the next frame is painted, if one is. */
export function nextFrame(then: () => void): Cancel {
  const frame = requestAnimationFrame(then)
  return () => cancelAnimationFrame(frame)
}
