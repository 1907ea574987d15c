import type { Said } from '../../../../shared/plan/fault.ts'
import type { Bound } from '../../../../shared/plan/plan.ts'
import { parseDuration } from '../../../../shared/time/duration.ts'
import { planTimeForPeople } from '../time/plan-time.ts'
import { both } from './say.ts'

/** A bound as it is written, in words; `milestone` is what people call one of the campaign. */
export function boundWords(bound: Bound, milestone: (id: string) => string): Said {
  if (typeof bound === 'string') {
    const [year = '', month = '', day] = bound.split('-')
    const text = day === undefined ? `${month}/${year}` : planTimeForPeople(bound)
    return both(text, text)
  }
  const after = offsetWords(bound.offset)
  if ('lunar' in bound) {
    const [year = '', month = '', day = ''] = bound.lunar.split('-')
    const leap = bound.leap ? both(' nhuận', ' (leap)') : both('', '')
    const last = day === 'last' ? both('cuối', 'last') : both(String(Number(day)), String(Number(day)))
    const rest = `/${Number(month)}`
    return both(
      `${after.vi}ngày ${last.vi}${rest}${leap.vi} âm lịch ${year}`,
      `${after.en}${last.en}${rest}${leap.en} lunar ${year}`,
    )
  }
  const name = milestone(bound.milestone)
  const edge = bound.edge === 'start' ? both('lúc bắt đầu', 'the start of') : both('lúc kết thúc', 'the end of')
  const word = bound.confirm ? both(' (chờ xác nhận)', ' (once confirmed)') : both('', '')
  return both(`${after.vi}${edge.vi} “${name}”${word.vi}`, `${after.en}${edge.en} “${name}”${word.en}`)
}

/** `3 ngày trước `, `3 days before `; empty where there is none. */
function offsetWords(text: string | undefined): Said {
  const offset = text === undefined ? undefined : parseDuration(text)
  if (!offset) return both(text === undefined ? '' : `${text} `, text === undefined ? '' : `${text} `)
  const { sign, years, months, weeks, days, ms } = offset
  const minutes = Math.round(ms / 60_000)
  const parts: readonly (readonly [number, string, string])[] = [
    [years, 'năm', 'years'],
    [months, 'tháng', 'months'],
    [weeks, 'tuần', 'weeks'],
    [days, 'ngày', 'days'],
    [Math.floor(minutes / 60), 'giờ', 'hours'],
    [minutes % 60, 'phút', 'minutes'],
  ]
  const some = parts.filter(([count]) => count > 0)
  if (some.length === 0) return both('', '')
  const vi = some.map(([count, unit]) => `${count} ${unit}`).join(' ')
  const en = some.map(([count, , unit]) => `${count} ${unit}`).join(' ')
  return sign < 0 ? both(`${vi} trước `, `${en} before `) : both(`${vi} sau `, `${en} after `)
}
