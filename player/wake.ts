import type { After, Cancel } from './after.ts'

/** The clock by which something wakes, its timers, and the screen’s frames. */
export interface WakeEdges {
  readonly after: After
  /** Calls `then` before the next frame is painted, if one is. */
  readonly nextFrame: (then: () => void) => Cancel
  /** Epoch ms. */
  readonly now: () => number
}

/** Runs `tick` again and again, at the instants it asks for. */
export interface Wake {
  /** Runs it now. */
  now(): void
}

const checkMs = 1000
const nearMs = 40

/** `tick` does what is due and returns the instant (epoch ms) at which it is to run next; at most a second passes between two. */
export function wakeBy(edges: WakeEdges, tick: () => number): Wake {
  let stop: Cancel = () => undefined

  function run(): void {
    stop()
    let due = Number.POSITIVE_INFINITY
    try {
      due = tick()
    } finally {
      // One frame that could not be drawn must not be the last.
      arrange(due - edges.now())
    }
  }

  function arrange(wait: number): void {
    if (wait > nearMs) {
      stop = edges.after(Math.min(checkMs, wait - nearMs / 2), run)
      return
    }
    // A page that is not seen is given no frames, and plays on nevertheless.
    const stopFrame = edges.nextFrame(run)
    const stopTimer = edges.after(Math.max(wait, nearMs), run)
    stop = () => {
      stopFrame()
      stopTimer()
    }
  }

  return { now: run }
}
