import { randomUUID } from 'node:crypto'
import { problem } from '../../shared/problem/problem.ts'
import { dropChallenge, findChallenge, keepChallenge } from '../store/people/challenge-store.ts'
import { addFactor, checkMayAdd, checkProof } from './factor-change.ts'
import type { Asker, FactorParts } from './factor-parts.ts'
import { halfMs } from './sessions.ts'
import { takeShownFactor } from './shown-factor.ts'
import { newTotpSecret, type TotpSecret, totpStepOf } from './totp.ts'

/** `secret` is locked for the person; `step` is the last whose code was used. */
interface TotpBody {
  readonly secret: string
  readonly step: number
}

/** A secret that was offered to a person, locked for them. */
interface OfferedTotp {
  readonly person: string
  readonly secret: string
}

const kind = 'new-totp'

/** Offers a new secret for an authenticator app; it counts once a code has confirmed it. */
export async function offerTotp(
  parts: FactorParts,
  asker: Asker,
  password: string | undefined,
): Promise<TotpSecret & { readonly id: string }> {
  await checkMayAdd(parts, asker)
  await checkProof(parts, asker, password)
  const { person, at } = asker
  const id = randomUUID()
  const offered = await newTotpSecret(person.login)
  const body: OfferedTotp = { person: person.id, secret: parts.box.lock(offered.base32, person.id) }
  await parts.database.write((trx) => keepChallenge(trx, { secret: id, kind, body, endsAt: at + halfMs }))
  return { id, ...offered }
}

/** Keeps the secret that was offered under `id`, once `code` shows that an app has it; answers as `addFactor`. */
export async function confirmTotp(
  parts: FactorParts,
  asker: Asker,
  { id, code, label }: { readonly id: string; readonly code: string; readonly label: string },
): Promise<string | undefined> {
  const { person, at } = asker
  return addFactor(parts, asker, async (trx) => {
    const offered = (await findChallenge(trx, id, kind, at)) as OfferedTotp | undefined
    if (offered?.person !== person.id) throw problem('not-found')
    const step = await totpStepOf(parts.box.open(offered.secret, person.id), code, at, 0)
    // A mistyped code of one's own new secret tells nobody anything: it may be tried until the offer ends.
    if (step === undefined) throw problem('code-refused')
    await dropChallenge(trx, id)
    const body: TotpBody = { secret: offered.secret, step }
    return { id, kind: 'totp', label, body }
  })
}

/** Completes a session by a code of an authenticator app; answers as `takeShownFactor`. */
export async function showTotp(parts: FactorParts, asker: Asker, code: string): Promise<string | undefined> {
  return takeShownFactor(parts, asker, async (factors) => {
    for (const factor of factors) {
      if (factor.kind !== 'totp') continue
      const { secret, step: former } = factor.body as TotpBody
      const step = await totpStepOf(parts.box.open(secret, asker.person.id), code, asker.at, former)
      if (step !== undefined) return { factor, body: { secret, step } satisfies TotpBody }
    }
    return undefined
  })
}
