import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Tier } from '../../../../../shared/playlist/playlist.ts'
import { stepOf } from '../../kit/step-of.ts'
import { placeIn, type Span } from './bars.ts'

/** A bar that is drawn to scale, and what it says. */
export interface DrawnBar extends Span {
  /** What colours it; a phase where it is left out. */
  readonly tier?: Tier | undefined
  /** All that it says, for whoever hears or points at it. */
  readonly words: string
  /** What stands in it where there is room. */
  readonly text?: ComponentChildren
}

/** One row of bars to one scale. */
export interface BarRowProps {
  readonly label: ComponentChildren
  /** What the row is called by whoever hears it. */
  readonly name: string
  /** What the row’s whole width stands for. */
  readonly of: Span
  readonly bars: readonly DrawnBar[]
  readonly kind: 'tiers' | 'phase'
  /** Told the first instant of a bar that is pressed. */
  readonly onSeek: (at: number) => void
}

/** A row of bars: one stop of the Tab key, with the arrow keys, Home and End from bar to bar; Enter looks at where it begins. */
export function BarRow({ label, name, of, bars, kind, onSeek }: BarRowProps) {
  const [stop, setStop] = useState(0)
  const at = Math.min(stop, bars.length - 1)
  const step = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const next = stepOf(event.key, at, bars.length, 'across')
    if (next === undefined) return
    event.preventDefault()
    setStop(next)
    event.currentTarget.querySelectorAll<HTMLElement>('.bar')[next]?.focus()
  }
  return (
    <div class={`bar-line ${kind}`}>
      <div class="bar-label">{label}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a track. */}
      <div class="track" role="group" aria-label={name} onKeyDown={step}>
        {bars.map((bar, index) => (
          <DrawnBarButton
            key={bar.startsAt}
            {...{ bar, of }}
            isStop={index === at}
            onPress={() => {
              setStop(index)
              onSeek(Math.max(bar.startsAt, of.startsAt))
            }}
          />
        ))}
      </div>
    </div>
  )
}

interface DrawnBarButtonProps {
  readonly bar: DrawnBar
  readonly of: Span
  readonly isStop: boolean
  readonly onPress: () => void
}

function DrawnBarButton({ bar, of, isStop, onPress }: DrawnBarButtonProps) {
  const place = placeIn(of, bar)
  if (!place) return null
  return (
    <button
      type="button"
      class="bar"
      data-tier={bar.tier}
      // Its title is its name: beside an `aria-label` it would be read out once more.
      title={bar.words}
      tabIndex={isStop ? 0 : -1}
      style={{ left: `${place.left}%`, width: `${place.width}%` }}
      onClick={onPress}
    >
      {bar.text !== undefined && <span aria-hidden="true">{bar.text}</span>}
    </button>
  )
}
