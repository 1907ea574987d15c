/** Work that runs one after another, in the order in which it was asked for; a failure is its asker's and stops nobody else. */
export interface WriteQueue {
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when everything asked for so far is done. */
  drained(): Promise<void>
}

/** An empty queue. */
export function writeQueue(): WriteQueue {
  let last: Promise<void> = Promise.resolve()
  return {
    run(work) {
      const done = last.then(work)
      const settled = () => undefined
      last = done.then(settled, settled)
      return done
    },
    drained: () => last,
  }
}
