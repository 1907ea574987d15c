import type { AirtimeRow, PrintedSegment } from './naive-timeline.ts'

type AirtimeHead = Omit<AirtimeRow, 'seconds' | 'shows'>

/** What was on air in the segments, turn by turn from each segment's start; rows in order of first show. */
export function naiveAirtime(segments: readonly PrintedSegment[]): AirtimeRow[] {
  const sums = new Map<string, { row: AirtimeHead; ms: number; shows: number }>()
  for (const { start, end, loop } of segments) {
    const turns = loop.map(({ seconds, whole: _whole, ...row }) => {
      const key = airtimeKey(row)
      const sum = sums.get(key) ?? { row, ms: 0, shows: 0 }
      sums.set(key, sum)
      return { seconds, sum }
    })
    const stop = Date.parse(end)
    let at = Date.parse(start)
    for (let turn = 0; turns.length > 0 && at < stop; turn++) {
      const { seconds, sum } = turns[turn % turns.length] as (typeof turns)[number]
      sum.ms += Math.min(seconds * 1000, stop - at)
      sum.shows++
      at += seconds * 1000
    }
  }
  const shown = [...sums.values()].filter(({ shows }) => shows > 0)
  return shown.map(({ row, ms, shows }) => ({ ...row, seconds: ms / 1000, shows }))
}

/** What an airtime row is about, as text. */
export function airtimeKey(row: AirtimeHead): string {
  return [row.campaign, row.phase, row.placement, row.slide, row.interrupt, row.restriction]
    .map((id) => id ?? '-')
    .join(' ')
}
