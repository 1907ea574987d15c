/** Thrown in a transaction where another node has put something else in force since: what was worked out rests on what holds no more. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** How often another node may be faster. */
const mostTries = 5

/** Does `work`, and again after each `reload` where another node was faster. Throws what `work` throws; `Overtaken` once that was so too often. */
export async function orOvertaken<T>(work: () => Promise<T>, reload: () => Promise<void>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === mostTries) throw error
      await reload()
    }
  }
}
