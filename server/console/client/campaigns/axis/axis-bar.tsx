import { printDate } from '../../../../../shared/time/civil.ts'
import { dateForPeople } from '../../time/typed-date.ts'
import { say } from '../../words/say.ts'
import type { AxisScale } from './axis-scale.ts'
import type { Days, Grip } from './moved-days.ts'
import { type GripEdges, useGrip } from './use-grip.ts'

/** A phase on the axis. */
export interface AxisBarProps {
  readonly title: string
  readonly days: Days
  readonly scale: AxisScale
  /** Where it stands from above, px. */
  readonly y: number
  readonly number: number
  /** It begins only once somebody says that its milestone is over. */
  readonly isWaiting: boolean
  /** Left out where it cannot be moved. */
  readonly grips?: Omit<GripEdges, 'days'> | undefined
}

const height = 22
/** How wide an end is to be taken hold of, px. */
const reach = 12
/** So many px hold both ends and a place between them. */
const thinBelow = 40

/** A phase as a bar, which is moved by dragging it or its edges, or by the arrow keys. */
export function AxisBar({ title, days, scale, y, number, isWaiting, grips }: AxisBarProps) {
  const [left, right] = [scale.placeOf(days.from), scale.placeOf(days.to + 1)]
  const at = (place: number) => `${place * 100}%`
  const width = `${Math.max(0, right - left) * 100}%`
  // Beside a bar that is too thin to hold three places its ends stand outside it.
  const isThin = grips !== undefined && (days.to + 1 - days.from) * grips.dayWidth() < thinBelow
  return (
    <g data-tone={number % 4} data-waits={isWaiting ? '' : undefined}>
      <rect class="axis-phase" x={at(left)} y={y} width={width} height={height} rx={4} />
      {grips && (
        <>
          <AxisGrip {...{ grip: 'whole', title, days, scale, ...grips }} shape={{ x: at(left), y, width, height }} />
          {(['start', 'end'] as const).map((grip) => (
            <g key={grip}>
              <AxisGrip
                {...{ grip, title, days, scale, ...grips }}
                shape={{ x: at(grip === 'start' ? left : right), y: y - 2, width: reach, height: height + 4 }}
                shift={(grip === 'start') === isThin ? -reach : 0}
              />
            </g>
          ))}
        </>
      )}
    </g>
  )
}

interface AxisGripProps extends GripEdges {
  readonly grip: Grip
  readonly title: string
  readonly scale: AxisScale
  readonly shape: { readonly x: string; readonly y: number; readonly width: string | number; readonly height: number }
  /** Px to the right of `x`. */
  readonly shift?: number | undefined
}

function AxisGrip({ grip, title, scale, shape, shift = 0, ...edges }: AxisGripProps) {
  const { days } = edges
  const hold = useGrip(grip, edges)
  const now = grip === 'end' ? days.to : days.from
  const [first, last] = [days.from, days.to].map((day) => dateForPeople(printDate(day)))
  const names = {
    whole: say(`Dời giai đoạn ${title}`, `Move the phase ${title}`),
    start: say(`Ngày đầu của ${title}`, `First day of ${title}`),
    end: say(`Ngày cuối của ${title}`, `Last day of ${title}`),
  }
  return (
    <rect
      {...{ ...shape, ...hold, rx: 3 }}
      class={`axis-grip ${grip}`}
      style={{ transform: `translateX(${shift}px)` }}
      role="slider"
      // In a drawing the attribute counts as it is spelt.
      tabindex={0}
      aria-label={names[grip]}
      aria-valuemin={Math.round(scale.from)}
      aria-valuemax={Math.round(scale.to)}
      aria-valuenow={now}
      aria-valuetext={
        grip === 'whole' ? say(`${first} đến ${last}`, `${first} to ${last}`) : grip === 'start' ? first : last
      }
    />
  )
}
