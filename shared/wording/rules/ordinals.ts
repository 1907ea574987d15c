import { eventsIn, knownOrdinals } from '../events-in.ts'
import { romanOf } from '../roman.ts'
import { welcomes } from '../says.ts'
import { type WordingFinding, type WordingRule, warning } from '../wording-finding.ts'

/** Ordinals of a congress that are not those of the campaign's: *lần thứ VIII* for XIII. The one before it may be named, and others may. */
export const ordinals: WordingRule = (text, context) => {
  const isWelcome = welcomes(text)
  return eventsIn(text).flatMap((event): WordingFinding[] => {
    const known = knownOrdinals(event, context)
    const [only] = known
    if (only === undefined || known.includes(event.ordinal)) return []
    // What is to be done by a resolution may be that of the congress before.
    if (!isWelcome && known.some((each) => Math.abs(each - event.ordinal) <= 1)) return []
    const right = known.map((each) => (event.isRoman ? romanOf(each) : String(each)))
    const mend = right.length === 1 ? right[0] : undefined
    const shown = right.join(', ')
    const said = [
      `Đợt này nói đến đại hội lần thứ ${shown}.`,
      `This campaign’s congress has the ordinal ${shown}.`,
    ] as const
    return [warning('ordinal', event, said, mend)]
  })
}
