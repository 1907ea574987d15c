import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Said } from '../../../../shared/plan/fault.ts'
import { askJson, wordsOf } from '../api/ask-server.ts'
import type { LiveChange } from '../api/live-feed.ts'
import { askAgain } from './ask-again.ts'
import { useHeard } from './heard.ts'

/** A list that is read page by page. */
export interface Paged<T> {
  /** All rows that were read; undefined before the first page. */
  readonly rows: readonly T[] | undefined
  readonly trouble: Said | undefined
  /** Whether the server has more. */
  readonly hasMore: boolean
  readonly isReading: boolean
  /** Reads one page more. */
  readonly readMore: () => void
  /** Reads anew, as many pages as are shown. */
  readonly renew: () => void
}

/** One page of an answer: its rows, and what the page after it is asked for with. */
export interface PageOf<T> {
  readonly rows: readonly T[]
  readonly next: string | null
}

/**
 * Reads the list at `path` (with its filters, without `cursor`), taking rows out of an answer by `pageOf`, which must be one function for good; anew
 * whenever one of `on` may have changed. A line that broke is tried again by itself; what is asked for later than another is shown, whichever
 * comes first.
 */
export function usePaged<Answer, T>(
  path: string,
  pageOf: (answer: Answer) => PageOf<T>,
  on: readonly LiveChange[] = [],
): Paged<T> {
  const [read, setRead] = useState<{ path?: string; rows?: readonly T[]; next?: string | null; trouble?: Said }>({})
  const [isReading, setReading] = useState(false)
  const stopAsking = useRef<() => void>(undefined)
  const pages = useRef(1)

  const ask = useCallback(
    (count: number) => {
      async function pagesOf(signal: AbortSignal) {
        setReading(true)
        const rows: T[] = []
        let next: string | null = null
        for (let page = 0; page < count; page++) {
          const cursor = next === null ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`
          const some = pageOf(await askJson<Answer>(`${path}${cursor}`, { cache: 'no-store', signal }))
          rows.push(...some.rows)
          next = some.next
          if (next === null) break
        }
        return { rows, next }
      }
      stopAsking.current?.()
      stopAsking.current = askAgain(pagesOf, {
        came(some) {
          pages.current = count
          setRead({ path, ...some })
          setReading(false)
        },
        failed(error) {
          setRead((former) => ({ ...(former.path === path ? former : {}), path, trouble: wordsOf(error) }))
          setReading(false)
        },
      })
    },
    [path, pageOf],
  )

  const renew = useCallback(() => ask(pages.current), [ask])
  useEffect(() => {
    ask(1)
    return () => stopAsking.current?.()
  }, [ask])
  useHeard(on, renew)

  const isOfThis = read.path === path
  return {
    rows: isOfThis ? read.rows : undefined,
    trouble: isOfThis ? read.trouble : undefined,
    hasMore: isOfThis && (read.next ?? null) !== null,
    ...{ isReading, renew },
    readMore: () => ask(pages.current + 1),
  }
}
