// RFC 6238 as authenticator apps have it: HMAC-SHA-1, six digits, steps of 30 seconds.
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const issuer = 'Congchao'
const secretBytes = 20
/** A code of the step before or after is taken too: clocks differ, and people type slowly. */
const stepsAside = 1

/** A secret as an authenticator app is given it: in base32, and as an `otpauth:` address for a QR code. */
export interface TotpSecret {
  readonly base32: string
  readonly uri: string
}

/** A new secret of 160 random bits, labelled with the name by which its owner signs in. */
export async function newTotpSecret(login: string): Promise<TotpSecret> {
  const { Secret, TOTP } = await import('otpauth')
  const secret = new Secret({ size: secretBytes })
  return { base32: secret.base32, uri: new TOTP({ ...shape, issuer, label: login, secret }).toString() }
}

/**
 * The step of the code, counted from 1970, where the code is one of the secret's around `at` (epoch ms) and of no step up to
 * `formerStep`: a code is good once (RFC 6238, 5.2).
 */
export async function totpStepOf(
  base32: string,
  code: string,
  at: number,
  formerStep: number,
): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined
  const { Secret, TOTP } = await import('otpauth')
  const totp = new TOTP({ ...shape, secret: Secret.fromBase32(base32) })
  const aside = totp.validate({ token: code, timestamp: at, window: stepsAside })
  if (aside === null) return undefined
  const step = totp.counter({ timestamp: at }) + aside
  return step > formerStep ? step : undefined
}
