/** Lets so many tasks be under way at once; the others wait in their order. */
export interface AtMost {
  /** Runs a task when there is room; rejects with the signal’s reason where it is given up before. */
  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

/** A gate for `most` tasks at once. */
export function atMost(most: number): AtMost {
  const waiting = new Set<() => void>()
  let underway = 0

  function letIn(): void {
    for (const enter of waiting) {
      if (underway >= most) return
      waiting.delete(enter)
      underway++
      enter()
    }
  }

  return {
    async run(task, signal) {
      await new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const giveUp = () => {
          waiting.delete(enter)
          reject(signal?.reason)
        }
        const enter = () => {
          signal?.removeEventListener('abort', giveUp)
          resolve()
        }
        signal?.addEventListener('abort', giveUp, { once: true })
        waiting.add(enter)
        letIn()
      })
      try {
        return await task()
      } finally {
        underway--
        letIn()
      }
    },
  }
}
