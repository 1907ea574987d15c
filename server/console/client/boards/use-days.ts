import { useRef } from 'preact/hooks'
import { type DayBook, dayBook } from '../board/day/day-book.ts'

interface Kept {
  readonly days: DayBook
  readonly tag: string
  readonly version: number | null | undefined
}

/** The days of a board under a plan (`tag`) and a version of its programme: another book with another of either; undefined is not known yet. */
export function useDays(tag: string, version: number | null | undefined): DayBook {
  const kept = useRef<Kept | undefined>(undefined)
  const { current } = kept
  const isSame = current?.tag === tag && (current.version === undefined || current.version === version)
  const days = current && isSame ? current.days : dayBook()
  kept.current = { days, tag, version: version ?? (isSame ? current?.version : undefined) }
  return days
}
