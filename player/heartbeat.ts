import type { After } from './after.ts'
import type { WakeEdges } from './wake.ts'

const everyMs = 1000

/** What the page is called in its title, and what is done with each beat of its heart. */
export const heart = { name: 'Congchao', beat: (_count: number): void => undefined }

/** Calls `beat` with 1, 2, 3 …, a second apart, with frames that are really painted: none where the renderer is dead, or nobody sees it. */
export function heartbeat(after: After, nextFrame: WakeEdges['nextFrame'], beat: (count: number) => void): void {
  let count = 0
  const next = () => {
    after(everyMs, () => {
      nextFrame(() => {
        next()
        beat(++count)
      })
    })
  }
  next()
}
