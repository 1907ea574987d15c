import { civilOf, dayNumber } from '../../time/civil.ts'
import { type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'

/** A year, with a month and a day where they are written. */
interface Written {
  readonly year: number
  readonly month: number | undefined
  readonly day: number | undefined
}

const date = '(?:(?:(\\d{1,2})[/.])?(\\d{1,2})[/.])?(\\d{4})'
const sum = new RegExp(
  `(\\d{1,4})\\s+năm(?![\\p{L}\\p{M}])((?:(?!\\d\\s+năm(?![\\p{L}\\p{M}]))[^().!?]){0,160})\\(\\s*${date}\\s*[-–—]\\s*${date}\\s*\\)`,
  'giu',
)

/** Numbers of years that are not what lies between the dates in brackets: *20 năm … (01/01/2004-01/01/2023)*. */
export const yearSums: WordingRule = (text) =>
  Array.from(text.matchAll(sum)).flatMap((match): WordingFinding[] => {
    const { 0: found, index = 0 } = match
    const count = Number(match[1])
    const [from, to] = [writtenIn(match.slice(3, 6)), writtenIn(match.slice(6, 9))]
    const years = to.year - from.year
    if (count === years || (count === years + 1 && isWhole(from, to))) return []
    const dates = found.slice(found.lastIndexOf('('))
    return [
      warning('year-sum', { start: index, end: index + found.length }, [
        `${dates} là ${years} năm, không phải ${count} năm.`,
        `${dates} is ${years} years, not ${count}.`,
      ]),
    ]
  })

function writtenIn([day, month, year]: readonly (string | undefined)[]): Written {
  return { year: Number(year), month: month ? Number(month) : undefined, day: day ? Number(day) : undefined }
}

/** Whether whole years lie from the beginning of the one to the end of the other: 2011–2020, 01/01/2021–31/12/2025. */
function isWhole(from: Written, to: Written): boolean {
  if (from.month === undefined || to.month === undefined) return from.month === to.month
  if (from.day === undefined || to.day === undefined) return (to.month % 12) + 1 === from.month
  const next = civilOf(dayNumber(to.year, to.month, to.day) + 1)
  return next.month === from.month && next.day === from.day
}
