import { expect, it } from 'vitest'
import { comingHref, comingWords } from '../../../server/console/client/today/coming-words.ts'
import { waitsWords } from '../../../server/console/client/today/waits-words.ts'

const nothing = { submissions: 0, returned: 0, directives: 0, emergencies: 0, alerts: 0 }

it('what waits is told the most urgent first, and nothing where nothing does', () => {
  expect(waitsWords(nothing)).toEqual([])
  expect(
    waitsWords({ ...nothing, submissions: 3, emergencies: 1, alerts: 2 }).map(({ href, said }) => [href, said.vi]),
  ).toEqual([
    ['/emergency', '1 nội dung phát khẩn chờ bạn duyệt phát'],
    ['/approvals', '3 nội dung chờ bạn phê duyệt'],
    ['/alerts', '2 cảnh báo chưa ai xem'],
  ])
})

it('what begins or ends is called by its phase and campaign, an emergency by its words, each with where it is looked at', () => {
  const phase = {
    ...{
      campaign: 'dai-hoi',
      phase: 'dot',
      interrupt: null,
      title: 'Đại hội',
      phaseTitle: 'Cao điểm',
      at: 0,
      boards: 5,
    },
  }
  expect([comingWords(phase).vi, comingHref(phase)]).toEqual(['Cao điểm – Đại hội (5 bảng)', '/campaigns/dai-hoi'])
  expect(comingWords({ ...phase, phaseTitle: 'Đại hội' }).vi).toBe('Đại hội (5 bảng)')
  const storm = { ...phase, campaign: null, phase: null, interrupt: 'bao', title: 'Bão số 9', phaseTitle: null }
  expect([comingWords(storm).vi, comingHref(storm)]).toEqual(['Phát khẩn “Bão số 9” (5 bảng)', '/emergency'])
})
