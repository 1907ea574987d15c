import type { Kysely } from 'kysely'
import type { ShowsBatch } from '../../shared/protocol/shows.ts'
import type { Schema } from '../db/schema.ts'
import { chainFrom } from '../store/shows/show-chain-store.ts'
import type { ShowMark } from '../store/shows/show-store.ts'

/** How far back shows that came again are held to those that are stored. */
const mostBack = 1000

/**
 * Whether shows that came again are those that are stored with their numbers, as far as both are at hand: two machines with one pairing
 * count alike, and what they say differs.
 */
export async function isSameAsStored(
  db: Kysely<Schema>,
  mark: ShowMark,
  { first, shows }: ShowsBatch,
  subjects: readonly number[],
): Promise<boolean> {
  if (first > mark.to || mark.to - first >= mostBack || mark.lastId === 0) return true
  for (const stored of await chainFrom(db, mark.lastId, mark.to - first + 1)) {
    const row = shows[stored.number - first]
    if (!row) continue
    const [subject, epoch, version, startedAt, ms] = row
    const isSame =
      subjects[subject] === stored.subject &&
      epoch === stored.epoch &&
      version === stored.version &&
      startedAt === stored.startedAt &&
      ms === stored.ms
    if (!isSame) return false
  }
  return true
}
