import type { Gap } from '../../shared/api/board-health.ts'
import { type KeptFacts, nothingHeard } from './board-facts.ts'
import type { CauseCode } from './cause-codes.ts'

const keptGaps = 50

/** The gaps of a board that is heard no more, with the one that begins with its last word. */
export function withGap(gaps: readonly Gap[], from: number | null): readonly Gap[] {
  return from === null || gaps.at(-1)?.to === null ? gaps : [...gaps, { from, to: null }].slice(-keptGaps)
}

/** The gaps of a board that is heard again. */
export function closed({ gaps, lastSeenAt }: KeptFacts, at: number): readonly Gap[] {
  return withGap(gaps, lastSeenAt).map((gap) => (gap.to === null ? { from: gap.from, to: at } : gap))
}

/** When each cause that holds was first noted. */
export function notedAt(
  before: KeptFacts['noted'],
  held: ReadonlyMap<CauseCode, number | null>,
  at: number,
): KeptFacts['noted'] {
  return Object.fromEntries(
    Array.from(held, ([code, since]) => [code, before[code] ?? since ?? at] as const),
  ) satisfies KeptFacts['noted']
}

/** Our own writing read back: what an older release did not write is not known yet. */
export function storedFacts(state: string): KeptFacts & { readonly connected: boolean } {
  const stored = JSON.parse(state) as Partial<KeptFacts> & { readonly connected?: unknown }
  return { ...nothingHeard, ...stored, connected: stored.connected === true }
}
