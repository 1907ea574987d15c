import { describe, expect, it } from 'vitest'
import type { DatedSlide } from '../../../shared/plan/dated-slide.ts'
import { fieldRangeOf, longestWordsOf } from '../../../shared/schedule/field-range.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { aCampaign, aPlan, aSlide, type Given } from './a-plan.ts'

const days = localDaysOf('Asia/Ho_Chi_Minh')
const at = (text: string) => Date.parse(`${text}+07:00`)
const to = { milestone: 'm', edge: 'start' }
const fields = [
  { name: 'n', kind: 'days-to', to },
  { name: 'ngay', kind: 'date' },
  { name: 'thu', kind: 'weekday' },
  { name: 'am', kind: 'lunar-date' },
]
const text = '{n} {ngay} {thu} {am}'
const dated = { id: 'm', title: 'm', starts: '2024-03-10T08:00', ends: '2024-03-11' }

function drawn(given: Given = {}, milestone: Given = dated) {
  const plan = aPlan([aCampaign({ milestones: [milestone], slides: [aSlide('s', { text, fields, ...given })] })])
  const { campaign, milestones } = scheduleOf(plan).campaigns[0]!
  return { slide: campaign.slides[0] as DatedSlide, milestones }
}

describe('what the fields of a slide can say', () => {
  it('[F5] on the first and on the last day on which it may play', () => {
    const { slide, milestones } = drawn({ from: '2024-02-01' })
    expect(fieldRangeOf(slide, milestones, days)).toEqual([
      { name: 'n', kind: 'days-to', first: '38', last: '1' },
      { name: 'ngay', kind: 'date', first: '01/02/2024', last: '09/03/2024' },
      { name: 'thu', kind: 'weekday', first: 'thứ Năm', last: 'thứ Bảy' },
      { name: 'am', kind: 'lunar-date', first: '22/12 năm Quý Mão', last: '29/1 năm Giáp Thìn' },
    ])
  })

  it('[F5] within the span of the phases that show it, and open where nothing bounds it', () => {
    const { slide, milestones } = drawn()
    const ranges = (startsAt: number, endsAt: number) =>
      fieldRangeOf(slide, milestones, days, { startsAt, endsAt }).map(({ first, last }) => [first, last])[0]
    expect(ranges(at('2024-03-01T12:00'), at('2024-03-05T00:00'))).toEqual(['9', '6'])
    expect(ranges(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toEqual([null, '1'])
    expect(ranges(at('2024-03-10T00:00'), at('2024-03-11T00:00'))).toEqual([null, null])
  })

  it('[F3, F5] nothing while the milestone is postponed', () => {
    const { slide, milestones } = drawn({}, { id: 'm', title: 'm', state: 'postponed' })
    expect(fieldRangeOf(slide, milestones, days).every(({ first, last }) => first === null && last === null)).toBe(true)
  })

  it('[F5] at its widest: the digits of the first day, the longest names', () => {
    const { slide, milestones } = drawn({ from: '2024-02-01', translations: [{ language: 'en', text: '{thu}' }] })
    const longest = longestWordsOf(slide, fieldRangeOf(slide, milestones, days))
    expect(longest.text).toBe('88 28/08/2028 Chủ nhật 28/10 nhuận năm Nhâm Thân')
    expect(longest.translations).toEqual([{ language: 'en', text: 'Wednesday' }])
    expect(longest).not.toHaveProperty('fields')
    expect(longestWordsOf(slide).text).toMatch(/^888 /)
  })
})
