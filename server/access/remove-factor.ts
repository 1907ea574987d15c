import { problem } from '../../shared/problem/problem.ts'
import { dropFactor, readFactorKinds } from '../store/people/factor-store.ts'
import { readGrantsOf } from '../store/people/grant-store.ts'
import { checkProof } from './factor-change.ts'
import type { Asker, FactorParts } from './factor-parts.ts'
import { homeOf } from './manage.ts'
import { needsFactorOf } from './needs-factor.ts'

/** Removes one's own second factor; throws a problem for the last one of somebody whose roles need one. */
export async function removeFactor(
  parts: FactorParts,
  asker: Asker,
  id: string,
  password: string | undefined,
): Promise<void> {
  const { person, actor, at } = asker
  await checkProof(parts, asker, password)
  const removed = await parts.database.write(async (trx) => {
    const factors = await readFactorKinds(trx, person.id)
    const factor = factors.find((one) => one.id === id)
    if (!factor) throw problem('not-found')
    // A role may have come since the request was let in.
    const grants = (await readGrantsOf(trx, [person.id], at)).get(person.id) ?? []
    if (factors.length === 1 && needsFactorOf(grants)) throw problem('last-factor')
    await dropFactor(trx, person.id, id)
    const name = { id, kind: factor.kind, label: factor.label }
    const subject = { kind: 'person', id: person.id }
    const deed = { act: 'factor.remove', subject, org: homeOf(person.grants), before: name }
    await parts.log.append(trx, actor, at, [deed])
    return name
  })
  parts.tell(asker, removed)
}
