/** Lets so many through at a time; the others wait, in the order in which they came. */
export interface Turnstile {
  pass<T>(work: () => Promise<T>): Promise<T>
}

/** Of how many may wait, and what whoever comes behind them is refused with. */
export interface Queue {
  readonly most: number
  full(): Error
}

/** A turnstile for `atATime` at a time; any number may wait where no queue is given. */
export function turnstile(atATime: number, queue?: Queue): Turnstile {
  const waiting: (() => void)[] = []
  let inside = 0

  return {
    async pass(work) {
      if (inside < atATime) inside++
      else if (queue && waiting.length >= queue.most) throw queue.full()
      else await new Promise<void>((go) => waiting.push(go))
      try {
        return await work()
      } finally {
        // Whoever waits takes the place over; it is never free in between.
        const next = waiting.shift()
        if (next) next()
        else inside--
      }
    },
  }
}
