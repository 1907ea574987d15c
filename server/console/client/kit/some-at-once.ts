/** A line that is to be drawn. */
export interface Line {
  readonly index: number
  /** How high it is, or about, px. */
  readonly size: number
}

/** The first and the last line of which something is on screen. */
export interface Seen {
  readonly startIndex: number
  readonly endIndex: number
}

/**
 * Which of the `wanted` lines are drawn now, in their order: all that stand already, and of the others as many as fill `roomPx`, those on
 * screen before those beyond it.
 */
export function someAtOnce<Wanted extends Line>(
  wanted: readonly Wanted[],
  stands: (line: Wanted) => boolean,
  seen: Seen | null,
  roomPx: number,
): readonly Wanted[] {
  const isSeen = ({ index }: Line) => seen !== null && seen.startIndex <= index && index <= seen.endIndex
  const fresh = wanted.filter((line) => !stands(line))
  const taken = new Set<Wanted>()
  let leftPx = roomPx
  for (const line of [...fresh.filter(isSeen), ...fresh.filter((one) => !isSeen(one))]) {
    if (leftPx <= 0) break
    taken.add(line)
    leftPx -= line.size
  }
  return wanted.filter((line) => taken.has(line) || stands(line))
}
