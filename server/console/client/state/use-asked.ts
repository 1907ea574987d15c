import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Said } from '../../../../shared/plan/fault.ts'
import { askJson, wordsOf } from '../api/ask-server.ts'
import type { LiveChange } from '../api/live-feed.ts'
import { askAgain } from './ask-again.ts'
import { useHeard } from './heard.ts'

/** What was asked of the server, as far as it has answered. */
export interface Asked<T> {
  /** The newest answer to this very question; undefined before the first. */
  readonly value: T | undefined
  /** Why the last time of asking failed. */
  readonly trouble: Said | undefined
  /** Asks again; the former answer stands meanwhile. */
  readonly renew: () => void
}

/**
 * Asks for the JSON at `path` (undefined: for nothing yet), and again whenever one of `on` may have changed. A line that broke is tried again by
 * itself; what is asked later counts, whichever answer comes first.
 */
export function useAsked<T>(path: string | undefined, on: readonly LiveChange[] = []): Asked<T> {
  return useAskedBy<T>(path, askUncached, on)
}

const askUncached = <T>(path: string, signal: AbortSignal): Promise<T> =>
  askJson<T>(path, { cache: 'no-store', signal })

/** The same where more than the JSON of the answer is wanted: `ask` must be one function for good. */
export function useAskedBy<T>(
  path: string | undefined,
  ask: (path: string, signal: AbortSignal) => Promise<T>,
  on: readonly LiveChange[] = [],
): Asked<T> {
  const [answer, setAnswer] = useState<{ path?: string | undefined; value?: T; trouble?: Said }>({})
  const [round, setRound] = useState(0)
  const renew = useCallback(() => setRound((former) => former + 1), [])
  useHeard(on, renew)
  useEffect(() => {
    if (path === undefined) return
    return askAgain((signal) => ask(path, signal), {
      came: (value) => setAnswer({ path, value }),
      failed: (error) =>
        setAnswer((former) => ({ ...(former.path === path ? former : {}), path, trouble: wordsOf(error) })),
    })
  }, [path, ask, round])
  const isOfThis = answer.path === path
  return { value: isOfThis ? answer.value : undefined, trouble: isOfThis ? answer.trouble : undefined, renew }
}
