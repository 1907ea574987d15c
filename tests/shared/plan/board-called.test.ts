import { expect, test } from 'vitest'
import { boardCalled } from '../../../shared/plan/board-called.ts'

test.each([
  ['Cổng chào', 'bảng Cổng chào', 'the board Cổng chào'],
  ['Bảng chữ phường Đồng Tâm', 'Bảng chữ phường Đồng Tâm', 'the board Bảng chữ phường Đồng Tâm'],
  ['BẢNG 7'.normalize('NFD'), 'BẢNG 7'.normalize('NFD'), `the board ${'BẢNG 7'.normalize('NFD')}`],
  ['Bảngđiện', 'bảng Bảngđiện', 'the board Bảngđiện'],
  ['Board 7', 'bảng Board 7', 'Board 7'],
])('%s is called a board once in a sentence', (name, vi, en) => {
  expect(boardCalled(name)).toEqual({ vi, en })
})
