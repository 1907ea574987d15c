import { expect, test } from 'vitest'
import { titleInEnglish } from '../../../../server/approval/submissions/given-titles.ts'
import { titleOfTaken } from '../../../../server/approval/take-downs/taken-title.ts'
import { demoPlan } from '../../../../server/demo/demo-plan.ts'
import type { TakeDown } from '../../../../server/planning/take-down.ts'

const plan = demoPlan(Date.UTC(2020, 9, 14))
const everything = { what: 'everything' }
const taken = (subject: object) => ({ org: 'dong-tam', subject }) as Pick<TakeDown, 'org' | 'subject'>
const titleOf = (subject: object) => titleOfTaken(taken(subject), plan).vi
const titleEnOf = (subject: object) => titleOfTaken(taken(subject), plan).en

test('a take-down is called what people call the thing that it clears', () => {
  expect(titleOf({ what: 'campaign', campaign: 'do-thi' })).toBe('Đợt “Đô thị văn minh, an toàn giao thông”')
  expect(titleOf({ what: 'slide', campaign: 'do-thi', slide: 'di-dem' })).toBe(
    '“Đi đêm: giảm tốc độ, giữ khoảng cách!” (Đô thị văn minh, an toàn giao thông)',
  )
  expect(titleOf({ what: 'board', board: 'dong-tam' })).toBe('Mọi nội dung trên Bảng chữ phường Đồng Tâm')
  expect(titleOf({ what: 'filler', of: 'dong-tam' })).toBe('Nội dung nền: Ủy ban nhân dân phường Đồng Tâm')
  expect(titleOf(everything)).toBe('Toàn bộ nội dung của Ủy ban nhân dân phường Đồng Tâm')
})

test('in English only what people wrote stays as it is', () => {
  expect(titleEnOf({ what: 'campaign', campaign: 'do-thi' })).toBe('Campaign “Đô thị văn minh, an toàn giao thông”')
  expect(titleEnOf({ what: 'board', board: 'dong-tam' })).toBe('Everything on the board Bảng chữ phường Đồng Tâm')
  expect(titleEnOf({ what: 'filler', of: 'dong-tam' })).toBe('Filler: Ủy ban nhân dân phường Đồng Tâm')
  expect(titleInEnglish('Nội dung nền: Ủy ban nhân dân phường Đồng Tâm')).toBe(
    'Filler: Ủy ban nhân dân phường Đồng Tâm',
  )
  expect(titleInEnglish('Tết Đinh Mùi 2027')).toBeUndefined()
})

test('what the plan no longer has is called by its id', () => {
  expect(titleOf({ what: 'campaign', campaign: 'da-xoa' })).toBe('Đợt “da-xoa”')
  expect(titleOfTaken(taken(everything), undefined).vi).toBe('Toàn bộ nội dung của dong-tam')
})
