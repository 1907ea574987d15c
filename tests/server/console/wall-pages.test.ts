import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hungWidth, tallestOf, wallPages } from '../../../server/console/client/wall/wall-pages.ts'

const room = { width: 1200, height: 700, gap: 24, caption: 44, tallest: 350 }
const size = fc.record({ width: fc.integer({ min: 16, max: 4000 }), height: fc.integer({ min: 16, max: 2000 }) })

it('every board hangs on one page of the wall, in its order, and no page has more than may hang there', () => {
  fc.assert(
    fc.property(fc.array(size, { maxLength: 60 }), (boards) => {
      const pages = wallPages(boards, room, 24)
      expect(pages.flat()).toEqual(boards)
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0)
        expect(page.length).toBeLessThanOrEqual(24)
      }
    }),
  )
})

it('a board hangs at its own pixels, and smaller only where there is no room', () => {
  expect(hungWidth({ width: 320, height: 160 }, room)).toBe(320)
  expect(hungWidth({ width: 960, height: 64 }, room)).toBe(960)
  expect(hungWidth({ width: 1920, height: 64 }, room)).toBe(1200)
  expect(hungWidth({ width: 640, height: 700 }, room)).toBe(320)
})

it('boards hang lower where that saves a page, and no lower than it does', () => {
  const { tallest: _, ...bare } = room
  const one = [{ width: 1280, height: 640 }]
  expect(tallestOf(one, bare, 24)).toBe(420)
  const four = Array.from({ length: 4 }, () => ({ width: 1280, height: 640 }))
  const tallest = tallestOf(four, bare, 24)
  expect(tallest).toBeLessThan(420)
  expect(wallPages(four, { ...bare, tallest }, 24)).toHaveLength(1)
})
