import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Which pictures have been on the screen. */
export interface Seen {
  /** How many have not. */
  readonly unseen: number
  /** Leads to the first of them. */
  readonly toNext: () => void
}

/** So much of a picture has to be on the screen, above the bar at its foot. */
const share = 0.5
const barPx = 96

/** Watches the pictures (`data-picture`, by these keys) within `place`: one counts as seen once most of it has been on the screen. */
export function useSeen(place: RefObject<HTMLElement | null>, keys: readonly string[]): Seen {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const all = keys.join('\n')
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const met = entries.flatMap(({ isIntersecting, target }) =>
          isIntersecting && target instanceof HTMLElement ? (target.dataset.picture ?? []) : [],
        )
        if (met.length > 0) setSeen((former) => new Set([...former, ...met]))
      },
      { threshold: share, rootMargin: `0px 0px -${barPx}px 0px` },
    )
    for (const element of picturesIn(place)) observer.observe(element)
    return () => observer.disconnect()
  }, [all, place])

  return {
    unseen: keys.filter((key) => !seen.has(key)).length,
    toNext() {
      const left = new Set(keys.filter((key) => !seen.has(key)))
      const next = picturesIn(place).find(({ dataset }) => left.has(dataset.picture ?? ''))
      next?.scrollIntoView({ block: 'center' })
    },
  }
}

const picturesIn = (place: RefObject<HTMLElement | null>): readonly HTMLElement[] => [
  ...(place.current?.querySelectorAll<HTMLElement>('[data-picture]') ?? []),
]
