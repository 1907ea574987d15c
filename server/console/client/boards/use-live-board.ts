import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Board } from '../../../../shared/plan/plan.ts'
import { askServer } from '../api/ask-server.ts'
import type { DayBook } from '../board/day/day-book.ts'
import { onAirAt, type Row } from '../board/on-air.ts'
import { serverClock } from '../state/now.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { atMost } from './at-most.ts'
import { whileSeen } from './while-seen.ts'

/** A board as it should look at an instant, and its day. */
export interface LiveBoard {
  /** The picture’s address, and of which instant it is (epoch ms); undefined before the first. */
  readonly picture: { readonly src: string; readonly at: number } | undefined
  /** The last picture could not be had: the one before stands. */
  readonly isStale: boolean
  readonly rows: readonly Row[]
}

/** A picture that nothing changes is fetched again after so long: it is told how old it is. */
const longestMs = 60_000
const leastMs = 250
const againMs = 5000
const whileHiddenMs = 1000
/** What is only scrolled past is asked for nothing. */
const restMs = 120
/** The server draws each picture: scrolling past a thousand boards must not ask it for a thousand at once. */
const pictures = atMost(4)

/** Follows a board while `element` is on screen: its picture is renewed when its turn ends, its day is read from `days`, and anew from another. */
export function useLiveBoard(
  element: RefObject<Element | null>,
  { id }: Pick<Board, 'id'>,
  zone: ZoneClock,
  days: DayBook,
): LiveBoard {
  const [live, setLive] = useState<LiveBoard>({ picture: undefined, isStale: false, rows: [] })
  const due = useRef({ days, at: Number.NEGATIVE_INFINITY })
  const src = useRef<string | undefined>(undefined)

  useEffect(
    () => () => {
      if (src.current !== undefined) URL.revokeObjectURL(src.current)
    },
    [],
  )

  useEffect(() => {
    return element.current ? whileSeen(element.current, follow) : undefined

    function follow(): () => void {
      const stop = new AbortController()
      const { signal } = stop
      let timer = 0
      const wait = (ms: number) => {
        if (!signal.aborted) timer = setTimeout(round, ms)
      }

      function round(): void {
        if (document.visibilityState !== 'visible' || !serverClock.isKnown()) {
          wait(whileHiddenMs)
          return
        }
        pictures.run(renew, signal).then(
          () => wait(Math.max(leastMs, due.current.at - serverClock.now())),
          (error: unknown) => {
            if (signal.aborted) return
            console.warn(error)
            setLive((former) => ({ ...former, isStale: true }))
            wait(againMs)
          },
        )
      }

      async function renew(): Promise<void> {
        const at = serverClock.now()
        const rows = await days.rows(id, zone.read(at).date)
        const ends = rows.flatMap((row) => onAirAt(row, at)?.endsAt ?? [])
        setLive((former) => ({ ...former, rows }))
        const path = `/api/v1/boards/${id}/frame.png?at=${encodeURIComponent(zone.print(Math.floor(at)))}`
        const picture = await (await askServer(path, { signal })).blob()
        if (src.current !== undefined) URL.revokeObjectURL(src.current)
        src.current = URL.createObjectURL(picture)
        due.current = { days, at: Math.min(at + longestMs, ...ends) }
        setLive({ picture: { src: src.current, at }, isStale: false, rows })
      }

      wait(due.current.days === days ? Math.max(restMs, due.current.at - serverClock.now()) : restMs)
      return () => {
        stop.abort()
        clearTimeout(timer)
      }
    }
  }, [id, zone, days])

  return live
}
