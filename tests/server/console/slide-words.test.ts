import { describe, expect, it } from 'vitest'
import { itemFields } from '../../../server/console/client/approvals/item-words.ts'
import { zoneDaysOf } from '../../../server/console/client/time/zone-days.ts'
import { planWordsOf } from '../../../server/console/client/words/plan-words.ts'
import { slideWords, wordsAtMoment } from '../../../server/console/client/words/slide-words.ts'
import type { Slide } from '../../../shared/plan/plan.ts'
import { localDaysOf } from '../../../shared/time/local-day.ts'
import { changed } from '../../fixtures/changed.ts'
import { planOf } from '../../fixtures/plan-of.ts'
import { smallDocument } from '../small-plan.ts'

const counting = {
  ...{ id: 'kh-1', kind: 'slogan', text: 'Còn {n} ngày đến Đại hội', seconds: 10 },
  fields: [{ name: 'n', kind: 'days-to', to: { milestone: 'ngay', edge: 'start' } }],
}
const document = changed(smallDocument(), '/campaigns/0/slides/0', counting)
const plan = planOf(changed(document, '/boards/1/timezone', 'Pacific/Kiritimati'))
const entry = { slide: 'kh-1', campaign: 'dai-hoi' } as Parameters<ReturnType<typeof planWordsOf>['shown']>[0]

/** The evening of 4 October in Vietnam, which is 5 October in the middle of the Pacific. */
const evening = Date.parse('2020-10-04T20:00+07:00')

describe('words that differ by the day', () => {
  it('are those that the board shows at the instant, by the clocks of that board', () => {
    const words = planWordsOf(plan)
    expect(words.shown(entry, 'cong', evening).vi).toBe('Còn 10 ngày đến Đại hội')
    expect(words.shown(entry, 'dai', evening).vi).toBe('Còn 9 ngày đến Đại hội')
    expect(words.slide('dai-hoi', 'kh-1', { at: evening }).vi).toBe('Còn 10 ngày đến Đại hội')
  })

  it('count to the milestone as it was approved, whatever is written by now', () => {
    const moved = planOf(changed(document, '/campaigns/0/milestones/0/starts', '2020-10-12T08:00'))
    expect(planWordsOf(moved, plan).shown(entry, 'cong', evening).vi).toBe('Còn 10 ngày đến Đại hội')
    expect(planWordsOf(moved, plan).slide('dai-hoi', 'kh-1', { at: evening }).vi).toBe('Còn 8 ngày đến Đại hội')
  })

  it('stand as they are written where no instant is meant, where the count is over, and where nobody knows to what it counts', () => {
    const words = planWordsOf(plan)
    expect(words.slide('dai-hoi', 'kh-1').vi).toBe(counting.text)
    const over = Date.parse('2020-10-14T00:00+07:00')
    expect(words.slide('dai-hoi', 'kh-1', { at: over - 1 }).vi).toBe('Còn 1 ngày đến Đại hội')
    expect(words.slide('dai-hoi', 'kh-1', { at: over }).vi).toBe(counting.text)
    const slide = plan.campaigns[0]?.slides[0] as Slide
    const postponed = [{ id: 'ngay', title: 'Ngày đại hội', state: 'postponed' }]
    for (const milestones of [[], postponed] as never[][])
      expect(wordsAtMoment(slide, { at: evening, zone: plan.timezone, campaign: { milestones } })).toBeUndefined()
  })

  it('are told to an approver as what they become, not as they are stored', () => {
    const names = { words: planWordsOf(plan), campaign: 'dai-hoi', milestone: () => 'Ngày đại hội' }
    const field = itemFields(counting, names).find(({ key }) => key === 'fields')
    expect(field?.value.vi).toBe('{n}: số ngày còn lại đến lúc bắt đầu “Ngày đại hội”')
  })
})

it('a picture and its file are called by what people know of them, neither by an id nor by a whole hash', () => {
  const image = { id: 'bang-ron-chao-jpg', kind: 'image', media: 'ab'.repeat(32) } as Slide & { readonly media: string }
  expect(slideWords(image, image.id).vi).toBe('Băng rôn bang-ron-chao.jpg')
  expect(slideWords(image, 'hinh-1').vi).toBe('Băng rôn')
  const names = { words: planWordsOf(plan), campaign: 'dai-hoi', milestone: () => '' }
  const fileOf = (file?: () => string) =>
    itemFields({ media: image.media }, { ...names, file }).map(({ value }) => value.vi)
  expect([fileOf(() => 'Băng rôn.jpg'), fileOf()]).toEqual([['Băng rôn.jpg (mã abababab)'], ['mã abababab']])
})

it('the days of a zone are the same by the browser’s data as by the server’s, also where its clocks change', () => {
  const instants = [
    '2020-03-29T00:59:59Z',
    '2020-03-29T01:00Z',
    '2020-10-25T01:30Z',
    '2011-12-30T12:00Z',
    '2020-02-29T17:00Z',
  ]
  for (const zone of ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'Pacific/Apia', 'America/Sao_Paulo'])
    for (const at of instants.map((text) => Date.parse(text))) {
      expect(zoneDaysOf(zone).dayAt(at)).toBe(localDaysOf(zone).dayAt(at))
      expect(zoneDaysOf(zone).dayStart(18_560)).toBe(localDaysOf(zone).dayStart(18_560))
    }
})
