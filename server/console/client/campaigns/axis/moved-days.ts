/** The first and the last day of a phase (days since 1970-01-01). */
export interface Days {
  readonly from: number
  readonly to: number
}

/** What of a phase is taken hold of: all of it, its beginning, or its end. */
export type Grip = 'whole' | 'start' | 'end'

/** The days once so much of them was moved; a phase keeps a day at the least. */
export function movedDays({ from, to }: Days, grip: Grip, by: number): Days {
  if (grip === 'start') return { from: Math.min(from + by, to), to }
  if (grip === 'end') return { from, to: Math.max(to + by, from) }
  return { from: from + by, to: to + by }
}

interface PressedKey {
  readonly key: string
  readonly shiftKey: boolean
}

/** By how many days a key moves: arrows by one, with Shift or by page keys by a week; undefined for any other. */
export function daysByKey({ key, shiftKey }: PressedKey): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
    ...{ PageDown: -7, PageUp: 7 },
  }
  const by = steps[key]
  return by === undefined ? undefined : shiftKey && Math.abs(by) === 1 ? by * 7 : by
}
