import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'
import { dropOldAttempts } from '../store/people/attempt-store.ts'
import { dropEndedChallenges } from '../store/people/challenge-store.ts'
import { dropEndedLinks } from '../store/people/link-store.ts'
import { dropEndedSessions } from '../store/people/session-store.ts'
import { dropEndedTokens } from '../store/people/token-store.ts'
import { rememberedMs } from './attempts.ts'

/** Removes what opens nothing any more at `at`: sessions, links, tokens and challenges past their ends, and attempts long ago. */
export async function sweepAccess(trx: Transaction<Schema>, at: number): Promise<void> {
  await dropEndedSessions(trx, at)
  await dropEndedLinks(trx, at)
  await dropEndedTokens(trx, at)
  await dropEndedChallenges(trx, at)
  await dropOldAttempts(trx, at - rememberedMs)
}
