import { type Ending, leastShowMs, type Show, type ShowSubject } from '../../shared/protocol/shows.ts'

/** What is on the canvas, as it was just drawn. To be said after each drawing, and at least once a second. */
export interface OnCanvas {
  readonly epoch: number
  readonly version: number
  /** Half of the interval in which the time may lie, in ms; null: it is not known. */
  readonly errorMs: number | null
  readonly tracks: readonly OnTrack[]
  /** Why what stood before is gone, where that is not its turn's end or a new plan. */
  readonly why?: Ending
}

/** What one track shows: nothing to be recorded where `subject` is null. Another `since` (epoch ms) is another show. */
export interface OnTrack {
  readonly subject: ShowSubject | null
  readonly since: number
}

/** The clocks by which shows are recorded, and who takes them. */
export interface RecorderEdges {
  /** The board's idea of the server's clock (epoch ms). */
  readonly now: () => number
  /** A clock that nobody can set, in ms. */
  readonly monotonic: () => number
  /** A show is over; `open` is what stands still, should the page be cut off now. */
  readonly made: (show: Show, open: readonly Show[]) => void
  /** What stands has stood for so much longer that it is worth keeping. */
  readonly keep: (open: readonly Show[]) => void
}

/** Turns what stands on the canvas into shows. */
export interface Recorder {
  at(on: OnCanvas): void
  /** Nothing of it stands any more. Answers what was ended. */
  ended(why: Ending): readonly Show[]
}

interface Open extends Omit<Show, 'ms' | 'ended'> {
  readonly key: string
  readonly stay: string
  readonly from: number
}

const keepEveryMs = 10_000

/** A recorder of an empty canvas. */
export function recorderOf({ now, monotonic, made, keep }: RecorderEdges): Recorder {
  let open: readonly Open[] = []
  let keepAt = 0

  const showOf = ({ key, stay, from, ...rest }: Open, ended: Ending, at: number): Show => ({
    ...rest,
    ms: Math.floor(at - from),
    ended,
  })
  const kept = (at: number) => open.map((one) => showOf(one, 'cut', at)).filter(({ ms }) => ms >= leastShowMs)

  function change(next: readonly Open[], at: number, whyOf: (one: Open) => Ending): readonly Show[] {
    const gone = open.filter((one) => !next.includes(one)).map((one) => showOf(one, whyOf(one), at))
    if (next.some((one) => !open.includes(one)))
      keepAt = at < keepAt ? Math.min(keepAt, at + leastShowMs) : at + leastShowMs
    open = next
    const shows = gone.filter(({ ms }) => ms >= leastShowMs)
    for (const [i, show] of shows.entries()) made(show, [...kept(at), ...shows.slice(i + 1)])
    return shows
  }

  return {
    at({ epoch, version, errorMs, tracks, why }) {
      const at = monotonic()
      const next = new Map<string, Open>()
      for (const { subject, since } of tracks) {
        if (!subject) continue
        const stay = JSON.stringify([subject.section, subject.slide, since])
        const key = JSON.stringify([subject, since, epoch, version])
        // What takes the whole canvas is on every track, and is one show.
        next.set(
          key,
          next.get(key) ??
            open.find((one) => one.key === key) ?? {
              ...{ subject, epoch, version, key, stay },
              startedAt: Math.round(now()),
              errorMs: errorMs === null ? null : Math.ceil(errorMs),
              from: at,
            },
        )
      }
      const stands = [...next.values()]
      change(stands, at, (one) => {
        if (why) return why
        if (one.epoch !== epoch || one.version !== version) return 'plan'
        return stands.some(({ stay, subject }) => stay === one.stay && subject.standIn) ? 'stall' : 'turn'
      })
      if (at < keepAt || !open.length) return
      keepAt = at + keepEveryMs
      const shows = kept(at)
      if (shows.length) keep(shows)
    },
    ended: (why) => change([], monotonic(), () => why),
  }
}
