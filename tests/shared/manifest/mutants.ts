import { type Case, sound, textOf, withText } from './a-case.ts'
import { bitFlips, formChanges } from './changed-envelopes.ts'
import { dice } from './dice.ts'
import { attacks } from './signed-changes.ts'

/** What must not be taken, and what was done to it. */
export interface Mutant {
  readonly what: string
  readonly case: Case
}

const flips = Object.entries(bitFlips)
const forms = Object.entries(formChanges)
const signed = Object.entries(attacks)

/** So many mutants by a seed, each kind in its turn: single bits, changes of the form, and what the wrong ones sign. */
export function* mutants(seed: number, count: number): Generator<Mutant> {
  const chance = dice(seed)
  let made = 0
  for (let turn = 0; made < count; turn++) {
    const mutant = mutantOf(turn, chance)
    if (!mutant) continue
    made += 1
    yield mutant
  }
}

function mutantOf(turn: number, chance: ReturnType<typeof dice>): Mutant | undefined {
  const third = turn % 3
  const round = Math.floor(turn / 3)
  if (third === 2) {
    const [what, attack] = signed[round % signed.length]!
    return { what: `signed: ${what}`, case: attack(chance) }
  }
  const one = chance.pick(sound)
  const [what, change] = (third === 0 ? flips : forms)[round % (third === 0 ? flips : forms).length]!
  const text = change(textOf(one), chance, one)
  // A field that is the same twice over, or a number that was that already, is no change.
  if (text === textOf(one)) return undefined
  return { what: `${third === 0 ? 'bits' : 'form'}: ${what}`, case: withText(one, text) }
}
