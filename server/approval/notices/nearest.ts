import type { Holder } from '../../store/rows/who-has.ts'

/** Those whose role was given in the first org of `chain` in which anybody has one; those of the whole installation come last. */
export function nearest(holders: readonly Holder[], chain: readonly string[]): readonly Holder[] {
  for (const org of [...chain, null]) {
    const there = holders.filter((holder) => holder.org === org)
    if (there.length > 0) return there
  }
  return []
}
