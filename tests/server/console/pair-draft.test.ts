import { expect, it } from 'vitest'
import { beginningDraft, codeForPeople, codeIn, emptyDraft } from '../../../server/console/client/pair/pair-draft.ts'
import { boardsOffered } from '../../../server/console/client/pair/picked-board.ts'

const board = (id: string, name: string, paired = false) => ({
  ...{ id, name, org: 'tinh', orgName: 'Tỉnh', width: 960, height: 64, paired },
})
const question = {
  screen: { width: 960, height: 64, devicePixelRatio: 1 },
  former: null,
  boards: [board('dam', 'Dầm cổng'), board('cau', 'Cầu Đắk', true)],
}
const pickedBy = (name: string, picked = '', mayAdd = true) => boardsOffered(question, { name, picked }, mayAdd).picked

it('a code is read whatever a Vietnamese keyboard put between its digits', () => {
  expect([codeIn('482 915'), codeIn('4á8.2915 7'), codeForPeople('4829'), codeForPeople('482')]).toEqual([
    ...['482915', '482915', '482 9', '482'],
  ])
})

it.each([
  ['４８２ ９１５', '482915'],
  ['bốn tám hai chín một năm', '482915'],
  ['Bốn, tám, hai - chín mốt lăm', '482915'],
  ['không tư bảy 915', '047915'],
  ['mã ghép: 482 915', '482915'],
])('a code that came as “%s” is %s', (text, code) => expect(codeIn(text)).toBe(code))

it('what was typed is kept as long as its code lasts, and belongs to that machine alone', () => {
  const kept = { ...emptyDraft, code: '482915', endsAt: 1000, name: 'Cổng chợ' }
  expect(beginningDraft(kept, '', 999)).toEqual(kept)
  expect(beginningDraft(kept, '482915', 999)).toEqual(kept)
  expect(beginningDraft(kept, '', 1000)).toEqual(emptyDraft)
  expect(beginningDraft(kept, '111222', 999)).toEqual({ ...emptyDraft, code: '111222' })
})

it('a name decides which board is meant where it leaves one free board of that size, or none', () => {
  expect([
    pickedBy(''),
    pickedBy('dam'),
    pickedBy('cau'),
    pickedBy('Cổng chợ'),
    pickedBy('Cổng chợ', '', false),
  ]).toEqual([...['', 'dam', '', '+', '']])
})

it('what was picked by hand stays while it is offered', () => {
  expect([pickedBy('cau', 'cau'), pickedBy('dam', '+'), pickedBy('Cổng chợ', 'cau')]).toEqual(['cau', '+', '+'])
})

it('before a name is typed a machine is what it was', () => {
  const former = { board: 'cau', name: 'Cầu Đắk' }
  expect(boardsOffered({ ...question, former }, { name: '', picked: '' }, true).picked).toBe('cau')
})
