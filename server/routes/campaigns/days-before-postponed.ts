import type { Kysely } from 'kysely'
import type { FormerDays } from '../../../shared/api/campaign.ts'
import { isObject } from '../../../shared/plan/decoding.ts'
import type { Campaign } from '../../../shared/plan/plan.ts'
import type { Schema } from '../../db/schema.ts'
import { kindOfList, subjectOf } from '../../planning/subject-of.ts'
import { readAuditOfEach } from '../../store/audit/audit-store.ts'

/** Each costs as many rows of the log as were written of it. */
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
  const postponed = milestones.filter(({ state }) => state === 'postponed').slice(0, mostPostponed)
  const asked = new Map(postponed.map(({ id }) => [subjectOf({ list: 'milestones', campaign, id }).id, id]))
  const question = { subjectKind: kindOfList.milestones, subjects: [...asked.keys()], most: mostDeeds }
  for (const { act, subject, before } of await readAuditOfEach(db, question)) {
    const id = asked.get(subject)
    if (id === undefined) continue
    // What is older is of another that had its id.
    if (act === 'milestone.add') asked.delete(subject)
    const was: unknown = before === null ? undefined : JSON.parse(before)
    if (!isObject(was) || typeof was.starts !== 'string' || typeof was.ends !== 'string') continue
    found[id] = { starts: was.starts, ends: was.ends }
    asked.delete(subject)
  }
  return found
}
