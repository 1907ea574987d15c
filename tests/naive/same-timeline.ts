import { airtimeKey, naiveAirtime } from './naive-airtime.ts'
import type { Entry } from './naive-entry.ts'
import type { PrintedSection, PrintedSegment, PrintedTimeline } from './naive-timeline.ts'

/** Where a timeline departs from the naive one, in words: head, segments, what is in each loop, and airtime by the loops as they are arranged. */
export function sameTimeline(naive: PrintedTimeline, fast: PrintedTimeline): string[] {
  const differences = (['format', 'board', 'date', 'timezone'] as const)
    .filter((key) => naive[key] !== fast[key])
    .map((key) => `${key}: ${fast[key]}, not ${naive[key]}`)
  if (!naive.sections) {
    if (fast.sections) differences.push('sections on a board without')
    return [...differences, ...sameCanvas('', naive, fast)]
  }
  if (fast.segments || fast.airtime) differences.push('segments of its own on a board with sections')
  const ids = (fast.sections ?? []).map(({ id }) => id).join()
  if (ids !== naive.sections.map(({ id }) => id).join()) return [...differences, `sections: ${ids}`]
  return [
    ...differences,
    ...naive.sections.flatMap((one, i) => sameCanvas(`${one.id}: `, one, (fast.sections ?? [])[i] ?? {})),
  ]
}

type Canvas = Partial<Pick<PrintedSection, 'segments' | 'airtime'>>

function sameCanvas(name: string, naive: Canvas, fast: Canvas): string[] {
  const expected = (naive.segments ?? []).map(lineOf)
  const found = (fast.segments ?? []).map(lineOf)
  const differences = Array.from({ length: Math.max(expected.length, found.length) }, (_, i) => i)
    .filter((i) => expected[i] !== found[i])
    .slice(0, 3)
    .map((i) => `${name}segment ${i}:\n  found    ${found[i] ?? 'nothing'}\n  expected ${expected[i] ?? 'nothing'}`)
  return differences.length > 0 ? differences : sameAirtime(name, fast)
}

function sameAirtime(name: string, { segments, airtime }: Canvas): string[] {
  const line = (row: NonNullable<typeof airtime>[number]) =>
    `${airtimeKey(row)}: ${row.seconds} s in ${row.shows} shows`
  const expected = naiveAirtime(segments ?? []).map(line)
  const found = (airtime ?? []).map(line)
  return [
    ...expected.filter((row) => !found.includes(row)).map((row) => `${name}airtime lacks ${row}`),
    ...found.filter((row) => !expected.includes(row)).map((row) => `${name}airtime has ${row}`),
    ...(found.length > expected.length ? [`${name}airtime repeats rows`] : []),
  ]
}

function lineOf({ start, end, tier, loop }: PrintedSegment): string {
  return `${start} ${end} ${tier} ${contentOf(loop)}`
}

/** The multiset of entries, as text. */
function contentOf(loop: readonly Entry[]): string {
  const counts = new Map<string, number>()
  for (const { slide, campaign, phase, placement, seconds, interrupt, restriction, whole } of loop) {
    const key = [campaign, phase, placement, interrupt, restriction, slide, `${seconds}s`, whole ? 'whole' : null]
      .filter(Boolean)
      .join('/')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .map(([key, count]) => `${count}×${key}`)
    .sort()
    .join(' ')
}
