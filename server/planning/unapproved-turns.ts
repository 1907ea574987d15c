import { colorOf } from '../../shared/plan/effective.ts'
import type { Board, DateText } from '../../shared/plan/plan.ts'
import type { Entry } from '../../shared/schedule/entry.ts'
import { type EntryOn, entryAt } from '../../shared/schedule/entry-at.ts'
import { type Now, nowOf } from '../../shared/schedule/now.ts'
import type { PlannedSegment } from '../../shared/schedule/planned-day.ts'
import { placesOf } from '../../shared/schedule/playlist-of.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import {
  asTold,
  type Timeline,
  type TimelineEntry,
  type TimelineSegment,
  timelineOf,
} from '../../shared/schedule/timeline.ts'
import { parseDate } from '../../shared/time/civil.ts'
import type { ApprovedBook } from './approved.ts'
import { lacksApproval } from './lacks-approval.ts'

type Book = Pick<ApprovedBook, 'picture'>

/** A board's timeline with the turns marked that its playlist goes without for want of an approved picture; without a book as it is. */
export function markedTimeline(schedule: Schedule, board: Board, date: DateText, book: Book | undefined): Timeline {
  const timeline = timelineOf(schedule, board.id, date)
  if (!book) return timeline
  const { tracks } = schedule.dayPlan(board.id, parseDate(date) as number)
  const marked = <T extends { readonly segments: readonly TimelineSegment[] }>(played: T, index: number): T => {
    const planned = asTold(tracks[index] ?? [])
    const mark = markOn(board, index, book)
    return { ...played, segments: played.segments.map((one, i) => mark.segment(one, planned[i] as PlannedSegment)) }
  }
  if ('sections' in timeline) return { ...timeline, sections: timeline.sections.map(marked) }
  return marked(timeline, 0)
}

/** The same of what a board shows at `at` (epoch ms). */
export function markedNow(schedule: Schedule, board: Board, at: number, book: Book | undefined): Now {
  const now = nowOf(schedule, board.id, at)
  if (!book) return now
  const { tracks } = schedule.dayPlan(board.id, schedule.reachOf(board.id).days.dayAt(at))
  const marked = <T extends { readonly segment: TimelineSegment; readonly entry: TimelineEntry | null }>(
    on: T,
    index: number,
  ): T => {
    const planned = entryAt(tracks[index] ?? [], at) as EntryOn
    const mark = markOn(board, index, book)
    const { segment, entry } = on
    return {
      ...on,
      segment: mark.segment(segment, planned.segment),
      entry: entry && planned.entry ? mark.entry(entry, planned.entry) : entry,
    }
  }
  if ('sections' in now) return { ...now, sections: now.sections.map(marked) }
  return marked(now, 0)
}

/** Marks what stands on one track of a board. */
function markOn(board: Board, index: number, book: Book) {
  const color = colorOf(board)
  const place = placesOf(board)[index] ?? board
  const entry = (told: TimelineEntry, { slide }: Entry): TimelineEntry => {
    const { width, height } = told.whole ? board : place
    return lacksApproval({ slide, width, height, color }, book) ? { ...told, unapproved: true } : told
  }
  const segment = (told: TimelineSegment, { loop }: PlannedSegment): TimelineSegment => ({
    ...told,
    loop: told.loop.map((one, i) => entry(one, loop.entries[i] as Entry)),
  })
  return { entry, segment }
}
