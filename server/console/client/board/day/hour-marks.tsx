import { timeForPeople } from '../../time/typed-time.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'
import { placeIn, type Span } from './bars.ts'

const hourMs = 3_600_000

/** The hours above a day’s bars, each third of them. */
export function HourMarks({ of, clock }: { readonly of: Span; readonly clock: ZoneClock }) {
  const marks: { readonly at: number; readonly text: string }[] = []
  for (let at = of.startsAt; at < of.endsAt; at += hourMs) {
    const { clockMs } = clock.read(at)
    if (clockMs % (3 * hourMs) === 0) marks.push({ at, text: timeForPeople(clockMs).slice(0, 2) })
  }
  return (
    <div class="bar-line hours" aria-hidden="true">
      <div class="bar-label" />
      <div class="track">
        {marks.map(({ at, text }) => (
          <span key={at} class="mark" style={{ left: `${placeIn(of, { startsAt: at, endsAt: at })?.left ?? 0}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  )
}
