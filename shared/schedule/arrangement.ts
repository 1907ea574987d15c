/**
 * In which order the turns of a loop come. A loop is built turn by turn, the most urgent first; a step after which a rule could no
 * longer be kept is not taken, and one that leads nowhere is taken back. One thing: the search, its bounds and its order of trying.
 */

/** One placement's turns in a loop: the slide of each (a number that names it) and its seconds, in order. */
export interface Part {
  readonly slides: readonly number[]
  readonly seconds: readonly number[]
}

/** Steps that the searches for one loop may take together at each number of follows: a fraction of a second at the worst. */
const maxSteps = 15_000

interface Demands {
  /** Parts that may open the loop. */
  readonly openers: readonly number[]
  /** Between two starts of a part lies at most this many times (loop ÷ its turns + the longest slide). */
  readonly slack: number
  /** How often a slide may follow itself that should not. */
  readonly follows: number
}

/** When each turn of a part should start, as parts of the loop; `place` says where in its own stretch, from 0 to 1. */
type Ideals = (part: Part, place: number) => readonly number[]

/**
 * The order of the turns, as indices into `parts`. `openers` are the parts that may open the loop, the most deserving first. Where not
 * everything can be had, the last rule is given up first. L7–L10
 */
export function arrangementOf(parts: readonly Part[], openers: readonly number[]): readonly number[] {
  if (parts.length === 1) return (parts[0] as Part).slides.map(() => 0)
  const all = parts.map((_, i) => i)
  const first = openers.slice(0, 1)
  for (const follows of [0, 1, 2, 4]) {
    const effort = { steps: maxSteps }
    const demands: Demands[] = [
      ...openers.map((opener) => ({ openers: [opener], slack: 2, follows })),
      { openers: all, slack: 2, follows },
      ...[3, Number.POSITIVE_INFINITY].flatMap((slack) =>
        [first, all].map((from) => ({ openers: from, slack, follows })),
      ),
    ]
    for (const demand of demands) {
      for (const ideals of idealsOf(parts, demand.openers[0])) {
        const order = effort.steps > 0 ? orderOf(parts, ideals, demand, effort) : undefined
        if (order) return order
      }
    }
  }
  // Without demands no step is ever taken back.
  const anything = { openers: all, slack: Number.POSITIVE_INFINITY, follows: Number.POSITIVE_INFINITY }
  return orderOf(parts, staggered(parts), anything, { steps: Number.POSITIVE_INFINITY }) as readonly number[]
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
  const air = secondsOf(part)
  let before = 0
  return part.seconds.map((seconds) => {
    const ideal = (before + seconds * place) / air
    before += seconds
    return ideal
  })
}

function orderOf(
  parts: readonly Part[],
  ideals: readonly (readonly number[])[],
  demands: Demands,
  effort: { steps: number },
): readonly number[] | undefined {
  const turns = parts.reduce((sum, part) => sum + part.slides.length, 0)
  const loopSeconds = parts.reduce((sum, part) => sum + secondsOf(part), 0)
  const longest = Math.max(...parts.map((part) => Math.max(...part.seconds)))
  const maxWaits = parts.map((part) => demands.slack * (loopSeconds / part.slides.length + longest) + 1e-9)
  const repeats = repeatsOf(parts, turns)
  let stepsLeft = 8 * turns + 2_000

  const order: number[] = []
  const starts: number[][] = parts.map(() => [])
  const slides: number[] = []
  let time = 0
  let followed = 0

  const follows = (slide: number) => (slide === slides[slides.length - 1] && repeats.has(slide) ? 1 : 0)

  const take = (i: number) => {
    const part = parts[i] as Part
    const turn = (starts[i] as number[]).push(time) - 1
    const slide = part.slides[turn] as number
    if (repeats.has(slide)) repeats.set(slide, (repeats.get(slide) as number) - 1)
    followed += follows(slide)
    order.push(i)
    slides.push(slide)
    time += part.seconds[turn] as number
  }

  const takeBack = () => {
    const i = order.pop() as number
    const slide = slides.pop() as number
    if (repeats.has(slide)) repeats.set(slide, (repeats.get(slide) as number) + 1)
    followed -= follows(slide)
    time = (starts[i] as number[]).pop() as number
  }

  /** How often slides must still follow themselves, round the seam too, once `slide` comes next: at least this often. */
  const forcedBy = (slide: number) => {
    const left = turns - order.length - 1
    const opening = slides[0] ?? slide
    if (left === 0) return slide === opening && repeats.has(slide) ? 1 : 0
    let forced = 0
    for (const [repeat, count] of repeats) {
      const beside = (repeat === slide ? 1 : 0) + (repeat === opening ? 1 : 0)
      const toCome = count - (repeat === slide ? 1 : 0)
      if (toCome > 0) forced = Math.max(forced, toCome - Math.floor((left - beside + 1) / 2))
    }
    return forced
  }

  /** Whether any slide may be forced to follow itself: while none has nearly half of what is left, none is. */
  const mayForce = () => {
    for (const count of repeats.values()) if (2 * count > turns - order.length - 2) return true
    return false
  }

  const candidates = (): number[] => {
    const found: { i: number; rank: number; ideal: number }[] = []
    const isTight = mayForce()
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as Part
      const began = starts[i] as number[]
      const turn = began.length
      if (turn === part.slides.length) continue
      const maxWait = maxWaits[i] as number
      const deadline = (began[turn - 1] ?? 0) + maxWait
      if (time > deadline) return []
      if (order.length === 0 && !demands.openers.includes(i)) continue
      const slide = part.slides[turn] as number
      if (turn === part.slides.length - 1 && loopSeconds - time + (began[0] ?? time) > maxWait) continue
      if (followed + follows(slide) + (isTight ? forcedBy(slide) : 0) > demands.follows) continue
      const rank = 2 * follows(slide) + (time + 2 * longest > deadline ? 0 : 1)
      found.push({ i, rank, ideal: (ideals[i] as readonly number[])[turn] as number })
    }
    return found.sort((a, b) => b.rank - a.rank || b.ideal - a.ideal || b.i - a.i).map(({ i }) => i)
  }

  // The best candidate stands last in each list, so that it is popped first.
  const open = [candidates()]
  for (;;) {
    const next = (open[open.length - 1] as number[]).pop()
    if (next === undefined) {
      open.pop()
      if (open.length === 0) return undefined
      takeBack()
    } else {
      take(next)
      if (order.length === turns) return order
      if (stepsLeft-- === 0 || effort.steps-- <= 0) return undefined
      open.push(candidates())
    }
  }
}

/** How often each slide comes that comes more than once, but in no more than half of the turns. L8 */
function repeatsOf(parts: readonly Part[], turns: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const part of parts) for (const slide of part.slides) counts.set(slide, (counts.get(slide) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 1 && count * 2 <= turns))
}

function secondsOf(part: Part): number {
  return part.seconds.reduce((sum, s) => sum + s, 0)
}
