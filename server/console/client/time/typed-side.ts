import { addMonths, dayNumber, daysInMonth, parseDate } from '../../../../shared/time/civil.ts'
import { lunarDay } from '../../../../shared/time/lunar.ts'

/** One side of a typed span: a day or a month, of a year or of any. */
export interface TypedSide {
  readonly year: number | undefined
  /** Its first and last day (days since 1970-01-01) in a year of its calendar; undefined where that has none such. */
  readonly in: (year: number) => readonly [first: number, last: number] | undefined
}

const solar = /^(?:ngày )?(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/
const whole = /^(?:ngày )?(\d{2})(\d{2})(\d{4})$/
const month = /^(?:tháng )?(\d{1,2})[/.](\d{4})$/
const monthAlone = /^tháng (\d{1,2})$/
const lunar = /^(?:ngày )?(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?( nhuận)? (?:âl|al|âm lịch|âm)$/

/** Reads one side: `1/12`, `1/12/26`, `01-12-2026`, `01122026`, `12/2026`, `tháng 12`, `23/10 âl`; undefined for anything else. */
export function typedSide(text: string): TypedSide | undefined {
  const byMoon = lunar.exec(text)
  if (byMoon) {
    const [, day = '', ofYear = '', year, leap] = byMoon
    return sideOf(year, (each) => {
      const found = lunarDay(`${each}-${twoDigits(ofYear)}-${twoDigits(day)}`, leap !== undefined)
      return found === undefined ? undefined : [found, found]
    })
  }
  const ofMonth = month.exec(text) ?? monthAlone.exec(text)
  if (ofMonth) {
    const [, which, year] = ofMonth
    return sideOf(year, (each) => {
      if (daysInMonth(each, Number(which)) === 0) return undefined
      const first = dayNumber(each, Number(which), 1)
      return [first, addMonths(first, 1) - 1]
    })
  }
  const digits = whole.exec(text)
  const [, day = '', , ofYear = '', year] = digits
    ? [digits[0], digits[1], '', digits[2], digits[3]]
    : (solar.exec(text) ?? [])
  // With hyphens and no year it is a span: 1-12.
  if (day === '' || (year === undefined && text.includes('-'))) return undefined
  return sideOf(year?.length === 2 ? `20${year}` : year, (each) => {
    const found = parseDate(`${each}-${twoDigits(ofYear)}-${twoDigits(day)}`)
    return found === undefined ? undefined : [found, found]
  })
}

function sideOf(year: string | undefined, found: TypedSide['in']): TypedSide {
  return { year: year === undefined ? undefined : Number(year), in: found }
}

function twoDigits(text: string): string {
  return text.padStart(2, '0')
}
