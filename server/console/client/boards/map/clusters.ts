import type { WorldPoint } from './projection.ts'

/** Things that stand so close on the map that they are drawn as one. */
export interface Cluster<T> {
  readonly things: readonly T[]
  /** The middle of them, in px. */
  readonly x: number
  readonly y: number
}

/**
 * Things with their places (px), those nearer than `nearPx` to the first of a cluster in it: each in one cluster, in the order in which they are
 * given. Neighbours are looked up in a grid: ten thousand take a few milliseconds.
 */
export function clustersOf<T>(
  things: readonly T[],
  placeOf: (thing: T) => WorldPoint,
  nearPx: number,
): readonly Cluster<T>[] {
  const open: { readonly first: WorldPoint; things: T[]; x: number; y: number }[] = []
  const grid = new Map<string, number[]>()
  const cellAt = (part: number) => Math.floor(part / nearPx)

  function nearestOf(place: WorldPoint): number | undefined {
    let [nearest, least]: [number | undefined, number] = [undefined, nearPx]
    for (const cx of [-1, 0, 1])
      for (const cy of [-1, 0, 1])
        for (const index of grid.get(`${cellAt(place.x) + cx} ${cellAt(place.y) + cy}`) ?? []) {
          const one = open[index]
          const far = one ? Math.hypot(one.first.x - place.x, one.first.y - place.y) : nearPx
          if (far < least) [nearest, least] = [index, far]
        }
    return nearest
  }

  for (const thing of things) {
    const place = placeOf(thing)
    const cluster = open[nearestOf(place) ?? -1]
    if (cluster) {
      cluster.things.push(thing)
      cluster.x += place.x
      cluster.y += place.y
      continue
    }
    const cell = `${cellAt(place.x)} ${cellAt(place.y)}`
    grid.set(cell, [...(grid.get(cell) ?? []), open.length])
    open.push({ first: place, things: [thing], x: place.x, y: place.y })
  }
  return open.map(({ things: some, x, y }) => ({ things: some, x: x / some.length, y: y / some.length }))
}
