import type { Location } from '../../../../../shared/plan/plan.ts'

/** A place on the map of the world, which is 1 × 1: x from west to east, y from north to south (Web Mercator). */
export interface WorldPoint {
  readonly x: number
  readonly y: number
}

/** What of the world is seen: its middle, and how many pixels the whole world would be wide. */
export interface View {
  readonly middle: WorldPoint
  readonly worldPx: number
}

/** How large the map is on screen, CSS px. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Web Mercator ends here. */
const mostLatitude = 85.0511
const equatorM = 40_075_016.686
/** So close at the most: a board is not a point any more. */
export const mostWorldPx = 2 ** 28
const leastWorldPx = 256
/** A single board is seen with some ten kilometres around it. */
const aloneWorldPx = 2 ** 20

/** Where a place (degrees of WGS 84) is in the world. */
export function worldPointOf({ latitude, longitude }: Location): WorldPoint {
  const held = Math.max(-mostLatitude, Math.min(mostLatitude, latitude))
  const sin = Math.sin((held * Math.PI) / 180)
  return { x: (longitude + 180) / 360, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) }
}

/** The place at a point of the world. */
export function locationOf({ x, y }: WorldPoint): Location {
  return {
    latitude: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
    longitude: x * 360 - 180,
  }
}

/** The view that has all points in a room, at least `marginPx` from its edges. */
export function viewOf(points: readonly WorldPoint[], { width, height }: Room, marginPx: number): View {
  let [left, right, top, bottom] = [1, 0, 1, 0]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (points.length === 0) return { middle: { x: 0.5, y: 0.5 }, worldPx: leastWorldPx }
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const [wide, high] = [right - left, bottom - top]
  const most = Math.min(
    wide > 0 ? Math.max(1, width - 2 * marginPx) / wide : Number.POSITIVE_INFINITY,
    high > 0 ? Math.max(1, height - 2 * marginPx) / high : Number.POSITIVE_INFINITY,
    aloneWorldPx,
  )
  return { middle, worldPx: Math.max(leastWorldPx, most) }
}

/** Where a point of the world stands in a room, in px from its upper left. */
export function inRoom({ x, y }: WorldPoint, { middle, worldPx }: View, { width, height }: Room): WorldPoint {
  return { x: width / 2 + (x - middle.x) * worldPx, y: height / 2 + (y - middle.y) * worldPx }
}

/** The view moved by so many pixels of the room: to the right, the world goes left. */
export function moved({ middle, worldPx }: View, byX: number, byY: number): View {
  const held = (part: number) => Math.max(0, Math.min(1, part))
  return { worldPx, middle: { x: held(middle.x + byX / worldPx), y: held(middle.y + byY / worldPx) } }
}

/** The view `times` as close, with the point that stands at `at` (px) staying there; closer and farther than there is sense in it is not. */
export function zoomed({ middle, worldPx }: View, times: number, at: WorldPoint, { width, height }: Room): View {
  const next = Math.max(leastWorldPx, Math.min(mostWorldPx, worldPx * times))
  const stays = 1 / worldPx - 1 / next
  return {
    worldPx: next,
    middle: { x: middle.x + (at.x - width / 2) * stays, y: middle.y + (at.y - height / 2) * stays },
  }
}

/** How many metres a pixel is in the middle of a view. */
export function metresAPx({ middle, worldPx }: View): number {
  const { latitude } = locationOf(middle)
  return (equatorM * Math.cos((latitude * Math.PI) / 180)) / worldPx
}
