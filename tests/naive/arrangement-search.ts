/** The turns of one placement: what each shows, in the order in which they must come. */
export interface Sequence {
  readonly slides: readonly string[]
  readonly seconds: readonly number[]
}

/** What an arrangement is asked to keep, besides the order within each sequence. */
export interface Wish {
  /** How often, over the seam too, a slide may follow itself; slides of `free` may always. */
  readonly selfFollows: number
  readonly free: ReadonlySet<string>
  /** Whether starts of a sequence's turns must keep the bound on their distance. */
  readonly spread: boolean
  /** Indexes of the sequences of which one must open; all where left out. */
  readonly openers?: ReadonlySet<number>
}

/** Whether some arrangement of the sequences keeps the wish; `unknown` where `budget` steps did not tell. */
export function searchArrangement(
  sequences: readonly Sequence[],
  wish: Wish,
  budget: number,
): 'found' | 'none' | 'unknown' {
  const length = sequences.flatMap(({ seconds }) => seconds).reduce((sum, one) => sum + one, 0)
  const longest = Math.max(...sequences.flatMap(({ seconds }) => seconds))
  const total = sequences.reduce((sum, { slides }) => sum + slides.length, 0)
  const taken = sequences.map(() => 0)
  const firstStart = sequences.map(() => 0)
  const lastStart = sequences.map(() => 0)
  const dead = new Set<string>()
  let steps = 0

  const canGap = (i: number, gap: number) => isSpread(gap, (sequences[i] as Sequence).slides.length, length, longest)

  function place(position: number, at: number, first: string, last: string, follows: number): boolean {
    if (position === total) return follows + follow(last, first) <= wish.selfFollows
    const state = [taken, first, last, follows, wish.spread ? [firstStart, lastStart] : ''].join('|')
    if (dead.has(state)) return false
    if (++steps > budget) return false
    const waiting = sequences.map((_, i) => i).filter((i) => left(i) > 0)
    if (wish.spread && waiting.some((i) => taken[i] !== 0 && !canGap(i, at - (lastStart[i] as number)))) return false
    for (const i of byUrgency(waiting)) {
      if (position === 0 && wish.openers && !wish.openers.has(i)) continue
      const { slides, seconds } = sequences[i] as Sequence
      const turn = taken[i] as number
      const slide = slides[turn] as string
      const total = follows + (position === 0 ? 0 : follow(last, slide))
      if (total > wish.selfFollows) continue
      const before = [firstStart[i] as number, lastStart[i] as number] as const
      if (turn === 0) firstStart[i] = at
      lastStart[i] = at
      taken[i] = turn + 1
      const closes = !wish.spread || left(i) > 0 || canGap(i, length - at + (firstStart[i] as number))
      if (closes && place(position + 1, at + (seconds[turn] as number), position === 0 ? slide : first, slide, total))
        return true
      taken[i] = turn
      firstStart[i] = before[0]
      lastStart[i] = before[1]
    }
    dead.add(state)
    return false
  }

  function left(i: number): number {
    return (sequences[i] as Sequence).slides.length - (taken[i] as number)
  }

  function follow(slide: string, next: string): number {
    return slide === next && !wish.free.has(slide) ? 1 : 0
  }

  /** Those first whose next turn would come soonest if each sequence ran evenly. */
  function byUrgency(indexes: readonly number[]): number[] {
    const due = (i: number) => ((taken[i] as number) + 0.5) / (sequences[i] as Sequence).slides.length
    return [...indexes].sort((a, b) => due(a) - due(b))
  }

  if (place(0, 0, '', '', 0)) return 'found'
  return steps > budget ? 'unknown' : 'none'
}

/** Whether starts `gap` seconds apart are near enough, of a placement with `turns` in a loop of `length` seconds. */
export function isSpread(gap: number, turns: number, length: number, longest: number): boolean {
  return gap * turns <= 2 * (length + longest * turns)
}
