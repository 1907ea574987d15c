/** A span of a clip with more than three flashes within a second; `count` is its flashes, pairs of opposing changes. */
export interface FlashSpan {
  readonly fromMs: number
  readonly toMs: number
  readonly count: number
}

/** What counts as a change of a pixel: at least `step` between two extremes, and allowed by `counts`. */
export interface FlashKind {
  /** How bright, or how red, linear red, green and blue (0–1) are. */
  readonly levelOf: (r: number, g: number, b: number) => number
  readonly step: number
  /** Whether a change between these two values is one. */
  readonly counts: (lower: number, higher: number) => boolean
}

/** The part of the picture that has to change together. */
const leastArea = 0.25
/** Changes this close belong together: a cut may take two frames. */
const togetherMs = 70
/** Three flashes are six changes; the seventh within a second is more than three. */
const allowedChanges = 6

const rising = 1
const falling = -1

/**
 * Counts flashes in frames given in order, after WCAG 2.3.1: opposing changes of a quarter of the picture or more. A pixel has
 * changed once it has left its last extreme by a step, however many frames that took.
 */
export function flashCounter(pixels: number, { levelOf, step, counts }: FlashKind) {
  const low = new Float32Array(pixels).fill(Number.POSITIVE_INFINITY)
  const high = new Float32Array(pixels).fill(Number.NEGATIVE_INFINITY)
  const heading = new Int8Array(pixels)
  const recent: { ms: number; up: number; down: number }[] = []
  const changes: number[] = []
  const spans: { fromMs: number; toMs: number; changes: number }[] = []
  let last = 0

  const pixelChanges = (i: number, value: number): number => {
    low[i] = Math.min(low[i] as number, value)
    high[i] = Math.max(high[i] as number, value)
    const [lower, higher] = [low[i] as number, high[i] as number]
    const isUp = heading[i] !== rising && value - lower >= step && counts(lower, value)
    const isDown = heading[i] !== falling && higher - value >= step && counts(value, higher)
    if (!isUp && !isDown) return 0
    low[i] = value
    high[i] = value
    heading[i] = isUp ? rising : falling
    return isUp ? rising : falling
  }

  const note = (ms: number) => {
    changes.push(ms)
    while ((changes[0] as number) <= ms - 1000) changes.shift()
    if (changes.length <= allowedChanges) return
    const span = spans[spans.length - 1]
    if (span && (changes[0] as number) <= span.toMs) {
      spans[spans.length - 1] = { ...span, toMs: ms, changes: span.changes + 1 }
    } else spans.push({ fromMs: changes[0] as number, toMs: ms, changes: changes.length })
  }

  return {
    /** `linear` has red, green and blue of each pixel, 0–1. */
    take(linear: Float32Array, ms: number): void {
      let [up, down] = [0, 0]
      for (let i = 0; i < pixels; i++) {
        const at = i * 3
        const change = pixelChanges(i, levelOf(linear[at] ?? 0, linear[at + 1] ?? 0, linear[at + 2] ?? 0))
        if (change === rising) up++
        else if (change === falling) down++
      }
      recent.push({ ms, up, down })
      while ((recent[0]?.ms ?? ms) <= ms - togetherMs) recent.shift()
      const area = (of: 'up' | 'down') => recent.reduce((sum, frame) => sum + frame[of], 0) / pixels
      const direction = last !== rising && area('up') >= leastArea ? rising : area('down') >= leastArea ? falling : 0
      if (direction === 0 || direction === last) return
      last = direction
      recent.length = 0
      note(ms)
    },
    spans: (): readonly FlashSpan[] =>
      spans.map(({ fromMs, toMs, changes }) => ({ fromMs, toMs, count: Math.floor((changes + 1) / 2) })),
  }
}
