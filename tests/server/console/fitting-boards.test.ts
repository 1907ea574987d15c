import { expect, it } from 'vitest'
import { fittingBoards } from '../../../server/console/client/pair/fitting-boards.ts'

const board = (id: string, name: string, width: number, height: number, paired = false) => ({
  ...{ id, name, width, height, paired },
  ...{ org: 'tinh', orgName: 'Sở Văn hóa' },
})
const boards = [
  board('a', 'Bảng 10', 640, 320),
  board('b', 'Bảng 9', 640, 320),
  board('c', 'Đầm Sen', 960, 64, true),
  board('d', 'Dầm cổng', 960, 64),
  board('e', 'Trụ', 640, 320, true),
]
const screen = { width: 640, height: 320, devicePixelRatio: 1 }
const idsOf = (sought: string, former: string | null = null) =>
  fittingBoards({ boards, screen, former: former === null ? null : { board: former, name: '' } }, sought).map(
    ({ id }) => id,
  )

it('boards of the machine’s size come first, those without a machine before the others, in the order of their names', () => {
  expect(idsOf('')).toEqual(['b', 'a', 'e', 'd', 'c'])
})

it('what the machine was before comes before all', () => {
  expect(idsOf('', 'c')).toEqual(['c', 'b', 'a', 'e', 'd'])
})

it('they are found without diacritics, đ too, by any words of the name and the office', () => {
  expect(idsOf('dam')).toEqual(['d', 'c'])
  expect(idsOf('  SEN  đam van ')).toEqual(['c'])
  expect(idsOf('không có')).toEqual([])
})
