import type { OrgId } from '../plan/plan.ts'
import type { Power, Role } from './role.ts'

/** A role as it is shown; `org` null: everywhere. `orgName` null: the whole installation, or an org that there is not any more. */
export interface GrantView {
  readonly id: string
  readonly org: OrgId | null
  readonly orgName: string | null
  readonly role: Role
  /** Epoch ms; null: without an end. */
  readonly until: number | null
  readonly deputyFor: string | null
}

/** A kind of second factor. */
export type FactorKind = 'totp' | 'passkey'

/** A second factor as its owner sees it. Instants are epoch ms; `usedAt` null: never. */
export interface FactorFacts {
  readonly id: string
  readonly kind: FactorKind
  readonly label: string
  readonly madeAt: number
  readonly usedAt: number | null
}

/** How far somebody has come who signs in: all is theirs, or a second factor is asked for, or has to be made first. */
export type SignInStage = 'complete' | 'second-factor' | 'enrol'

/** Who is signed in, and what they may do where: an org's power reaches those below it. */
export interface Me {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly grants: readonly GrantView[]
  readonly powers: Readonly<Partial<Record<Power, readonly string[] | 'everywhere'>>>
  readonly stage: SignInStage
  readonly factors: readonly FactorFacts[]
  /** Whether one of the roles is of no use without a second factor. */
  readonly needsFactor: boolean
  /** The one that asks. */
  readonly session: { readonly id: string }
  /** When this was said, by the server's clock (epoch ms). */
  readonly at: number
}

/** A session of one's own, on some machine; instants are epoch ms. */
export interface SessionView {
  readonly id: string
  readonly address: string
  readonly agent: string
  readonly madeAt: number
  readonly seenAt: number
  readonly endsAt: number
  /** Whether it is the one that asks. */
  readonly current: boolean
}

/** One's own sessions on all machines, the last used first. */
export interface Sessions {
  readonly sessions: readonly SessionView[]
}

/** A person as those who work with them see them; only who administers one of their orgs sees more than the name and the roles. */
export interface PersonView {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly state: 'active' | 'closed'
  /** Those that are seen: roles in offices elsewhere are not. */
  readonly grants: readonly GrantView[]
  readonly factors: readonly FactorKind[]
  /** Epoch ms. */
  readonly lastSeenAt: number | null
  /** Whether whoever asks may change, reset and close the account. */
  readonly managed: boolean
}

/** A page of people, by their logins. */
export interface PeoplePage {
  readonly people: readonly PersonView[]
  readonly next: string | null
}

/** A link that opens once; its secret is told once. `endsAt` is epoch ms. */
export interface OneTimeLink {
  readonly secret: string
  readonly endsAt: number
}

/** A new person, with the link by which they set a password. */
export interface Invited {
  readonly person: PersonView
  readonly link: OneTimeLink
}

/** The link by which somebody sets another password. */
export interface ToldLink {
  readonly link: OneTimeLink
}

/** A role that was given. */
export interface GrantGiven {
  readonly grant: GrantView
}

/** A role that is to be given; `org` null: in the whole installation. `until` is epoch ms. */
export interface GrantAsked {
  readonly org: OrgId | null
  readonly role: Role
  readonly until?: number
  readonly deputyFor?: string
}
