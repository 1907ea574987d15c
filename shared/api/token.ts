import type { OrgId } from '../plan/plan.ts'
import type { Role } from './role.ts'

/** A program’s way in; instants are epoch ms. */
export interface TokenView {
  readonly id: string
  readonly label: string
  /** Null: the whole installation. */
  readonly org: OrgId | null
  readonly roles: readonly Role[]
  readonly madeBy: string
  readonly madeAt: number
  readonly endsAt: number
  readonly usedAt: number | null
}

/** A page of tokens, the newest first. */
export interface TokenPage {
  readonly tokens: readonly TokenView[]
  readonly next: string | null
}

/** A new token; its secret is told here alone. */
export interface ToldToken {
  readonly token: TokenView
  readonly secret: string
}
