import { useRef, useState } from 'preact/hooks'
import type { Milestone, Phase, PhaseId } from '../../../../../shared/plan/plan.ts'
import { waitsForAWord } from '../../../../../shared/schedule/once-confirmed.ts'
import { parseDate, printDate } from '../../../../../shared/time/civil.ts'
import { useRoom } from '../../kit/use-room.ts'
import { dateForPeople } from '../../time/typed-date.ts'
import { useToday } from '../../time/use-today.ts'
import { say } from '../../words/say.ts'
import { type BoundPlace, dayOfBound, placeOfBound } from '../edit/bound-on-day.ts'
import { AxisBar } from './axis-bar.tsx'
import { type AxisScale, axisScale } from './axis-scale.ts'
import type { Days } from './moved-days.ts'

/** Phases and milestones over time. */
export interface PhaseAxisProps {
  readonly phases: readonly Phase[]
  readonly milestones: readonly Milestone[]
  readonly place: BoundPlace
  /** Told where a phase was moved to; left out where nothing may be moved. */
  readonly onMove?: ((phase: PhaseId, days: Days) => void) | undefined
}

const headHeight = 44
const rowHeight = 52
const barTop = 22
/** So many px have room for more than a phase’s days; below that its bar alone shows that it waits. */
const wordsFrom = 640

/** The phases drawn over the milestones: whole phases and their edges are dragged, or moved by the arrow keys, day by day. */
export function PhaseAxis({ phases, milestones, place, onMove }: PhaseAxisProps) {
  const today = parseDate(useToday()) ?? 0
  const box = useRef<HTMLDivElement>(null)
  const { width } = useRoom(box)
  const [held, setHeld] = useState<AxisScale | undefined>(undefined)
  const bars = phases.flatMap((phase) => {
    const [from, to] = [dayOfBound(phase.starts, 'start', place), dayOfBound(phase.ends, 'end', place)]
    const isWaiting = waitsForAWord(phase, place.milestones)
    return from === undefined || to === undefined ? [] : [{ phase, days: { from, to }, isWaiting }]
  })
  const marks = milestones.flatMap((milestone) => {
    const [from, to] = (['start', 'end'] as const).map((edge) =>
      placeOfBound({ milestone: milestone.id, edge }, edge, place),
    )
    return from === undefined || to === undefined ? [] : [{ milestone, from, to }]
  })
  if (bars.length === 0 && marks.length === 0) return null

  const spans = [...bars.map(({ days }) => ({ from: days.from, to: days.to + 1 })), ...marks]
  const scale = held ?? axisScale(spans, today, width)
  const at = (day: number) => `${scale.placeOf(day) * 100}%`
  const height = headHeight + Math.max(1, bars.length) * rowHeight
  const grips = {
    dayWidth: () => width / (scale.to - scale.from),
    onHold: (isHeld: boolean) => setHeld(isHeld ? scale : undefined),
  }
  return (
    <div ref={box} class="phase-axis">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is not a set of fields */}
      <svg
        width="100%"
        height={height}
        role="group"
        aria-label={say('Giai đoạn và mốc trên trục thời gian', 'Phases and milestones over time')}
      >
        {scale.ticks.map(({ day, text, isChief }) => (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a line takes no keyboard; each bar says its own days
          <g key={day} class={isChief ? 'axis-tick chief' : 'axis-tick'} aria-hidden="true">
            <line x1={at(day)} x2={at(day)} y1={text === '' ? 24 : 16} y2={height} />
            <text x={at(day)} dx={3} y={14}>
              {text}
            </text>
          </g>
        ))}
        {marks.map(({ milestone, from, to }) => (
          <g key={milestone.id} class="axis-milestone" data-state={milestone.state ?? 'confirmed'}>
            <rect
              x={at(from)}
              y={22}
              width={`${Math.max(0.004, scale.placeOf(to) - scale.placeOf(from)) * 100}%`}
              height={height}
            />
            <text {...endsWhereItFits(scale.placeOf(from), scale.placeOf(to))} y={36}>
              {milestone.title}
            </text>
          </g>
        ))}
        {scale.from <= today && today < scale.to && (
          <line class="axis-today" x1={at(today + 0.5)} x2={at(today + 0.5)} y1={22} y2={height}>
            <title>{say('Hôm nay', 'Today')}</title>
          </line>
        )}
        {bars.map(({ phase, days, isWaiting }, row) => (
          <g key={phase.id} data-phase={phase.id}>
            <text
              class="axis-title"
              {...endsWhereItFits(scale.placeOf(days.from), scale.placeOf(days.to + 1))}
              y={headHeight + row * rowHeight + 16}
            >
              <tspan>{phase.title}</tspan>
              <tspan class="axis-dates" dx={6}>
                {daysWords(days)}
                {isWaiting && width >= wordsFrom && say(' · chờ xác nhận', ' · once confirmed')}
              </tspan>
            </text>
            <AxisBar
              {...{ days, scale, isWaiting, title: phase.title, number: row, y: headHeight + row * rowHeight + barTop }}
              grips={onMove && { ...grips, onMove: (next) => onMove(phase.id, next) }}
            />
          </g>
        ))}
      </svg>
    </div>
  )
}

/** The words of what begins in the right part of the line end with it. */
function endsWhereItFits(from: number, to: number) {
  return from > 0.55
    ? ({ x: `${Math.min(1, to) * 100}%`, dx: -2, 'text-anchor': 'end' } as const)
    : ({ x: `${Math.max(0, from) * 100}%`, dx: 2, 'text-anchor': 'start' } as const)
}

const daysWords = ({ from, to }: Days): string =>
  [from, to].map((day) => dateForPeople(printDate(day)).slice(0, 5)).join(' – ')
