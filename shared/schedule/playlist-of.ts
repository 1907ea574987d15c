import { colorOf, timezoneOf } from '../plan/effective.ts'
import type { Board, BoardId, DateText } from '../plan/plan.ts'
import type { Loop, Need, PlaylistDraft, Segment, Track, Turn } from '../playlist/playlist.ts'
import { remembered } from '../remembered.ts'
import { parseDate } from '../time/civil.ts'
import type { Entry, EntryLoop } from './entry.ts'
import type { PlannedSegment } from './planned-day.ts'
import type { Schedule } from './schedule.ts'

type Place = Pick<Track, 'section' | 'x' | 'y' | 'width' | 'height'>

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
  const { days: localDays } = schedule.reachOf(id)
  const board = schedule.boards.get(id) as Board
  const plans = Array.from({ length: days }, (_, i) => schedule.dayPlan(id, first + i))
  const loops = loopTable(board)
  const tracks = placesOf(board).map((place, i): Track => {
    const planned = plans.flatMap((plan) => plan.tracks[i] as readonly PlannedSegment[])
    const segments = planned.map((segment): Segment => ({ ...segment, loop: loops.indexOf(segment.loop, place) }))
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
      startsAt: localDays.dayStart(first),
      endsAt: localDays.dayStart(first + days),
      loops: loops.loops,
      tracks,
    },
    needs: loops.needs,
  }
}

/** The rectangles of a board's tracks: its sections, or its whole canvas. C1 */
export function placesOf(board: Board): readonly Place[] {
  const { width, height, sections = [] } = board
  if (sections.length === 0) return [{ section: null, x: 0, y: 0, width, height }]
  return sections.map(({ id, x, y, width, height }) => ({ section: id, x, y, width, height }))
}

/** Numbers loops and what has to be drawn for them as they are met. */
function loopTable(board: Board) {
  const loops: Loop[] = []
  const needs: Need[] = []
  const loopNumbers: BySize<EntryLoop, number> = new Map()
  const needNumbers: BySize<Need['slide'], number> = new Map()
  const turns: BySize<Entry, Turn> = new Map()
  const color = colorOf(board)

  const indexOf = (loop: EntryLoop, place: Place): number => {
    const { whole } = loop
    const { width, height } = whole ? board : place
    const size = `${width}×${height}`
    const needOf = (slide: Need['slide']) =>
      rememberedBySize(needNumbers, slide, size, () => needs.push({ slide, width, height, color }) - 1)
    const turnOf = (entry: Entry) =>
      rememberedBySize(turns, entry, whole ? 'whole' : size, () => {
        const rendition = needOf(entry.slide)
        return whole ? { ...entry.turn, whole, rendition } : { ...entry.turn, rendition }
      })
    return rememberedBySize(
      loopNumbers,
      loop,
      size,
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
