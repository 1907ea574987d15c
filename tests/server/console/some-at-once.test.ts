import { expect, it } from 'vitest'
import { someAtOnce } from '../../../server/console/client/kit/some-at-once.ts'

const lines = Array.from({ length: 6 }, (_, index) => ({ index, size: 400 }))
const seen = { startIndex: 2, endIndex: 4 }
const indicesOf = (standing: readonly number[], roomPx: number) =>
  someAtOnce(lines, ({ index }) => standing.includes(index), seen, roomPx).map(({ index }) => index)

it('of lines that come on screen together, as many stand at once as there is room for, those on screen first', () => {
  expect(indicesOf([], 800)).toEqual([2, 3])
  expect(indicesOf([2, 3], 800)).toEqual([0, 2, 3, 4])
  expect(indicesOf([0, 2, 3, 4], 800)).toEqual([0, 1, 2, 3, 4, 5])
})

it('what stands stays, and one line is drawn however high it is', () => {
  expect(indicesOf([0, 5], 0)).toEqual([0, 5])
  expect(indicesOf([0, 5], 1)).toEqual([0, 2, 5])
})
