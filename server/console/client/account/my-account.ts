import type { GrantView } from '../api/me.ts'

/** A second factor as its owner sees it; instants are epoch ms. */
export interface FactorView {
  readonly id: string
  readonly kind: 'totp' | 'passkey'
  readonly label: string
  readonly madeAt: number
  readonly usedAt: number | null
}

/** A session of one's own, on some machine. */
export interface SessionView {
  readonly id: string
  readonly address: string
  readonly agent: string
  readonly madeAt: number
  readonly seenAt: number
  readonly current: boolean
}

/** Who one is here, and how one signs in. */
export interface MyAccount {
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly grants: readonly GrantView[]
  readonly factors: readonly FactorView[]
  readonly needsFactor: boolean
}
