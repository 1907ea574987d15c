import { useEffect, useState } from 'preact/hooks'
import type { Said } from '../../../../../shared/plan/fault.ts'
import type { BoardId, DateText } from '../../../../../shared/plan/plan.ts'
import type { Playlist } from '../../../../../shared/playlist/playlist.ts'
import { askJson, wordsOf } from '../../api/ask-server.ts'
import type { Row } from '../on-air.ts'
import type { DayBook } from './day-book.ts'

/** A local day of a board: what it shows, and the playlist by which its page plays it. */
export interface LoadedDay {
  readonly date: DateText
  readonly rows: readonly Row[]
  readonly playlist: Playlist
  /** The day’s ends, epoch ms. */
  readonly startsAt: number
  readonly endsAt: number
}

/** A day of a board, as far as the server has answered. */
export interface AskedDay {
  /** The last day that could be had: it stands until the one that is wanted is there. */
  readonly day: LoadedDay | undefined
  readonly trouble: Said | undefined
}

const againMs = 3000

/** Asks for a day of a board, anew with another book. */
export function useBoardDay(board: BoardId, date: DateText, days: DayBook): AskedDay {
  const [asked, setAsked] = useState<AskedDay>({ day: undefined, trouble: undefined })
  const [round, setRound] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    let timer = 0
    Promise.all([
      days.rows(board, date),
      askJson<Playlist>(`/api/v1/boards/${board}/playlist?date=${date}`, { signal: stop.signal }),
    ]).then(
      ([rows, playlist]) => {
        if (stop.signal.aborted) return
        const stretches = rows[0]?.stretches ?? []
        const [startsAt, endsAt] = [stretches[0]?.startsAt ?? playlist.startsAt, stretches.at(-1)?.endsAt]
        setAsked({ day: { date, rows, playlist, startsAt, endsAt: endsAt ?? playlist.endsAt }, trouble: undefined })
      },
      (error: unknown) => {
        if (stop.signal.aborted) return
        setAsked(({ day }) => ({ day, trouble: wordsOf(error) }))
        timer = setTimeout(() => setRound((former) => former + 1), againMs)
      },
    )
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [board, date, days, round])
  return asked
}
