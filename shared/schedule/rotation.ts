import { arrangementOf } from './arrangement.ts'
import type { Entry, EntryLoop } from './entry.ts'
import type { Fraction } from './fraction.ts'
import { makeUpOf } from './make-up.ts'
import type { Part } from './part.ts'
import type { Rule, Slot } from './rule.ts'
import { sharesOf } from './shares.ts'

/** A rule with those of its slides that are due. */
export interface Due {
  readonly rule: Rule
  readonly slots: readonly Slot[]
}

/** The loop of placements that share the air; `dues` in the order of the plan, not empty. S1–S4, L1–L10 */
export function rotationOf(dues: readonly Due[]): Omit<EntryLoop, 'whole' | 'dated'> {
  const { shares, overcommitted } = sharesOfDues(dues)
  const claims = dues.map(({ slots }, i) => ({
    share: shares[i] as Fraction,
    seconds: slots.map(({ entry }) => entry.turn.seconds),
  }))
  const makeUp = makeUpOf(claims)
  const parts = dues.map((due, i) => partOf(due, makeUp.turns[i] as number))
  const next = dues.map(() => 0)
  const entries = arrangementOf(parts, openersOf(dues)).map((i): Entry => {
    const { slots } = dues[i] as Due
    const turn = next[i] as number
    next[i] = turn + 1
    return (slots[turn % slots.length] as Slot).entry
  })
  return {
    ms: makeUp.loopSeconds * 1000,
    entries,
    findings: {
      overcommitted: overcommitted ? promisersOf(dues) : [],
      tooLong: makeUp.tooLong,
      missed: makeUp.missed.map((i) => (dues[i] as Due).rule.path),
    },
  }
}

/** The exact share of each due placement, index for index, and whether their campaigns' minimums are too much together. S1–S4 */
export function sharesOfDues(dues: readonly Due[]) {
  return sharesOf(dues.map(({ rule }) => ({ campaign: rule.of.index, wants: rule.wants, minShare: rule.of.minShare })))
}

function partOf({ slots }: Due, turns: number): Part {
  const sequence = Array.from({ length: turns }, (_, j) => slots[j % slots.length] as Slot)
  return { slides: sequence.map((slot) => slot.key), seconds: sequence.map((slot) => slot.entry.turn.seconds) }
}

/** The placements in the order in which they deserve to open: the campaign of the highest org first, then the order of the plan. L10 */
function openersOf(dues: readonly Due[]): readonly number[] {
  const depthOf = (i: number) => (dues[i] as Due).rule.of.depth
  return dues.map((_, i) => i).sort((a, b) => depthOf(a) - depthOf(b) || a - b)
}

function promisersOf(dues: readonly Due[]): readonly number[] {
  return [...new Set(dues.filter(({ rule }) => rule.of.minShare.num > 0n).map(({ rule }) => rule.of.index))]
}
