import { airOf, type Part } from './part.ts'
import { type UnfinishedLoop, unfinishedLoop } from './unfinished-loop.ts'

/** What is asked of an order of turns. */
export interface Demands {
  /** Parts that may open the loop. */
  readonly openers: readonly number[]
  /** Between two starts of a part lies at most this many times (loop ÷ its turns + the longest slide). L9 */
  readonly slack: number
  /** How often slides may follow themselves that should not. L8 */
  readonly follows: number
}

/**
 * An order of turns, as indices into `parts`, that meets the demands; undefined where none was found within `effort`, of which the
 * steps taken are taken off. The loop is built turn by turn, the part first whose next turn is the most urgent by `ideals`; a turn
 * after which a demand could no longer be met is not taken, and one that leads nowhere is taken back.
 */
export function turnOrderOf(
  parts: readonly Part[],
  ideals: readonly (readonly number[])[],
  demands: Demands,
  effort: { steps: number },
): readonly number[] | undefined {
  const loop = unfinishedLoop(parts)
  const candidates = candidatesIn(loop, parts, ideals, demands)
  let stepsLeft = 4 * loop.turns + 1_000
  // The best candidate stands last in each list, so that it is popped first.
  const open = [candidates()]
  for (;;) {
    const next = (open[open.length - 1] as number[]).pop()
    if (next === undefined) {
      open.pop()
      if (open.length === 0) return undefined
      loop.takeBack()
    } else {
      loop.take(next)
      if (loop.order.length === loop.turns) return loop.order
      if (stepsLeft-- === 0 || effort.steps-- <= 0) return undefined
      open.push(candidates())
    }
  }
}

/** Lists the parts that may take the next turn of `loop`, the best last. */
function candidatesIn(
  loop: UnfinishedLoop,
  parts: readonly Part[],
  ideals: readonly (readonly number[])[],
  { openers, slack, follows }: Demands,
): () => number[] {
  const loopSeconds = parts.reduce((sum, part) => sum + airOf(part), 0)
  const longest = Math.max(...parts.map((part) => Math.max(...part.seconds)))
  const maxWaits = parts.map((part) => slack * (loopSeconds / part.slides.length + longest) + 1e-9)

  return () => {
    const found: { i: number; rank: number; ideal: number }[] = []
    const time = loop.seconds()
    const followsAfter = loop.followsAfter()
    for (let i = 0; i < parts.length; i++) {
      const { slides } = parts[i] as Part
      const began = loop.starts[i] as readonly number[]
      const turn = began.length
      if (turn === slides.length) continue
      const maxWait = maxWaits[i] as number
      const deadline = (began[turn - 1] ?? 0) + maxWait
      if (time > deadline) return []
      if (loop.order.length === 0 && !openers.includes(i)) continue
      if (turn === slides.length - 1 && loopSeconds - time + (began[0] ?? time) > maxWait) continue
      const slide = slides[turn] as number
      if (followsAfter(slide) > follows) continue
      const isUrgent = time + 2 * longest > deadline
      const rank = (loop.follows(slide) ? 2 : 0) + (isUrgent ? 0 : 1)
      found.push({ i, rank, ideal: (ideals[i] as readonly number[])[turn] as number })
    }
    return found.sort((a, b) => b.rank - a.rank || b.ideal - a.ideal || b.i - a.i).map(({ i }) => i)
  }
}
