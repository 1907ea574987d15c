import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board, SectionId } from '../../../shared/plan/plan.ts'
import { framebufferOf, isFolded, type Laid, matrixOf, type Piece } from '../../../shared/playlist/framebuffer.ts'
import { placesOf } from '../../../shared/schedule/playlist-of.ts'

const turns = [0, 90, 180, 270] as const
const pillar = { x: 0, y: 0, width: 64, height: 320 }
const beam = { x: 64, y: 0, width: 832, height: 64 }

/** Where the pixel in this column and row of a piece stands in the framebuffer. */
function placeOf(piece: Piece, column: number, row: number): [number, number] {
  const [a, b, c, d, e, f] = matrixOf(piece)
  return [Math.floor(a * (column + 0.5) + c * (row + 0.5) + e), Math.floor(b * (column + 0.5) + d * (row + 0.5) + f)]
}

test('the framebuffer of a board without places of its own is its canvas', () => {
  const canvas: Laid = { width: 960, height: 320, tracks: [pillar, beam] }
  expect(isFolded(canvas)).toBe(false)
  expect(framebufferOf(canvas)).toEqual({
    width: 960,
    height: 320,
    pieces: [{ x: 0, y: 0, width: 960, height: 320, at: { x: 0, y: 0, rotate: 0 } }],
  })
})

test('it is the least that holds every section at its place; one without a place stands where it does on the canvas', () => {
  const turned = (x: number, y: number, rotate: 90 | 270) => ({ ...pillar, at: { x, y, rotate } })
  const canvas: Laid = { width: 960, height: 320, tracks: [turned(0, 64, 90), beam, turned(320, 64, 270)] }
  const { width, height, pieces } = framebufferOf(canvas)
  expect([width, height]).toEqual([896, 128])
  expect(pieces[1]?.at).toEqual({ x: 64, y: 0, rotate: 0 })
})

test.each([
  [0, [10, 20]],
  [90, [12, 20]],
  [180, [11, 22]],
  [270, [10, 21]],
] as const)('turned by %i degrees clockwise the top left pixel of a piece of 2 by 3 stands at %j', (rotate, place) => {
  const piece: Piece = { x: 0, y: 0, width: 2, height: 3, at: { x: 10, y: 20, rotate } }
  expect(placeOf(piece, 0, 0)).toEqual(place)
})

test('turning puts every pixel of a piece on a pixel of its own, and leaves none of its rectangle out', () => {
  const side = fc.integer({ min: 1, max: 12 })
  const at = fc.record({ x: fc.nat(40), y: fc.nat(40), rotate: fc.constantFrom(...turns) })
  fc.assert(
    fc.property(side, side, at, (width, height, at) => {
      const piece: Piece = { x: 0, y: 0, width, height, at }
      const places = new Set<string>()
      const [across, down] = at.rotate % 180 === 0 ? [width, height] : [height, width]
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const [x, y] = placeOf(piece, column, row)
          expect(x >= at.x && x < at.x + across && y >= at.y && y < at.y + down).toBe(true)
          places.add(`${x},${y}`)
        }
      }
      expect(places.size).toBe(width * height)
    }),
  )
})

test('a board’s sections come to its playlist with their places', () => {
  const id = 'tru' as SectionId
  const at = { x: 0, y: 64, rotate: 90 } as const
  const board = { id: 'cong', org: 'xa', name: 'Cổng', kind: 'gate', width: 960, height: 320 } as Board
  expect(placesOf({ ...board, sections: [{ id, ...pillar, at }] })).toEqual([{ section: id, ...pillar, at }])
  expect(placesOf({ ...board, sections: [{ id, ...pillar }] })).toEqual([{ section: id, ...pillar }])
})
