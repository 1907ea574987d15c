import { colorOf, timezoneOf } from '../plan/effective.ts'
import type { Board, BoardId, DateText } from '../plan/plan.ts'
import type { Loop, Need, PlaylistDraft, Segment, Track, Turn } from '../playlist/playlist.ts'
import { remembered } from '../remembered.ts'
import { parseDate } from '../time/civil.ts'
import type { Entry, EntryLoop } from './entry.ts'
import type { PlannedSegment } from './planned-day.ts'
import type { Schedule } from './schedule.ts'

type Place = Omit<Track, 'segments'>

/**
 * What a board plays over `days` local days from a date on, without the renditions; a RangeError for a board that the plan does not
 * have or a date that does not exist. The same plan gives the same draft, byte for byte. L1
 */
export function playlistOf(schedule: Schedule, id: BoardId, firstDate: DateText, days: number): PlaylistDraft {
  const first = parseDate(firstDate)
  if (first === undefined) throw new RangeError(`no such date: ${firstDate}`)
  return playlistFrom(schedule, id, first, days)
}

/** The same from a local day (days since 1970-01-01) on. */
export function playlistFrom(schedule: Schedule, id: BoardId, first: number, days: number): PlaylistDraft {
  const reach = schedule.reachOf(id)
  const board = schedule.boards.get(id) as Board
  const plans = Array.from({ length: days }, (_, i) => schedule.dayPlan(id, first + i))
  const loops = loopTable(board, (entry, day) => schedule.words.slideOn(entry, day, reach))
  const tracks = placesOf(board).map((place, i): Track => {
    const segments = plans.flatMap((plan, day) =>
      (plan.tracks[i] as readonly PlannedSegment[]).map(
        (segment): Segment => ({ ...segment, loop: loops.indexOf(segment.loop, place, first + day) }),
      ),
    )
    return { ...place, segments }
  })
  return {
    playlist: {
      format: 'congchao/playlist@1',
      board: id,
      timezone: timezoneOf(board, schedule.plan),
      width: board.width,
      height: board.height,
      color: colorOf(board),
      startsAt: reach.days.dayStart(first),
      endsAt: reach.days.dayStart(first + days),
      loops: loops.loops,
      tracks,
    },
    needs: loops.needs,
  }
}

/** The rectangles of a board's tracks, with their places in the framebuffer: its sections, or its whole canvas. C1 */
export function placesOf(board: Board): readonly Place[] {
  const { width, height, sections = [] } = board
  if (sections.length === 0) return [{ section: null, x: 0, y: 0, width, height }]
  return sections.map(({ id, x, y, width, height, at }) => ({
    ...{ section: id, x, y, width, height },
    ...(at && { at }),
  }))
}

/** Numbers loops and what has to be drawn for them as they are met: what is dated once for each day, all else once. F4 */
function loopTable(board: Board, slideOn: (entry: Entry, day: number) => Need['slide']) {
  const loops: Loop[] = []
  const needs: Need[] = []
  const loopNumbers: BySize<EntryLoop, number> = new Map()
  const needNumbers: BySize<Need['slide'], number> = new Map()
  const turns: BySize<Entry, Turn> = new Map()
  const color = colorOf(board)

  const indexOf = (loop: EntryLoop, place: Place, day: number): number => {
    const { whole } = loop
    const { width, height } = whole ? board : place
    const size = `${width}×${height}`
    const onDay = loop.dated ? ` ${day}` : ''
    const needOf = (slide: Need['slide']) =>
      rememberedBySize(needNumbers, slide, size, () => needs.push({ slide, width, height, color }) - 1)
    const turnOf = (entry: Entry) =>
      rememberedBySize(turns, entry, (whole ? 'whole' : size) + onDay, () => {
        const rendition = needOf(slideOn(entry, day))
        return whole ? { ...entry.turn, whole, rendition } : { ...entry.turn, rendition }
      })
    return rememberedBySize(
      loopNumbers,
      loop,
      size + onDay,
      () => loops.push({ ms: loop.ms, turns: loop.entries.map(turnOf) }) - 1,
    )
  }

  return { loops, needs, indexOf }
}

type BySize<K, V> = Map<K, Map<string, V>>

function rememberedBySize<K, V>(known: BySize<K, V>, key: K, size: string, make: () => V): V {
  const sizes = remembered(known, key, () => new Map<string, V>())
  return remembered(sizes, size, make)
}
