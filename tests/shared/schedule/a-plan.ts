import type { BoardId, Plan } from '../../../shared/plan/plan.ts'
import { scheduleOf } from '../../../shared/schedule/schedule.ts'
import { type Timeline, type TimelineSegment, timelineOf } from '../../../shared/schedule/timeline.ts'
import { planOf } from '../../fixtures/plan-of.ts'

export type Given = Readonly<Record<string, unknown>>

/** A plan of board `b` of org `huyen`, below `tinh`, with these campaigns and whatever else is given. */
export function aPlan(campaigns: readonly Given[] = [], given: Given = {}, board: Given = {}): Plan {
  return planOf({
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [
      { id: 'tinh', name: 'Tỉnh' },
      { id: 'huyen', name: 'Huyện', parent: 'tinh' },
    ],
    boards: [aBoard('b', board)],
    campaigns,
    ...given,
  })
}

/** A gate of org `huyen`, but for what is given. */
export function aBoard(id: string, given: Given = {}): Given {
  return { id, org: 'huyen', name: id, kind: 'gate', width: 640, height: 96, ...given }
}

/** Campaign `c` of org `tinh` that plays slide `s` of 10 s through placement `p` in a phase `dot` of all 2024, but for what is given. */
export function aCampaign(given: Given = {}): Given {
  return {
    id: 'c',
    org: 'tinh',
    title: 'c',
    phases: [aPhase('dot')],
    slides: [aSlide('s')],
    placements: [aPlacement('p')],
    ...given,
  }
}

/** A phase of all 2024, but for what is given. */
export function aPhase(id: string, given: Given = {}): Given {
  return { id, title: id, starts: '2024-01-01', ends: '2024-12-31', ...given }
}

/** A slogan of 10 s, but for what is given. */
export function aSlide(id: string, given: Given = {}): Given {
  return { id, kind: 'slogan', text: id, seconds: 10, ...given }
}

/** A placement of slide `s` in phase `dot`, but for what is given. */
export function aPlacement(id: string, given: Given = {}): Given {
  return { id, phase: 'dot', slides: ['s'], ...given }
}

/** Campaign `id` with one placement `id` of slides of these lengths, named `id`, `id2`, `id3` … */
export function oneOf(id: string, seconds: readonly number[] = [10], given: Given = {}, placement: Given = {}): Given {
  const slides = seconds.map((length, i) => aSlide(i === 0 ? id : `${id}${i + 1}`, { seconds: length }))
  const placements = [aPlacement(id, { slides: slides.map((slide) => slide.id), ...placement })]
  return aCampaign({ id, slides, placements, ...given })
}

/** Board ids as the core names them. */
export function boardId(id: string): BoardId {
  return id as BoardId
}

/** A board's day, `2024-03-01`. */
export function timelineOn(plan: Plan, date: string, board = 'b'): Timeline {
  return timelineOf(scheduleOf(plan), boardId(board), date)
}

/** The segments of a board without sections. */
export function segmentsOn(plan: Plan, date: string, board = 'b'): readonly TimelineSegment[] {
  const timeline = timelineOn(plan, date, board)
  if ('sections' in timeline) throw new Error(`${board} has sections`)
  return timeline.segments
}

/** A day in lines: `05:30–22:30 rotation a b`, the slides in the order of their first turns. */
export function dayOf(plan: Plan, date: string, board = 'b'): string[] {
  return segmentsOn(plan, date, board).map((segment) => lineOf(segment))
}

/** The same with offsets: `03:00+02:00–04:00+02:00 rotation a`. */
export function exactDayOf(plan: Plan, date: string, board = 'b'): string[] {
  return segmentsOn(plan, date, board).map((segment) => lineOf(segment, true))
}

/** The slides of the loop of a day's only segment, turn by turn. */
export function turnsOn(plan: Plan, date = '2024-03-01', board = 'b'): string {
  const [segment, ...more] = segmentsOn(plan, date, board)
  if (segment === undefined || more.length > 0) throw new Error(`more than one segment on ${date}`)
  return segment.loop.map(({ slide }) => slide).join(' ')
}

/** One segment in a line; seconds only where not zero, offsets where `exact`. */
export function lineOf({ start, end, tier, loop }: TimelineSegment, exact = false): string {
  const slides = [...new Set(loop.map(({ slide }) => slide))]
  return [`${clockOf(start, exact)}–${clockOf(end, exact)}`, tier, ...slides].join(' ')
}

function clockOf(instant: string, exact: boolean): string {
  const [, clock = '', rest = '', offset = ''] = /T(\d\d:\d\d)(:[\d.]+)(.*)$/.exec(instant) ?? []
  return clock + (rest === ':00' ? '' : rest) + (exact ? offset : '')
}
