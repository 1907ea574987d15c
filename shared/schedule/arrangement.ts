import { airOf, type Part } from './part.ts'
import { type Demands, turnOrderOf } from './turn-order.ts'

/** Steps that the searches for one loop may take together at each number of follows: a fraction of a second at the worst. */
const maxSteps = 40_000

/** When each turn of a part should start, as parts of the loop; `place` says where in its own stretch, from 0 to 1. */
type Ideals = (part: Part, place: number) => readonly number[]

/**
 * In which order the turns of a loop come, as indices into `parts`. `openers` are the parts that may open the loop, the most deserving
 * first. Where not everything can be had, the last rule is given up first. L7–L10
 */
export function arrangementOf(parts: readonly Part[], openers: readonly number[]): readonly number[] {
  const [only, ...others] = parts
  if (only && others.length === 0) return only.slides.map(() => 0)
  const all = parts.map((_, i) => i)
  for (const follows of [0, 1, 2, 4]) {
    const effort = { steps: maxSteps }
    const able = (from: readonly number[]) => from.filter((i) => follows > 0 || canOpen(parts, i))
    for (const demands of demandsOf(able(openers), able(all), follows)) {
      for (const ideals of idealsOf(parts, demands.openers[0])) {
        const order = effort.steps > 0 ? turnOrderOf(parts, ideals, demands, effort) : undefined
        if (order) return order
      }
    }
  }
  const anything = { openers: all, slack: Number.POSITIVE_INFINITY, follows: Number.POSITIVE_INFINITY }
  // Without demands no step is ever taken back.
  return turnOrderOf(parts, staggered(parts), anything, { steps: Number.POSITIVE_INFINITY }) as readonly number[]
}

/** Whether a loop that a part opens can end without its first slide, which would follow itself over the seam. L8 */
function canOpen(parts: readonly Part[], opener: number): boolean {
  const first = parts[opener]?.slides[0]
  if (parts.some(({ slides }) => slides[slides.length - 1] !== first)) return true
  const slides = parts.flatMap((part) => part.slides)
  return 2 * slides.filter((slide) => slide === first).length > slides.length
}

/** What to ask for, in the order of trying: the best opener and the spread are given up before one more follow is allowed. */
function demandsOf(openers: readonly number[], all: readonly number[], follows: number): readonly Demands[] {
  const first = openers.slice(0, 1)
  return [
    ...openers.map((opener) => ({ openers: [opener], slack: 2, follows })),
    { openers: all, slack: 2, follows },
    { openers: first, slack: 3, follows },
    { openers: all, slack: 3, follows },
    { openers: first, slack: Number.POSITIVE_INFINITY, follows },
    { openers: all, slack: Number.POSITIVE_INFINITY, follows },
  ]
}

/** What to aim for, in the order of trying: turns that start early or late leave one free to stand where the even order ends dead. */
function* idealsOf(parts: readonly Part[], opener: number | undefined): Generator<readonly (readonly number[])[]> {
  const each = (ideals: Ideals, place: number) => parts.map((part, i) => ideals(part, i === opener ? 0 : place))
  yield each(byCount, 0.5)
  yield each(byAir, 0.5)
  yield staggered(parts)
  yield each(byCount, 0.95)
  yield each(byCount, 0.05)
}

/** Parts alike in number do not keep step. */
function staggered(parts: readonly Part[]): readonly (readonly number[])[] {
  return parts.map((part, i) => byCount(part, (i + 0.5) / parts.length))
}

const byCount: Ideals = (part, place) => part.slides.map((_, j) => (j + place) / part.slides.length)

const byAir: Ideals = (part, place) => {
  const air = airOf(part)
  let before = 0
  return part.seconds.map((seconds) => {
    const ideal = (before + seconds * place) / air
    before += seconds
    return ideal
  })
}
