import type { FactorFacts } from '../../shared/api/person.ts'
import type { Database } from '../db/database.ts'
import type { Actor } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import type { PersonCaller } from './caller.ts'
import type { SecretBox } from './secret-box.ts'

/** What second factors are kept, counted and told with. */
export interface FactorParts {
  readonly database: Database
  readonly log: AuditLog
  /** Where the secrets of authenticator apps are locked away. */
  readonly box: SecretBox
  /** Tells a person, once it is done, what they did to their ways of signing in: it may not have been them. */
  tell(asker: Asker, factor: FactorName): void
}

/** A person who asks, as they are now. */
export interface Asker {
  readonly person: PersonCaller
  readonly actor: Actor
  /** Epoch ms. */
  readonly at: number
}

/** What a second factor is called. */
export type FactorName = Pick<FactorFacts, 'id' | 'kind' | 'label'>
