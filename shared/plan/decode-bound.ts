import { parseDate, parseMonth } from '../time/civil.ts'
import { parseDateTime } from '../time/date-time-text.ts'
import { lunarDay } from '../time/lunar.ts'
import { duration } from './decode-time.ts'
import { type Decoder, flag, isObject, object, oneOf, optional, textThat } from './decoding.ts'
import { inside, refuse, type Said } from './fault.ts'
import type { Names } from './names.ts'
import type { Bound, LunarBound, MilestoneBound, MilestoneId } from './plan.ts'

const expectedBound: Said = {
  en: 'expected a date, a month, a date-time, {milestone, edge} or {lunar}',
  vi: 'phải là ngày, tháng, ngày giờ, {milestone, edge} hoặc {lunar}',
}
const confirmOnEnd: Said = {
  en: 'only a start can wait for confirmation; stopping is automatic',
  vi: 'chỉ thời điểm bắt đầu mới được chờ xác nhận; kết thúc luôn tự động',
}
const confirmOnCount: Said = {
  en: 'a countdown runs to a date, and waits for no confirmation',
  vi: 'đếm ngược tính đến một ngày, không chờ xác nhận',
}
const noLunarDate: Said = {
  en: 'expected a lunar date that exists, YYYY-MM-DD or YYYY-MM-last',
  vi: 'phải là ngày âm lịch có thật, YYYY-MM-DD hoặc YYYY-MM-last',
}

const written = textThat(
  (text) => parseDate(text) !== undefined || parseMonth(text) !== undefined || parseDateTime(text) !== undefined,
  {
    en: 'expected a date, month or date-time that exists: YYYY-MM-DD, YYYY-MM or YYYY-MM-DDTHH:MM',
    vi: 'phải là ngày, tháng hoặc ngày giờ có thật: YYYY-MM-DD, YYYY-MM hoặc YYYY-MM-DDTHH:MM',
  },
)

const lunar = object<LunarBound>(
  { lunar: textThat(() => true, noLunarDate), leap: optional(flag), offset: optional(duration) },
  {
    check: (draft, place) => {
      if (draft.lunar === undefined || lunarDay(draft.lunar, draft.leap ?? false) !== undefined) return
      refuse(inside(place, 'lunar'), noLunarDate)
    },
  },
)

/** A bound of a phase or a slide; `role` says whether it opens it, ends it or is counted down to, `milestones` those of its campaign. */
export function boundOf(role: 'start' | 'end' | 'count', milestones: Names<MilestoneId>): Decoder<Bound> {
  const noConfirm = role === 'end' ? confirmOnEnd : confirmOnCount
  const onMilestone = object<MilestoneBound>({
    milestone: milestones.refer,
    edge: oneOf('start', 'end'),
    offset: optional(duration),
    confirm: optional(role === 'start' ? flag : (_, place) => refuse(place, noConfirm)),
  })
  return (value, place) => {
    if (typeof value === 'string') return written(value, place)
    if (!isObject(value)) return refuse(place, expectedBound)
    if ('milestone' in value || 'edge' in value || 'confirm' in value) return onMilestone(value, place)
    if ('lunar' in value || 'leap' in value) return lunar(value, place)
    return refuse(place, expectedBound)
  }
}
