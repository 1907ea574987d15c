import type { Said } from '../plan/fault.ts'
import { civilOf, printDate } from '../time/civil.ts'
import type { DatePoint } from './date-points.ts'
import type { MoonSpan } from './moon-dates.ts'

/** A day number as people here write it: `05/01/2024`. */
export function dayForPeople(day: number): string {
  const { year, month, day: of } = civilOf(day)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(of)}/${two(month)}/${year}`
}

/** What is doubtful about a time that a text names, `words` it. */
export function notesOn(point: DatePoint, words: string): readonly Said[] {
  const notes: Said[] = []
  if (point.days === undefined) {
    notes.push({ vi: `“${words}” không phải là ngày có thật.`, en: `“${words}” is no day that exists.` })
    return notes
  }
  const [first] = point.days
  if (point.isAtOdds)
    notes.push({
      vi: `“${words}”: ngày dương lịch và ngày âm lịch không khớp; lấy ngày dương lịch.`,
      en: `“${words}”: the day and the lunar day are not the same; the former is taken.`,
    })
  if (point.moon) return [...notes, ...moonNotes(point, point.moon, words)]
  if (point.isYearGuessed)
    notes.push({
      vi: `“${words}” không ghi năm: hiểu là năm ${printDate(first).slice(0, 4)}.`,
      en: `“${words}” has no year: taken as ${printDate(first).slice(0, 4)}.`,
    })
  return notes
}

/** Of a lunar day its year is doubtful where it is not written, or where it ends in the next year of the sun; its month where it comes twice. */
function moonNotes(
  { isYearGuessed }: DatePoint,
  { first, days, isLeapOpen }: MoonSpan,
  words: string,
): readonly Said[] {
  const [year = '', month = ''] = first.lunar.split('-')
  const day = dayForPeople(days[0])
  const isOver = !day.endsWith(year)
  return [
    ...(isYearGuessed
      ? [
          {
            vi: `“${words}” không ghi năm: hiểu là ngày ${day}.`,
            en: `“${words}” has no year: taken as ${day}.`,
          },
        ]
      : isOver
        ? [
            {
              vi: `“${words}”: hiểu là của năm âm lịch ${year}, tức ngày ${day}.`,
              en: `“${words}”: taken as of the lunar year ${year}, which is ${day}.`,
            },
          ]
        : []),
    ...(isLeapOpen
      ? [
          {
            vi: `Năm âm lịch ${year} có hai tháng ${Number(month)}: hiểu là tháng thường, không phải tháng nhuận.`,
            en: `The lunar year ${year} has month ${Number(month)} twice: the first is taken, not the leap month.`,
          },
        ]
      : []),
  ]
}

/** What is doubtful about a side of a span that is a month, a quarter or a year alone; nothing of a day, and of *hết tháng*. */
export function vaguenessOf({ precision, days }: DatePoint, words: string): readonly Said[] {
  if (precision === 'day' || days === undefined) return []
  const [first, last] = [dayForPeople(days[0]), dayForPeople(days[1])]
  return [
    {
      vi: `Tệp chỉ ghi “${words}”: hiểu là ${first} – ${last}.`,
      en: `The file says “${words}” alone: taken as ${first} – ${last}.`,
    },
  ]
}

/** What is open or turned round in a span. */
export const spanNotes = {
  noStart: {
    vi: 'Tệp không ghi ngày bắt đầu: ngày trên trang là tạm đặt.',
    en: 'The file gives no first day: the one on the page is a guess.',
  },
  noEnd: {
    vi: 'Tệp để ngỏ ngày kết thúc: ngày trên trang là tạm đặt.',
    en: 'The file leaves the end open: the one on the page is a guess.',
  },
  noTime: {
    vi: 'Tệp không ghi thời gian của giai đoạn này: ngày trên trang là tạm đặt.',
    en: 'The file gives no time for this phase: the days on the page are a guess.',
  },
  early: {
    vi: 'Bắt đầu trước ngày ban hành văn bản.',
    en: 'It begins before the day of the document.',
  },
  turned: { vi: 'Ngày cuối trước ngày đầu.', en: 'It ends before it begins.' },
  fromNow: (day: number): Said => ({
    vi: `“Từ nay”: hiểu là từ ngày ban hành ${dayForPeople(day)}.`,
    en: `“From now”: taken from the day of the document, ${dayForPeople(day)}.`,
  }),
  nowUnknown: {
    vi: '“Từ nay” mà không rõ ngày ban hành: gõ ngày bắt đầu.',
    en: '“From now”, but the day of the document is not known: type the first day.',
  },
  waits: {
    vi: 'Chờ người xác nhận sự kiện đã xong rồi mới phát.',
    en: 'It waits for a person’s word that the event is over.',
  },
} as const
