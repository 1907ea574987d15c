import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clustersOf } from '../../../server/console/client/boards/map/clusters.ts'
import { graticuleOf } from '../../../server/console/client/boards/map/graticule.ts'
import {
  inRoom,
  locationOf,
  metresAPx,
  moved,
  viewOf,
  worldPointOf,
  zoomed,
} from '../../../server/console/client/boards/map/projection.ts'
import { lengthText, scaleOf } from '../../../server/console/client/boards/map/scale-of.ts'

const room = { width: 800, height: 500 }
const place = fc.record({
  latitude: fc.double({ min: 8, max: 24, noNaN: true }),
  longitude: fc.double({ min: 102, max: 118, noNaN: true }),
})

it('a place of the map is the place it was made of, and north is up', () => {
  fc.assert(
    fc.property(place, (at) => {
      const back = locationOf(worldPointOf(at))
      expect(back.latitude).toBeCloseTo(at.latitude, 9)
      expect(back.longitude).toBeCloseTo(at.longitude, 9)
    }),
  )
  expect(worldPointOf({ latitude: 21, longitude: 105 }).y).toBeLessThan(
    worldPointOf({ latitude: 11, longitude: 105 }).y,
  )
  expect(worldPointOf({ latitude: 0, longitude: 0 })).toEqual({ x: 0.5, y: 0.5 })
})

it('the first view has every board within its margins, one board alone with the land around it', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
      const points = places.map(worldPointOf)
      const view = viewOf(points, room, 40)
      for (const point of points) {
        const { x, y } = inRoom(point, view, room)
        expect(x).toBeGreaterThanOrEqual(40 - 1e-6)
        expect(x).toBeLessThanOrEqual(room.width - 40 + 1e-6)
        expect(y).toBeGreaterThanOrEqual(40 - 1e-6)
        expect(y).toBeLessThanOrEqual(room.height - 40 + 1e-6)
      }
    }),
  )
  const alone = viewOf([worldPointOf({ latitude: 11.94, longitude: 108.45 })], room, 40)
  expect(metresAPx(alone) * room.width).toBeGreaterThan(5000)
  expect(viewOf([], room, 40).worldPx).toBeGreaterThan(0)
})

it('what is under the pointer stays there when one comes closer, and moving goes as far as the hand', () => {
  const point = worldPointOf({ latitude: 12, longitude: 108 })
  const view = viewOf([point, worldPointOf({ latitude: 21, longitude: 105 })], room, 40)
  const at = inRoom(point, view, room)
  const closer = inRoom(point, zoomed(view, 3, at, room), room)
  expect([closer.x, closer.y].map(Math.round)).toEqual([at.x, at.y].map(Math.round))
  const shifted = inRoom(point, moved(view, 10, -20), room)
  expect([shifted.x - at.x, shifted.y - at.y].map(Math.round)).toEqual([-10, 20])
})

it('boards too close to each other are one mark: each in exactly one, none farther from its first than that', () => {
  const spot = fc.record({
    x: fc.double({ min: 0, max: 800, noNaN: true }),
    y: fc.double({ min: 0, max: 500, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 120 }), (spots) => {
      const clusters = clustersOf(spots, (one) => one, 36)
      expect(clusters.flatMap(({ things }) => things)).toHaveLength(spots.length)
      expect(new Set(clusters.flatMap(({ things }) => things)).size).toBe(spots.length)
      for (const { things } of clusters)
        for (const one of things) expect(Math.hypot(one.x - things[0]!.x, one.y - things[0]!.y)).toBeLessThan(36)
      const firsts = clusters.map(({ things }) => things[0]!)
      for (const [index, one] of firsts.entries())
        for (const other of firsts.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(36)
    }),
  )
})

it('the grid has round degrees with room for their names, and the scale a round length that fits', () => {
  const view = viewOf(
    [worldPointOf({ latitude: 21, longitude: 105 }), worldPointOf({ latitude: 9, longitude: 109 })],
    room,
    40,
  )
  const meridians = graticuleOf(view, room).filter(({ kind }) => kind === 'meridian')
  expect(meridians.length).toBeGreaterThan(1)
  expect(meridians[1]!.at - meridians[0]!.at).toBeGreaterThanOrEqual(120)
  for (const { degrees } of meridians) expect(degrees % 5).toBe(0)
  expect(scaleOf(10, 120)).toEqual({ metres: 1000, px: 100 })
  expect(scaleOf(0.7, 120)).toMatchObject({ metres: 50 })
  expect([lengthText(2000), lengthText(500)]).toEqual(['2\u00a0km', '500\u00a0m'])
})
