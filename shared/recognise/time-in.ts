import type { Said } from '../plan/fault.ts'
import { datePointsIn } from './date-points.ts'
import { eventNamesIn } from './event-names.ts'
import { flat } from './flat.ts'
import type { MoonDay } from './moon-dates.ts'
import { notesOn, spanNotes, vaguenessOf } from './time-notes.ts'

/** An edge of a time: a day (since 1970-01-01), `moon` where it is counted by the moon; or an edge of an event; `confirm`: once a person has said that it is over. */
export type TimeEdge =
  | { readonly day: number; readonly moon?: MoonDay }
  | { readonly event: string; readonly edge: 'start' | 'end'; readonly confirm?: true }

/** From when to when, as a text says it. */
export interface TimeRead {
  readonly starts: TimeEdge | undefined
  readonly ends: TimeEdge | undefined
  /** Where the words about it begin. */
  readonly start: number
  readonly notes: readonly Said[]
}

/** What a text's times are read by. */
export interface TimeContext {
  /** The year of what has none. */
  readonly year: number
  /** The day (since 1970-01-01) that *từ nay* means. */
  readonly issued: number | undefined
  /** The day from which the days of the moon are looked for where no year is said. */
  readonly since: number
}

type Role = 'from' | 'to' | 'before' | 'after' | 'in'

interface Part {
  readonly start: number
  readonly end: number
  readonly role: Role
  /** Where the words that give it its role begin. */
  readonly from: number
  readonly edges: readonly [first: TimeEdge, last: TimeEdge] | undefined
  readonly notes: readonly Said[]
  /** It has a first and a last of its own. */
  readonly isRange?: boolean
  /** Doubtful unless the words before it say that its end is meant. */
  readonly vague?: readonly Said[]
}

const roles: readonly (readonly [Role, RegExp])[] = [
  [
    'after',
    /\b(?:(?:tu )?(?:ngay )?sau)(?: khi| ngay)?(?: (?:be mac|ket thuc|hoan thanh|to chuc|dien ra))?(?: thanh cong)?(?: (?:ngay|le))?\s*$/,
  ],
  // The event, and its day behind it: đến trước ngày bầu cử (23/5/2021).
  ['before', /\b(?:den|toi) truoc\b[^.;:()]{0,60}\(\s*(?:ngay )?$/],
  ['before', /\btruoc(?: khi| ngay| thoi diem)*(?: (?:khai mac|dien ra|to chuc))?\s*$/],
  [
    'to',
    /(?:\b(?:cho )?(?:den|toi)|\bhet)(?: (?:truoc|het|khi|cuoi|dau|giua|ngay|thoi diem|luc|hoan thanh|be mac|ket thuc|khai mac|dien ra|sau))*\s*$/,
  ],
  ['to', /[-→]\s*(?:het )?(?:ngay )?$/],
  ['from', /\b(?:bat dau )?(?:ke )?tu(?: (?:dau|giua|cuoi|het|ngay|khi|thoi diem|khai mac|be mac|ket thuc))*\s*$/],
  ['in', /\b(?:trong|vao|dien ra|thoi gian)?(?: (?:thoi gian|dip|ngay|dien ra|suot))*\s*$/],
]

/** The time that a text names: from its dates, and where it has none from the events that it names. Undefined where it names neither. */
export function timeIn(text: string, context: TimeContext): TimeRead | undefined {
  const plain = flat(text)
  const dated = partsOf(plain, [...nowsIn(plain, context), ...dates(text, context)])
  const named = partsOf(plain, eventEdges(text))
  const isDated = dated.some(({ notes, edges }) => edges !== undefined || notes.length > 0)
  const loose = named.filter(({ role }) => role !== 'in' || (!isDated && /\b(?:trong|dien ra)\b/.test(plain)))
  // An event beside dates says what they are of, unless a side has no date.
  const from = dated.find(isStart) ?? loose.find(isStart)
  const to = [...dated].reverse().find(isEnd) ?? [...loose].reverse().find(isEnd)
  if (!from && !to) return undefined
  const [starts, ends] = [from && startOf(from), to && endOf(to)]
  const isTurned = starts && ends && 'day' in starts && 'day' in ends && ends.day < starts.day
  const used = [...new Set([from, to])].filter((part): part is Part => part !== undefined)
  return {
    ...{ starts, ends, start: Math.min(...used.map((part) => part.from)) },
    notes: [
      ...used.flatMap(({ notes }) => notes),
      ...(isTurned ? [spanNotes.turned] : []),
      ...(starts && 'event' in starts && starts.confirm ? [spanNotes.waits] : []),
    ],
  }
}

const isStart = ({ role }: Part) => role === 'from' || role === 'after' || role === 'in'
const isEnd = ({ role }: Part) => role === 'to' || role === 'before' || role === 'in'

function startOf({ role, edges }: Part): TimeEdge | undefined {
  if (role !== 'after' || !edges) return edges?.[0]
  const [, last] = edges
  return 'day' in last ? { day: last.day + 1 } : last
}

function endOf({ role, edges }: Part): TimeEdge | undefined {
  if (role !== 'before' || !edges) return edges?.[1]
  const [first] = edges
  return 'day' in first ? { day: first.day - 1 } : first
}

type Bare = Omit<Part, 'role' | 'from'>

function partsOf(plain: string, found: readonly Bare[]): readonly Part[] {
  return found.map((part, at) => {
    const since = found[at - 1]?.end ?? 0
    const before = plain.slice(since, part.start)
    for (const [role, words] of roles) {
      const match = words.exec(before)
      if (match) return withRole(part, part.isRange && role === 'from' ? 'in' : role, since + match.index, before)
    }
    return withRole(part, 'in', part.start, before)
  })
}

/** An event has two edges, and the words before it may say which is meant. */
function withRole({ vague = [], ...bare }: Bare, role: Role, from: number, before: string): Part {
  const isWhole = role === 'to' && /\bhet\b[^.;]*$/.test(before)
  const part = isWhole ? bare : { ...bare, notes: [...bare.notes, ...vague] }
  const [first, last] = part.edges ?? []
  if (!first || !last || 'day' in first || 'day' in last) return { ...part, role, from }
  const isOver = /\b(?:be mac|ket thuc|hoan thanh|het)\b[^.;]*$/.test(before)
  if (role === 'to') return { ...part, role, from, edges: isOver ? [last, last] : [first, first] }
  // Ngay sau: it follows by itself; sau, từ khi bế mạc: somebody says so.
  const waited: TimeEdge = /\bngay sau\b/.test(before) ? last : { ...last, confirm: true }
  if (role === 'after') return { ...part, role, from, edges: [first, waited] }
  return { ...part, role, from, edges: role === 'from' && isOver ? [waited, waited] : part.edges }
}

function nowsIn(plain: string, { issued }: TimeContext): readonly Bare[] {
  return Array.from(
    plain.matchAll(/\bnay(?= (?:den|toi|cho|het)\b)|\bngay (?:ky|ban hanh)(?= ke hoach\b)?/g),
    (match) => {
      const [start, end] = [match.index ?? 0, (match.index ?? 0) + match[0].length]
      const edge = issued === undefined ? undefined : { day: issued }
      const note = issued === undefined ? spanNotes.nowUnknown : spanNotes.fromNow(issued)
      return { start, end, edges: edge && ([edge, edge] as const), notes: [note] }
    },
  )
}

function dates(text: string, { year, since }: TimeContext): readonly Bare[] {
  return datePointsIn(text, year, since).map((point) => {
    const { start, end, days, isRange, moon } = point
    return {
      ...{
        start,
        end,
        notes: notesOn(point, text.slice(start, end)),
        vague: vaguenessOf(point, text.slice(start, end)),
      },
      isRange,
      edges: days && ([dayOf(days[0], moon?.first), dayOf(days[1], moon?.last)] as const),
    }
  })
}

const dayOf = (day: number, moon: MoonDay | undefined): TimeEdge => (moon ? { day, moon } : { day })

function eventEdges(text: string): readonly Bare[] {
  return eventNamesIn(text).map(({ start, end, name }) => ({
    ...{ start, end, notes: [] },
    edges: [
      { event: name, edge: 'start' },
      { event: name, edge: 'end' },
    ] as const,
  }))
}
