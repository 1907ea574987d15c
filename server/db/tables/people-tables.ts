import type { Role } from '../../../shared/api/role.ts'

/** Somebody who signs in. `login` is unique, in lower case. */
export interface PeopleTable {
  id: string
  login: string
  name: string
  email: string | null
  state: 'active' | 'closed'
  /** Argon2id, as a PHC string; null until one is set. */
  password: string | null
  /** The subject that a configured identity provider knows them by. */
  oidc_subject: string | null
  made_at: number
  closed_at: number | null
  /** When they were last here, to the minute. */
  seen_at: number | null
  /** Login, name and e-mail in lower case without diacritics, to be searched. */
  search: string
}

/** A role in an org; `org` null: in the whole installation. */
export interface GrantsTable {
  id: string
  person: string
  org: string | null
  role: Role
  starts_at: number
  /** Null: until it is taken back. */
  ends_at: number | null
  /** On whose behalf a deputy has it. */
  deputy_for: string | null
  made_at: number
  made_by: string
}

/** A second factor. `body` is JSON: a TOTP secret (encrypted), or a passkey's public key with its counter. */
export interface FactorsTable {
  id: string
  person: string
  kind: 'totp' | 'passkey'
  label: string
  body: string
  made_at: number
  used_at: number | null
}

/** A bearer token, by the SHA-256 (hex) of its secret. It never approves. */
export interface TokensTable {
  id: string
  hash: string
  label: string
  org: string | null
  /** Roles, JSON. */
  roles: string
  made_by: string
  made_at: number
  ends_at: number
  used_at: number | null
}

/** A one-time link, by the SHA-256 (hex) of its secret. */
export interface LinksTable {
  hash: string
  purpose: 'set-up' | 'invite' | 'reset' | 'demo'
  /** Whose it is; null for the first administrator. */
  person: string | null
  made_by: string
  made_at: number
  ends_at: number
  used_at: number | null
}

/** A browser's session, by the SHA-256 (hex) of its secret. Until it is `complete` it opens nothing but the second factor. */
export interface SessionsTable {
  id: string
  hash: string
  person: string
  stage: 'password' | 'complete'
  address: string
  agent: string
  made_at: number
  seen_at: number
  idle_ms: number
  ends_at: number
}

/** Something that must come back as it was given out, once: a WebAuthn challenge, or the state of a sign-in elsewhere. */
export interface ChallengesTable {
  hash: string
  kind: string
  /** JSON. */
  body: string
  ends_at: number
}

/** Sign-ins that failed, by account or by address; `subject` tells neither where the login typed was not one. */
export interface AttemptsTable {
  subject: string
  failures: number
  failed_at: number
}

/** The tables of people, and of what they sign in by. */
export interface PeopleTables {
  people: PeopleTable
  grants: GrantsTable
  factors: FactorsTable
  tokens: TokensTable
  links: LinksTable
  sessions: SessionsTable
  challenges: ChallengesTable
  attempts: AttemptsTable
}
