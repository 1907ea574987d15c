import { useRef } from 'preact/hooks'
import { type Days, daysByKey, type Grip, movedDays } from './moved-days.ts'

/** What is told of a hold on a phase. */
export interface GripEdges {
  readonly days: Days
  /** How many px a day is wide. */
  readonly dayWidth: () => number
  /** The axis may not shift under a hand that holds something of it. */
  readonly onHold: (isHeld: boolean) => void
  readonly onMove: (days: Days) => void
}

/** What lets a phase or one of its edges be dragged, day by day, and moved by keys. */
export function useGrip(grip: Grip, { days, dayWidth, onHold, onMove }: GripEdges) {
  const newest = useRef(onMove)
  newest.current = onMove

  function hold(event: PointerEvent): void {
    if (event.button !== 0 || !(event.currentTarget instanceof Element)) return
    event.preventDefault()
    const held = event.currentTarget as SVGElement
    const [from, width, startX] = [days, dayWidth(), event.clientX]
    let moved = 0
    const follow = ({ clientX }: PointerEvent) => {
      const by = Math.round((clientX - startX) / width)
      if (by === moved) return
      moved = by
      newest.current(movedDays(from, grip, by))
    }
    held.setPointerCapture(event.pointerId)
    held.focus()
    onHold(true)
    held.addEventListener('pointermove', follow)
    const leave = () => {
      held.removeEventListener('pointermove', follow)
      onHold(false)
    }
    held.addEventListener('lostpointercapture', leave, { once: true })
  }

  function key(event: KeyboardEvent): void {
    const by = daysByKey(event)
    if (by === undefined) return
    event.preventDefault()
    onMove(movedDays(days, grip, by))
  }

  return { onPointerDown: hold, onKeyDown: key }
}
