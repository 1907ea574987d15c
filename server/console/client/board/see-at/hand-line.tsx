import type { ReadonlySignal } from '@preact/signals'
import { placeIn, type Span } from '../day/bars.ts'

/** An instant within a span. */
export interface HandLineProps {
  /** Epoch ms. */
  readonly at: ReadonlySignal<number>
  readonly of: Span
  /** `hand`: what the preview shows; `now`: the time that it is. */
  readonly kind: 'hand' | 'now'
}

/** A line across the bars at an instant, gone while the instant lies outside; whoever hears the page has it in words elsewhere. */
export function HandLine({ at, of, kind }: HandLineProps) {
  const place = placeIn(of, { startsAt: at.value, endsAt: at.value })
  return (
    <div class="bar-line hands" aria-hidden="true">
      <div class="bar-label" />
      <div class="track">{place && <div class={kind} style={{ left: `${place.left}%` }} />}</div>
    </div>
  )
}
