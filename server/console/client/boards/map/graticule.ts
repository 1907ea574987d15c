import { inRoom, locationOf, type Room, type View, worldPointOf } from './projection.ts'

/** A line of the earth’s grid as it stands in a room: `at` px from the left for a meridian, from above for a parallel. */
export interface GridLine {
  readonly kind: 'meridian' | 'parallel'
  readonly degrees: number
  readonly at: number
}

const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]
const leastApartPx = 120

/** The lines that are seen in a view, at round degrees and at least so far apart that their names have room. */
export function graticuleOf(view: View, room: Room): readonly GridLine[] {
  const degreePx = view.worldPx / 360
  const step = steps.find((one) => one * degreePx >= leastApartPx) ?? 30
  const [halfX, halfY] = [room.width / 2 / view.worldPx, room.height / 2 / view.worldPx]
  const { x, y } = view.middle
  const upperLeft = locationOf({ x: x - halfX, y: Math.max(0, y - halfY) })
  const lowerRight = locationOf({ x: x + halfX, y: Math.min(1, y + halfY) })
  return [
    ...rounds(upperLeft.longitude, lowerRight.longitude, step).map((longitude) => ({
      ...{ kind: 'meridian' as const, degrees: longitude },
      at: inRoom(worldPointOf({ latitude: 0, longitude }), view, room).x,
    })),
    ...rounds(lowerRight.latitude, upperLeft.latitude, step).map((latitude) => ({
      ...{ kind: 'parallel' as const, degrees: latitude },
      at: inRoom(worldPointOf({ latitude, longitude: 0 }), view, room).y,
    })),
  ]
}

function rounds(from: number, to: number, step: number): readonly number[] {
  const found: number[] = []
  for (let count = Math.ceil(from / step); count * step <= to; count++)
    found.push(Math.round(count * step * 1000) / 1000)
  return found
}
