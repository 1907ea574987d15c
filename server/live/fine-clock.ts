const stepMs = 1

/**
 * A clock that tells whole ms, with their fractions: `even` is one that runs as fast, and that nobody can set. It is never later than what
 * `whole` stands for, and the closer the more often it is asked. Where `whole` is set, or bent, it goes along, back too.
 */
export function fineClock(whole: () => number, even: () => number): () => number {
  let ahead = Number.NEGATIVE_INFINITY
  return () => {
    const [at, m] = [whole(), even()]
    const isSet = ahead + m >= at + stepMs
    // Each reading was cut by less than a whole step: the one that was cut least tells best.
    ahead = isSet ? at - m : Math.max(ahead, at - m)
    return ahead + m
  }
}
