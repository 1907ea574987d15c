import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Box, tourPlace } from '../../../server/console/client/help/tour-place.ts'

const covers = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

const office = { width: 1366, height: 768 }
const phone = { width: 390, height: 844 }

const anyCase = fc.constantFrom(office, phone).chain((screen) =>
  fc.record({
    screen: fc.constant(screen),
    card: fc.record({ width: fc.integer({ min: 200, max: 340 }), height: fc.integer({ min: 120, max: 260 }) }),
    target: fc
      .record({ width: fc.integer({ min: 20, max: screen.width }), height: fc.integer({ min: 20, max: 250 }) })
      .chain((size) =>
        fc.record({
          left: fc.integer({ min: 0, max: screen.width - size.width }),
          top: fc.integer({ min: 0, max: screen.height - size.height }),
          width: fc.constant(size.width),
          height: fc.constant(size.height),
        }),
      ),
  }),
)

it('the tour’s card stands within the window, and never covers what it talks about', () => {
  fc.assert(
    fc.property(anyCase, ({ screen, card, target }) => {
      const place = tourPlace(target, card, screen)
      expect(place.left).toBeGreaterThanOrEqual(0)
      expect(place.top).toBeGreaterThanOrEqual(0)
      expect(place.left + place.width).toBeLessThanOrEqual(screen.width)
      expect(place.top + place.height).toBeLessThanOrEqual(screen.height)
      expect(covers(place, target)).toBe(false)
    }),
  )
})
