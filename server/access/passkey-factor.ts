import { randomUUID } from 'node:crypto'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { problem } from '../../shared/problem/problem.ts'
import { keepChallenge, takeChallenge } from '../store/people/challenge-store.ts'
import { readFactors } from '../store/people/factor-store.ts'
import { addFactor, checkMayAdd, checkProof } from './factor-change.ts'
import type { Asker, FactorParts } from './factor-parts.ts'
import {
  askNewPasskey,
  askPasskey,
  challengeIn,
  newPasskeyIn,
  type PasskeyAnswer,
  passkeyShown,
  type WebOrigin,
} from './passkeys.ts'
import { takeShownFactor } from './shown-factor.ts'

const challengeMs = 5 * 60_000

/** What a challenge is for: making a passkey, or showing one, in one session. */
type Purpose = 'new-passkey' | 'passkey'

/** What the browser is asked to make a new passkey by. */
export async function offerPasskey(
  parts: FactorParts,
  asker: Asker,
  origin: WebOrigin,
  password: string | undefined,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  await checkMayAdd(parts, asker)
  await checkProof(parts, asker, password)
  const options = await askNewPasskey(asker.person, await readFactors(parts.database.db, asker.person.id), origin)
  await keep(parts, asker, 'new-passkey', options.challenge)
  return options
}

/** Keeps the passkey that the browser made; answers as `addFactor`. */
export async function confirmPasskey(
  parts: FactorParts,
  asker: Asker,
  origin: WebOrigin,
  { label, answer }: { readonly label: string; readonly answer: PasskeyAnswer },
): Promise<string | undefined> {
  const challenge = await taken(parts, asker, 'new-passkey', answer)
  const body = challenge === undefined ? undefined : await newPasskeyIn(answer, challenge, origin)
  if (!body) throw problem('code-refused')
  return addFactor(parts, asker, async () => ({ id: randomUUID(), kind: 'passkey', label, body }))
}

/** What the browser is asked to show a passkey by; undefined where the person has none for this page. */
export async function requestPasskey(
  parts: FactorParts,
  asker: Asker,
  origin: WebOrigin,
): Promise<PublicKeyCredentialRequestOptionsJSON | undefined> {
  const options = await askPasskey(await readFactors(parts.database.db, asker.person.id), origin)
  if (options) await keep(parts, asker, 'passkey', options.challenge)
  return options
}

/** Completes a session by a passkey; answers as `takeShownFactor`. */
export async function showPasskey(
  parts: FactorParts,
  asker: Asker,
  origin: WebOrigin,
  answer: PasskeyAnswer,
): Promise<string | undefined> {
  const challenge = await taken(parts, asker, 'passkey', answer)
  return takeShownFactor(parts, asker, async (factors) =>
    challenge === undefined ? undefined : passkeyShown(factors, answer, challenge, origin),
  )
}

function keep({ database }: FactorParts, { person, at }: Asker, kind: Purpose, secret: string): Promise<void> {
  const body = { session: person.session.id }
  return database.write((trx) => keepChallenge(trx, { secret, kind, body, endsAt: at + challengeMs }))
}

// A challenge is gone once something has come back for it, whether that was good or not.
async function taken(
  { database }: FactorParts,
  { person, at }: Asker,
  kind: Purpose,
  answer: PasskeyAnswer,
): Promise<string | undefined> {
  const challenge = challengeIn(answer)
  if (challenge === undefined) return undefined
  const body = await database.write((trx) => takeChallenge(trx, challenge, kind, at))
  return (body as { readonly session: string } | undefined)?.session === person.session.id ? challenge : undefined
}
