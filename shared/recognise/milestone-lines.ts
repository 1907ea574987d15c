import type { Said } from '../plan/fault.ts'
import { civilOf, printDate, weekdayOf } from '../time/civil.ts'
import { type DatePoint, datePointsIn } from './date-points.ts'
import { eventNamesIn, isBareName, isSameEventName } from './event-names.ts'
import { flat } from './flat.ts'
import type { FlowLine } from './flow.ts'
import { phaseNameOf } from './phase-name.ts'
import type { TimeContext } from './time-in.ts'
import { dayForPeople, notesOn } from './time-notes.ts'

/** An event with the days that a document gives it (since 1970-01-01), and what is doubtful about them. */
export interface DatedEvent {
  readonly name: string
  readonly days: readonly [first: number, last: number]
  readonly line: number
  /** The document says that they may change. */
  readonly isExpected?: true
  readonly notes: readonly Said[]
}

/** What stands between an event and its days. */
const between =
  /^["”»)]*[ ,:(-]*(?:(?:se|du kien|duoc|dien ra|to chuc|khai mac|be mac|vao|trong|tu|luc|sang|chieu|hoi|ngay|cac|\d{1,2} ngay|\d{1,2}(?:h|g|:|gio)\d{0,2}(?: phut)?|chu nhat|thu (?:hai|ba|tu|nam|sau|bay))[ ,:(-]*)*$/
const ownLine = /^(?:moc|su kien|ngay dien ra|thoi gian (?:to chuc|dien ra)|ngay to chuc)\b/
const weekdays = ['thu hai', 'thu ba', 'thu tu', 'thu nam', 'thu sau', 'thu bay', 'chu nhat']

/** The events to which a document gives days, each once; `main` is what a line without a name is about. */
export function datedEventsIn(
  flow: readonly FlowLine[],
  main: string | undefined,
  { year, since }: TimeContext,
): readonly DatedEvent[] {
  const found: DatedEvent[] = []
  for (const { text, line } of flow) {
    const points = datePointsIn(text, year, since).filter(({ precision, days }) => precision === 'day' && days)
    const [point] = points
    // The days of a phase are not those of the event in its name.
    if (!point || text.length > 400 || phaseNameOf(text)) continue
    for (const { name, days, at } of namedWithDays(text, points, main)) {
      const isExpected = isExpectedAt(text, at) || undefined
      const event = {
        name: name.charAt(0).toUpperCase() + name.slice(1),
        days,
        line,
        ...(isExpected ? { isExpected } : {}),
        notes: [
          ...notesOn(at, text.slice(at.start, at.end)),
          ...weekdayNotes(text, at),
          ...(isExpected ? [expected] : []),
        ],
      }
      const former = found.findIndex((one) => isSameEventName(one.name, name))
      const known = found[former]
      if (!known) found.push(event)
      else if (known.days[0] !== days[0] || known.days[1] !== days[1])
        found[former] = { ...known, notes: [...known.notes, otherDays(event)] }
    }
  }
  return found
}

interface Named {
  readonly name: string
  readonly days: DatedEvent['days']
  readonly at: DatePoint
}

function namedWithDays(text: string, points: readonly DatePoint[], main: string | undefined): readonly Named[] {
  const plain = flat(text)
  const named = eventNamesIn(text).flatMap(({ name, end }): readonly Named[] => {
    const at = points.find(({ start }) => start >= end)
    if (!at?.days || !between.test(plain.slice(end, at.start))) return []
    const next = points.find(
      ({ start }) => start >= at.end && /^ ?(?:-|den|den ngay|den het ngay) ?$/.test(plain.slice(at.end, start)),
    )
    return [{ name: isBareName(name) && main ? main : name, days: spanOf(at.days, next?.days), at }]
  })
  if (named.length > 0) return named
  const [at, next] = points
  // A line of its own: *Ngày diễn ra: 14/10/2020*.
  const own = ownLine.test(plain.trim()) && at?.days ? at : undefined
  const label = /^(?:Mốc|Sự kiện)[^:]*:\s*([^,;:(\d]{3,80}?)\s*[,;:(–-]/iu.exec(text)?.[1]
  const name = label ?? main
  return own?.days && name ? [{ name, days: spanOf(own.days, next?.days), at: own }] : []
}

/** From the first to the last; of an anniversary, *01/01/2004-01/01/2024*, the day that is kept. */
function spanOf(first: DatedEvent['days'], last: DatePoint['days']): DatedEvent['days'] {
  if (!last || last[1] < first[0]) return first
  const [a, b] = [civilOf(first[0]), civilOf(last[0])]
  return a.month === b.month && a.day === b.day && a.year < b.year ? last : [first[0], last[1]]
}

const expected: Said = {
  vi: 'Tệp ghi “dự kiến”: mốc để ở trạng thái Dự kiến cho tới khi có người chốt.',
  en: 'The file says “expected”: the milestone is expected until somebody confirms it.',
}

/** Whether the sentence that has a date calls it expected. */
function isExpectedAt(text: string, { start, end }: DatePoint): boolean {
  const plain = flat(text)
  const before =
    plain
      .slice(0, start)
      .split(/[.;](?!\d)/)
      .pop() ?? ''
  const [behind = ''] = plain.slice(end).split(/[.;](?!\d)/)
  return /\bdu kien\b/.test(before + behind)
}

function otherDays({ days: [first, last] }: DatedEvent): Said {
  const days = first === last ? dayForPeople(first) : `${dayForPeople(first)} – ${dayForPeople(last)}`
  return {
    vi: `Tệp còn ghi ngày khác (${days}): lấy chỗ ghi trước.`,
    en: `The file gives other days too (${days}): the first are taken.`,
  }
}

function weekdayNotes(text: string, { start, days }: DatePoint): readonly Said[] {
  const before = flat(text).slice(Math.max(0, start - 24), start)
  const said = weekdays.findIndex((name) => before.includes(name))
  if (said < 0 || !days || weekdayOf(days[0]) === said) return []
  return [
    {
      vi: `${dayForPeople(days[0])} không phải là ${text.slice(Math.max(0, start - 24), start).match(/(?:thứ \S+|chủ nhật)/iu)?.[0] ?? 'thứ đã ghi'}.`,
      en: `${printDate(days[0])} is another day of the week than the file says.`,
    },
  ]
}
