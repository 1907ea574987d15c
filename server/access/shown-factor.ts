import { type KeptFactor, readFactors, useFactor } from '../store/people/factor-store.ts'
import { checkAttempts, countAttempt, type Trier, takeAttemptBack } from './attempts.ts'
import type { Asker, FactorParts } from './factor-parts.ts'
import { homeOf } from './manage.ts'
import { completeSession } from './sessions.ts'

/** A factor that was shown, and what it is checked by from now on. */
export interface ShownFactor {
  readonly factor: KeptFactor
  readonly body: unknown
}

/**
 * Completes a session where `find` knows one of the person's factors in what was shown, and answers its new secret; else counts the
 * attempt and answers undefined. Throws a problem while there have been too many.
 */
export async function takeShownFactor(
  parts: FactorParts,
  asker: Asker,
  find: (factors: readonly KeptFactor[]) => Promise<ShownFactor | undefined>,
): Promise<string | undefined> {
  const { person, actor, at } = asker
  // Counted apart from passwords: whoever has stolen one could else forget the codes that failed by typing it again.
  const trier: Trier = { account: `second factor of ${person.id}`, address: actor.address }
  // Read and used in one transaction: of two who show one code at once, one is let in.
  return parts.database.write(async (trx) => {
    await checkAttempts(trx, trier, at)
    await countAttempt(trx, trier, at)
    const shown = await find(await readFactors(trx, person.id))
    const subject = { kind: 'person', id: person.id }
    if (!shown) {
      await parts.log.append(trx, actor, at, [{ act: 'factor.refuse', subject, org: homeOf(person.grants) }])
      return undefined
    }
    const { id, kind, label } = shown.factor
    await useFactor(trx, id, shown.body, at)
    await takeAttemptBack(trx, trier, at)
    await parts.log.append(trx, actor, at, [
      { act: 'factor.show', subject, org: homeOf(person.grants), after: { id, kind, label } },
    ])
    return completeSession(trx, person.session, at)
  })
}
