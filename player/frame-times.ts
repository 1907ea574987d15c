import type { WakeEdges } from './wake.ts'

/** Where frames are asked for, and how long they took. */
export interface FrameTimes {
  readonly nextFrame: WakeEdges['nextFrame']
  /** The times between two frames (ms) of which one asked for the other, since it was last asked; the last ten seconds of them. */
  taken(): readonly number[]
}

const most = 600

/** Measures `nextFrame`: while something moves, each frame asks for the next one. `monotonic` in ms. */
export function frameTimes(nextFrame: WakeEdges['nextFrame'], monotonic: () => number): FrameTimes {
  let times: number[] = []
  let current: number | undefined
  return {
    nextFrame(then) {
      const from = current
      return nextFrame(() => {
        current = monotonic()
        if (from !== undefined) times.push(current - from)
        if (times.length > most) times.shift()
        try {
          then()
        } finally {
          current = undefined
        }
      })
    },
    taken() {
      const all = times
      times = []
      return all
    },
  }
}
