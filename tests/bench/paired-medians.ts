/** The medians of two works, in ms each. */
export interface Medians {
  readonly ours: number
  readonly limit: number
}

/** One work: `run` is timed, `prepare` makes what it runs on, each time anew, and is not. */
export interface Work<T> {
  prepare(): T
  run(from: T): unknown
}

/** Holds what was made last: the compiler could leave out work that nobody could look at. */
const kept: { last?: unknown } = {}

/**
 * The medians of `rounds` runs of each work, by turns, so that what else the machine does meets both. A quarter as many runs go before
 * that do not count, for the compiler and the caches.
 */
export async function pairedMedians<T>(
  ours: Work<T> | (() => unknown),
  limit: () => unknown,
  rounds: number,
): Promise<Medians> {
  const works = { ours: typeof ours === 'function' ? plain(ours) : ours, limit: plain(limit) }
  const took = { ours: [] as number[], limit: [] as number[] }
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    // Whichever goes first finds colder caches: they take turns.
    const order = round % 2 === 0 ? (['ours', 'limit'] as const) : (['limit', 'ours'] as const)
    for (const which of order) {
      const ms = which === 'ours' ? await timed(works.ours) : await timed(works.limit)
      if (round >= 0) took[which].push(ms)
    }
  }
  return { ours: median(took.ours), limit: median(took.limit) }
}

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}

async function timed<T>({ prepare, run }: Work<T>): Promise<number> {
  const from = prepare()
  const start = performance.now()
  const made = run(from)
  kept.last = made instanceof Promise ? await made : made
  return performance.now() - start
}

function plain(run: () => unknown): Work<undefined> {
  return { prepare: () => undefined, run }
}
