import { expect, it } from 'vitest'
import { zoneClockOf } from '../../../server/console/client/time/zone-clock.ts'
import { comingHref, comingOf, comingWhen, comingWords } from '../../../server/console/client/today/coming-words.ts'
import { waitsWords } from '../../../server/console/client/today/waits-words.ts'
import type { Coming } from '../../../shared/api/today.ts'
import type { CampaignId, InterruptId, OrgId, PhaseId } from '../../../shared/plan/plan.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'

const nothing = {
  submissions: 0,
  returned: 0,
  lacking: 0,
  lackingFillers: 0,
  lackingOffice: null,
  directives: 0,
  milestones: 0,
  emergencies: 0,
  templates: 0,
  alerts: 0,
}

it('what waits is told the most urgent first, and nothing where nothing does', () => {
  expect(waitsWords(nothing)).toEqual([])
  expect(
    waitsWords({ ...nothing, submissions: 3, lackingFillers: 1, milestones: 2, emergencies: 1, alerts: 2 }).map(
      ({ href, said }) => [href, said.vi],
    ),
  ).toEqual([
    ['/emergency', '1 nội dung phát khẩn chờ bạn duyệt phát'],
    ['/approvals', '3 nội dung chờ bạn phê duyệt'],
    ['/settings', '1 nội dung nền thiếu hình được duyệt ở khổ của bảng mới hoặc vừa đổi cỡ, chờ trình duyệt'],
    ['/campaigns', '2 mốc đã qua giờ kết thúc, chờ bạn xác nhận đã xong'],
    ['/alerts', '2 cảnh báo chưa ai xem'],
  ])
  const one = waitsWords({ ...nothing, lackingFillers: 1, lackingOffice: 'huyen' as OrgId })
  expect(one.map(({ href }) => href)).toEqual(['/settings?org=huyen'])
})

it('what begins or ends is called by its phase, with its campaign beside, an emergency by its words, each with where it is looked at', () => {
  const phase: Coming = {
    ...{
      campaign: 'dai-hoi' as CampaignId,
      phase: 'dot' as PhaseId,
      interrupt: null,
      title: 'Đại hội',
      phaseTitle: 'Cao điểm',
      at: 0,
      boards: 5,
    },
  }
  const said = (one: Parameters<typeof comingWords>[0]) => [comingWords(one).vi, comingOf(one).vi, comingHref(one)]
  expect(said(phase)).toEqual(['Cao điểm', '5 bảng · Đại hội', '/campaigns/dai-hoi'])
  expect(said({ ...phase, phaseTitle: 'Đại hội' })).toEqual(['Đại hội', '5 bảng', '/campaigns/dai-hoi'])
  const storm = {
    ...phase,
    campaign: null,
    phase: null,
    interrupt: 'bao' as InterruptId,
    title: 'Bão số 9',
    phaseTitle: null,
  }
  expect(said(storm)).toEqual(['Phát khẩn “Bão số 9”', '5 bảng', '/emergency'])
})

it('what begins or ends today or tomorrow is said so, and a midnight is the end of the day before it', () => {
  const clock = zoneClockOf('Asia/Ho_Chi_Minh')
  const when = (at: string, edge: 'starts' | 'ends') => comingWhen(clock, parseInstant(at)!, '2026-11-22', edge).vi
  expect(when('2026-11-22T17:00+07:00', 'ends')).toBe('17:00 hôm nay')
  expect(when('2026-11-23T00:00+07:00', 'ends')).toBe('hết hôm nay')
  expect(when('2026-11-23T00:00+07:00', 'starts')).toBe('từ ngày mai')
  expect(when('2026-11-26T00:00+07:00', 'ends')).toBe('hết ngày 25/11/2026')
  expect(when('2026-11-25T07:30+07:00', 'starts')).toBe('07:30 ngày 25/11/2026')
})
