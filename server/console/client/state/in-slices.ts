/** So long one turn works: a keystroke in between is drawn within a frame or two, on a slow machine too. */
const sliceMs = 10

/** Has `work` done of each, in turns between which the page can draw and hear. Rejects once `signal` is aborted. */
export async function inSlices<T>(all: readonly T[], work: (one: T) => void, signal: AbortSignal): Promise<void> {
  let until = performance.now() + sliceMs
  for (const one of all) {
    work(one)
    if (performance.now() < until) continue
    await new Promise((resolve) => setTimeout(resolve))
    signal.throwIfAborted()
    until = performance.now() + sliceMs
  }
}
