import { passwordGate } from './password-gate.ts'

/** Argon2id as OWASP's cheat sheet on password storage asks for it at the least: 46 MiB, one pass, one lane. */
const cost = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1, outputLen: 32 } as const

/** Of no password that anybody has: a login that there is not takes as long as one that there is. */
const nobodys = '$argon2id$v=19$m=47104,t=1,p=1$J0qkba5cH2UgClWpFpTaNQ$VffMQrvqDV8hzEjIs30jROOJKRk7CGde5FrotpLsHvw'

// One for the process: it is the machine's memory that is spared.
const gate = passwordGate()

/** What is kept of a password, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2')
  return gate.pass(() => hash(asTyped(password), cost))
}

/**
 * Whether a password is the one that was kept; never where none is, in the same time. `first` is done when its turn has come: what is
 * refused for want of room was no attempt.
 */
export async function isPassword(
  password: string,
  kept: string | null | undefined,
  first: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2')
  const right = await gate.pass(async () => {
    await first()
    return verify(kept ?? nobodys, asTyped(password))
  })
  return right && typeof kept === 'string'
}

/** A password in the one form of its characters, whatever the keyboard made of them (RFC 8265, 4.2: OpaqueString). */
export function asTyped(password: string): string {
  return password.normalize('NFC').replace(/\p{Zs}/gu, ' ')
}
