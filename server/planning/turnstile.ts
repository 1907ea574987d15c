/** Lets so many through at a time; the others wait, in the order in which they came. */
export interface Turnstile {
  pass<T>(work: () => Promise<T>): Promise<T>
}

/** A turnstile for `atATime` at a time. */
export function turnstile(atATime: number): Turnstile {
  const waiting: (() => void)[] = []
  let inside = 0

  return {
    async pass(work) {
      if (inside < atATime) inside++
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
