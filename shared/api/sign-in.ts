import type { FactorKind, SignInStage } from './person.ts'

/** How far a first factor has led, and which kinds of second factor the person has. */
export interface SignedIn {
  readonly stage: SignInStage
  readonly factors: readonly FactorKind[]
}

/** A session that lacks nothing any more. */
export interface Completed {
  readonly stage: 'complete'
}

/** What a one-time link is for, and whose it is; one of the demonstration has signed in by then. */
export interface OpenedLink extends Partial<SignedIn> {
  readonly purpose: 'set-up' | 'invite' | 'reset' | 'demo'
  readonly login: string | null
}

/** How one may sign in besides a name and a password; null: there is no identity provider. */
export interface SignInWays {
  readonly oidc: { readonly name: string } | null
}

/** A secret for an authenticator app, as it is offered: told once. */
export interface OfferedTotp {
  readonly id: string
  /** Base32. */
  readonly secret: string
  readonly uri: string
  /** The address as a QR code: an SVG document. */
  readonly qrSvg: string
}
