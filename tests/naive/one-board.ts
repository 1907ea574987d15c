import type { Plan } from '../../shared/plan/plan.ts'
import { naiveTimeline, type PrintedSegment } from './naive-timeline.ts'

type Part = Record<string, unknown>

/** A campaign `c` of org `province` with slide `s` on a phase `p` over the dates of October 2020, but for what is given. */
export function campaign(given: Part = {}): Part {
  return {
    id: 'c',
    org: 'province',
    title: 'c',
    phases: [{ id: 'p', title: 'p', starts: '2020-10-01', ends: '2020-10-31' }],
    slides: [slide('s')],
    placements: [{ id: 'all', phase: 'p', slides: ['s'] }],
    ...given,
  }
}

/** A slogan of ten seconds, but for what is given. */
export function slide(id: string, given: Part = {}): Part {
  return { id, kind: 'slogan', text: id, seconds: 10, ...given }
}

/** A plan of board `b` of org `district` below `province`, with the campaigns and whatever else is given. */
export function onOneBoard(campaigns: readonly Part[], given: Part = {}, board: Part = {}): Plan {
  return {
    format: 'congchao/plan@1',
    timezone: 'Asia/Ho_Chi_Minh',
    orgs: [
      { id: 'province', name: 'province' },
      { id: 'district', name: 'district', parent: 'province' },
    ],
    boards: [{ id: 'b', org: 'district', name: 'b', kind: 'gate', width: 640, height: 96, ...board }],
    campaigns,
    ...given,
  } as unknown as Plan
}

/** The day in lines: `00:00–06:00 filler built-in`; the hour stands with its offset where `exact`. */
export function dayOf(plan: Plan, date: string, exact = false): string[] {
  return (naiveTimeline(plan, 'b', date).segments ?? []).map((segment) => lineOf(segment, exact))
}

/** One segment in a line: `00:00–06:00 rotation 2×a b`. */
export function lineOf({ start, end, tier, loop }: PrintedSegment, exact = false): string {
  const slides = [...new Set(loop.map(({ slide }) => slide))].map((id) => {
    const turns = loop.filter(({ slide }) => slide === id).length
    return turns === 1 ? id : `${turns}×${id}`
  })
  const time = (at: string) => at.slice(11, exact ? undefined : 16)
  return [`${time(start)}–${time(end)}`, tier, ...slides].join(' ')
}
