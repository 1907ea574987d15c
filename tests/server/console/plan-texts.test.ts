import { describe, expect, it } from 'vitest'
import { itemFields } from '../../../server/console/client/approvals/item-words.ts'
import { boundWords } from '../../../server/console/client/words/bound-words.ts'
import { daypartWords } from '../../../server/console/client/words/daypart-words.ts'
import { planWordsOf } from '../../../server/console/client/words/plan-words.ts'
import { selectorWords } from '../../../server/console/client/words/selector-words.ts'
import type { Bound, Daypart, MilestoneId, Selector } from '../../../shared/plan/plan.ts'
import { smallPlan } from '../small-plan.ts'

const named = () => 'Ngày đại hội'
const words = planWordsOf(smallPlan())

describe('a bound is told as people say it', () => {
  const milestone = 'ngay' as MilestoneId
  const bounds: readonly (readonly [Bound, string])[] = [
    ['2020-10-01', '01/10/2020'],
    ['2020-10', '10/2020'],
    ['2020-10-14T08:00', '08:00\u00a014/10/2020'],
    [{ milestone, edge: 'start' }, 'lúc bắt đầu “Ngày đại hội”'],
    [{ milestone, edge: 'end', offset: '-P3DT2H' }, '3 ngày 2 giờ trước lúc kết thúc “Ngày đại hội”'],
    [{ milestone, edge: 'start', confirm: true }, 'lúc bắt đầu “Ngày đại hội” (chờ xác nhận)'],
    [{ lunar: '2021-01-01', offset: 'P1W' }, '1 tuần sau ngày 1/1 âm lịch 2021'],
    [{ lunar: '2020-12-last' }, 'ngày cuối/12 âm lịch 2020'],
  ]
  it.each(bounds)('%j', (bound, text) => {
    expect(boundWords(bound, named).vi).toBe(text)
  })
})

describe('hours of the day are told with the days that they are for', () => {
  const dayparts: readonly (readonly [readonly Daypart[] | undefined, string])[] = [
    [undefined, 'cả giờ chạy của bảng'],
    [[{ from: '06:00', to: '22:00' }], '06:00–22:00'],
    [[{ from: '06:00', to: '08:00', days: ['mon', 'tue', 'wed', 'fri'] }], '06:00–08:00 Thứ Hai–Thứ Tư, Thứ Sáu'],
    [[{ from: '22:00', to: '02:00', days: ['sun', 'sat'] }], '22:00–02:00 Thứ Bảy, Chủ Nhật'],
  ]
  it.each(dayparts)('%j', (some, text) => {
    expect(daypartWords(some).vi).toBe(text)
  })
})

it('a selector names its boards, kinds, tags and offices; without one all are meant', () => {
  expect(selectorWords(undefined, words).vi).toBe('mọi bảng trong phạm vi')
  const selector = { boards: ['dai'], kinds: ['gate'], tags: ['cong'], orgs: ['khac'] } as unknown as Selector
  expect(selectorWords(selector, words).vi).toBe('Dải chữ, Cổng chào điện tử, thuộc nhóm cong, của khac')
})

it('nothing that is written of an item goes unsaid, not even what has no words of its own', () => {
  const body = {
    id: 'kh',
    kind: 'slogan',
    text: 'Đoàn kết',
    seconds: 8,
    fields: [{ name: 'n', kind: 'date' }],
    strange: 1,
  }
  const fields = itemFields(body, { words, campaign: 'dai-hoi', milestone: named })
  expect(fields.map(({ label, value }) => `${label.vi}: ${value.vi}`)).toEqual([
    'Loại: Khẩu hiệu',
    'Khẩu hiệu: Đoàn kết',
    'Số giây: 8',
    'Chữ tự đổi: {n}: ngày hôm đó',
    'strange: 1',
  ])
})
