import { effect, type Signal, signal, untracked } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { LiveChange } from '../api/live-feed.ts'

const counts = new Map<LiveChange, Signal<number>>()

/** How often it was said that this may have changed. */
function countOf(what: LiveChange): Signal<number> {
  const known = counts.get(what) ?? signal(0)
  counts.set(what, known)
  return known
}

/** Something may have changed: the server has said so, or the person has changed it themselves. */
export function hear(what: LiveChange): void {
  const count = countOf(what)
  count.value = count.peek() + 1
}

/** Calls `renew` whenever one of these may have changed, while the component stands. */
export function useHeard(whats: readonly LiveChange[], renew: () => void): void {
  useEffect(() => {
    let isFirst = true
    return effect(() => {
      for (const what of whats) countOf(what).value
      if (!isFirst) untracked(renew)
      isFirst = false
    })
  }, [whats.join(), renew])
}
