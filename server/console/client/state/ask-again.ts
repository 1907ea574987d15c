import { Refused } from '../api/ask-server.ts'

/** Who hears what came of asking; nobody hears anything once it is stopped. */
export interface Hearing<T> {
  readonly came: (answer: T) => void
  /** Told each time that it fails, whether or not it is tried again. */
  readonly failed: (error: unknown) => void
}

/** Runs something a little later; answers what calls it off. */
export type Later = (run: () => void) => () => void

const againMs = 2000

const inAWhile: Later = (run) => {
  const timer = setTimeout(run, againMs)
  return () => clearTimeout(timer)
}

/**
 * Asks, and again, two seconds after each failure, as long as what failed says that the same may be taken a little later (a line that broke
 * does). Answers what stops it: what is under way is aborted.
 */
export function askAgain<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  { came, failed }: Hearing<T>,
  later: Later = inAWhile,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let callOff: (() => void) | undefined
  function once(): void {
    ask(signal).then(
      (answer) => signal.aborted || came(answer),
      (error: unknown) => {
        if (signal.aborted) return
        failed(error)
        if (error instanceof Refused && error.retry) callOff = later(once)
      },
    )
  }
  once()
  return () => {
    stop.abort()
    callOff?.()
  }
}
