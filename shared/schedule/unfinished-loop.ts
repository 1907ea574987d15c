import type { Part } from './part.ts'

/** A loop that is built turn by turn, and taken back turn by turn. A slide in more than half of its turns may follow itself. L8 */
export interface UnfinishedLoop {
  /** How many turns it has once it is finished. */
  readonly turns: number
  /** The parts whose turns were taken, in order. */
  readonly order: readonly number[]
  /** When the turns of each part start that were taken, in seconds from the loop's start. */
  readonly starts: readonly (readonly number[])[]
  /** How long it is so far. */
  seconds(): number
  /** Takes the next turn of a part. */
  take(part: number): void
  /** Takes the last turn back. */
  takeBack(): void
  /** Whether a slide, taken next, follows itself and should not. */
  follows(slide: number): boolean
  /** Tells for any slide, were it taken next, how often at least slides end up following themselves that should not, the seam included. */
  followsAfter(): (slide: number) => number
}

/** A loop of these parts with no turn taken. */
export function unfinishedLoop(parts: readonly Part[]): UnfinishedLoop {
  const turns = parts.reduce((sum, part) => sum + part.slides.length, 0)
  /** How often each slide is still to come that should not follow itself. */
  const toCome = repeatsOf(parts, turns)
  const order: number[] = []
  const starts: number[][] = parts.map(() => [])
  const slides: number[] = []
  let seconds = 0
  let followed = 0

  const follows = (slide: number) => slide === slides[slides.length - 1] && toCome.has(slide)

  const count = (slide: number, change: 1 | -1) => {
    const left = toCome.get(slide)
    if (left !== undefined) toCome.set(slide, left + change)
  }

  /** How often slides must follow themselves in the turns that are left once `slide` is taken. */
  const forcedBy = (slide: number): number => {
    const left = turns - order.length - 1
    const opening = slides[0] ?? slide
    if (left === 0) return slide === opening && toCome.has(slide) ? 1 : 0
    let forced = 0
    for (const [repeat, times] of toCome) {
      const beside = (repeat === slide ? 1 : 0) + (repeat === opening ? 1 : 0)
      const after = times - (repeat === slide ? 1 : 0)
      if (after > 0) forced = Math.max(forced, after - Math.floor((left - beside + 1) / 2))
    }
    return forced
  }

  /** While no slide has nearly half of what is left, none is forced. */
  const mayForce = (): boolean => {
    for (const times of toCome.values()) if (2 * times > turns - order.length - 2) return true
    return false
  }

  return {
    turns,
    order,
    starts,
    seconds: () => seconds,
    follows,
    followsAfter: () => {
      const isTight = mayForce()
      return (slide) => followed + (follows(slide) ? 1 : 0) + (isTight ? forcedBy(slide) : 0)
    },
    take: (i) => {
      const part = parts[i] as Part
      const turn = (starts[i] as number[]).push(seconds) - 1
      const slide = part.slides[turn] as number
      if (follows(slide)) followed++
      count(slide, -1)
      order.push(i)
      slides.push(slide)
      seconds += part.seconds[turn] as number
    },
    takeBack: () => {
      const i = order.pop() as number
      const slide = slides.pop() as number
      count(slide, 1)
      if (follows(slide)) followed--
      seconds = (starts[i] as number[]).pop() as number
    },
  }
}

/** How often each slide comes that comes more than once, but in no more than half of the turns. L8 */
function repeatsOf(parts: readonly Part[], turns: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const part of parts) for (const slide of part.slides) counts.set(slide, (counts.get(slide) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 1 && count * 2 <= turns))
}
