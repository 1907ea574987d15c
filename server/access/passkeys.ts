import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { KeptFactor } from '../store/people/factor-store.ts'

/** Where a page stands, as WebAuthn names it. */
export interface WebOrigin {
  /** Scheme, host and port. */
  readonly origin: string
  /** The host's name: passkeys that were made there work there. */
  readonly relyingParty: string
}

/** What a passkey is checked by. `id` and `publicKey` are base64url; `counter` is how often it says that it was used. */
export interface PasskeyBody {
  readonly relyingParty: string
  readonly id: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

/** What `navigator.credentials` answered, as JSON; nothing of it is known to be true. */
export type PasskeyAnswer = Readonly<Record<string, unknown>>

const name = 'Congchao'
const knownTransports: readonly unknown[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']
const timeout = 5 * 60_000

/** What a browser is asked to make a new passkey by; one that the person has is not made twice. */
export async function askNewPasskey(
  person: { readonly id: string; readonly login: string; readonly name: string },
  factors: readonly KeptFactor[],
  { relyingParty }: WebOrigin,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  return generateRegistrationOptions({
    ...{ rpName: name, rpID: relyingParty, timeout },
    ...{ userName: person.login, userDisplayName: person.name, userID: new TextEncoder().encode(person.id) },
    attestationType: 'none',
    excludeCredentials: credentialsOf(factors, relyingParty),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
}

/** The passkey that answered `challenge` on a page of `origin`; undefined where the answer is not good. */
export async function newPasskeyIn(
  answer: PasskeyAnswer,
  challenge: string,
  { origin, relyingParty }: WebOrigin,
): Promise<PasskeyBody | undefined> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const verified = await orRefused(
    verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: relyingParty },
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) return undefined
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential
  return {
    ...{ relyingParty, id, counter, publicKey: Buffer.from(publicKey).toString('base64url') },
    // Not signed by the authenticator: the page may say anything here.
    transports: Array.isArray(transports) ? transports.filter((one) => knownTransports.includes(one)) : [],
  }
}

/** What a browser is asked to show one of these passkeys by; undefined where none of them works there. */
export async function askPasskey(
  factors: readonly KeptFactor[],
  { relyingParty }: WebOrigin,
): Promise<PublicKeyCredentialRequestOptionsJSON | undefined> {
  const allowCredentials = credentialsOf(factors, relyingParty)
  if (allowCredentials.length === 0) return undefined
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  return generateAuthenticationOptions({ rpID: relyingParty, timeout, allowCredentials, userVerification: 'required' })
}

/** Which of these passkeys answered `challenge`, and what it is checked by from now on; undefined where the answer is not good. */
export async function passkeyShown(
  factors: readonly KeptFactor[],
  answer: PasskeyAnswer,
  challenge: string,
  { origin, relyingParty }: WebOrigin,
): Promise<{ readonly factor: KeptFactor; readonly body: PasskeyBody } | undefined> {
  const factor = factors.find((one) => one.kind === 'passkey' && bodyOf(one).id === answer.id)
  if (!factor) return undefined
  const body = bodyOf(factor)
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const verified = await orRefused(
    verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: relyingParty },
      credential: {
        ...{ id: body.id, counter: body.counter, transports: transportsOf(body) },
        publicKey: new Uint8Array(Buffer.from(body.publicKey, 'base64url')),
      },
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) return undefined
  return { factor, body: { ...body, counter: verified.authenticationInfo.newCounter } }
}

/** The challenge that an answer says it answers; undefined where it says none. */
export function challengeIn({ response }: PasskeyAnswer): string | undefined {
  const said = (response as { readonly clientDataJSON?: unknown } | undefined | null)?.clientDataJSON
  if (typeof said !== 'string') return undefined
  try {
    const data = JSON.parse(Buffer.from(said, 'base64url').toString()) as { readonly challenge?: unknown } | null
    return typeof data?.challenge === 'string' ? data.challenge : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function credentialsOf(factors: readonly KeptFactor[], relyingParty: string) {
  return factors
    .filter(({ kind }) => kind === 'passkey')
    .map(bodyOf)
    .filter((body) => body.relyingParty === relyingParty)
    .map((body) => ({ id: body.id, transports: transportsOf(body) }))
}

const bodyOf = ({ body }: KeptFactor) => body as PasskeyBody
const transportsOf = ({ transports }: PasskeyBody) => [...transports] as AuthenticatorTransport[]

// The library tells a wrong origin, a stale counter or a malformed answer by throwing; all of them are the caller's.
async function orRefused<T>(verifying: Promise<T>): Promise<T | undefined> {
  try {
    return await verifying
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}
