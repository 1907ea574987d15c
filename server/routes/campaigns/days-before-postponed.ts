import type { Kysely } from 'kysely'
import type { FormerDays } from '../../../shared/api/campaign.ts'
import { isObject } from '../../../shared/plan/decoding.ts'
import type { Campaign } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { subjectOf } from '../../planning/subject-of.ts'
import { readAudit } from '../../store/audit/audit-store.ts'

/** Each costs a question to the database. */
const mostPostponed = 100

/** What was done to a milestone since it lost its days is seldom more. */
const mostDeeds = 50

/**
 * The days that milestones of a campaign which have none now had before they were postponed, by their ids, as the log has them: of the first hundred. One that never
 * had days is left out: nobody knows its days yet.
 */
export async function daysBeforePostponed(
  db: Kysely<Schema>,
  { id: campaign, milestones = [] }: Pick<Campaign, 'id' | 'milestones'>,
): Promise<Readonly<Record<string, FormerDays>>> {
  const found: Record<string, FormerDays> = {}
  const postponed = milestones.filter(({ state }) => state === 'postponed')
  for (const { id } of postponed.slice(0, mostPostponed)) {
    const { kind: subjectKind, id: subject } = subjectOf({ list: 'milestones', campaign, id })
    for (const { before } of await readAudit(db, { subjectKind, subject }, { limit: mostDeeds })) {
      // It was added then: what is older is of another that had its id.
      if (before === null) break
      const was: unknown = JSON.parse(before)
      if (!isObject(was) || typeof was.starts !== 'string' || typeof was.ends !== 'string') continue
      found[id] = { starts: was.starts, ends: was.ends }
      break
    }
  }
  return found
}
