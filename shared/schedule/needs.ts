import { isDated } from '../plan/dated-slide.ts'
import { colorOf } from '../plan/effective.ts'
import type { Board, BoardId } from '../plan/plan.ts'
import type { Need } from '../playlist/playlist.ts'
import { remembered } from '../remembered.ts'
import { builtIn } from './entry.ts'
import { placesOf } from './playlist-of.ts'
import type { Schedule } from './schedule.ts'

/**
 * Every slide on every canvas of a board that it can ever be asked to show, whatever the time: what is typeset ahead. Not those whose
 * words differ by the day: a playlist's own needs have them for each day of its span. F4
 */
export function needsOf(schedule: Schedule, id: BoardId): readonly Need[] {
  const reach = schedule.reachOf(id)
  const board = schedule.boards.get(id) as Board
  const whole = { width: board.width, height: board.height }
  const places = reach.sections.length === 0 ? [] : placesOf(board)
  const needs = new Map<string, Need>()
  const numbers = new Map<Need['slide'], number>()
  const add = (slide: Need['slide'], { width, height }: { width: number; height: number }) => {
    if (isDated(slide)) return
    const number = remembered(numbers, slide, () => numbers.size)
    needs.set(`${number} ${width}×${height}`, { slide, width, height, color: colorOf(board) })
  }
  for (const { placement, slots } of reach.rules) {
    const fitting =
      placement.section === undefined ? [whole, ...places] : places.filter((p) => p.section === placement.section)
    for (const { slide } of slots) for (const place of fitting) add(slide, place)
  }
  const restricting = reach.restrictions.flatMap(({ inStead }) => inStead ?? [])
  for (const { entry } of [...reach.interrupts, ...restricting]) add(entry.slide, whole)
  for (const { slide } of [...reach.fillers.map(({ entry }) => entry), builtIn]) {
    for (const place of [whole, ...places]) add(slide, place)
  }
  return [...needs.values()]
}
