import type { Kysely } from 'kysely'
import { isObject } from '../../shared/plan/decoding.ts'
import type { Schema } from '../db/schema.ts'
import type { MilestoneToConfirm } from '../planning/milestones-to-confirm.ts'
import { kindOfList, subjectOf } from '../planning/subject-of.ts'
import { type DeedToOne, readAuditOfEach } from '../store/audit/audit-store.ts'

/** What was done to a milestone since it last stood as it stands is seldom more. */
const mostDeeds = 50

/** What puts a milestone in force as it is, or takes it out. */
const acts: readonly string[] = ['milestone.move', 'milestone.approve', 'milestone.disapprove']

/**
 * When each of these milestones last ended on another day than it does now, or waited for nobody's word, as the log has it: the number of its
 * row, by the milestone's place in the log. None of those that the log knows only as they are.
 */
export async function lastOtherwise(
  db: Kysely<Schema>,
  waiting: readonly MilestoneToConfirm[],
): Promise<ReadonlyMap<string, number>> {
  const ends = new Map(waiting.map((one) => [subjectOfMilestone(one), endsOf(one)]))
  const last = new Map<string, number>()
  const question = { subjectKind: kindOfList.milestones, subjects: [...ends.keys()], most: mostDeeds }
  for (const deed of await readAuditOfEach(db, question)) {
    if (last.has(deed.subject) || !acts.includes(deed.act)) continue
    if (isOtherwise(deed, ends.get(deed.subject))) last.set(deed.subject, deed.seq)
  }
  return last
}

/** How the log names a milestone. */
export function subjectOfMilestone({ campaign, milestone }: MilestoneToConfirm): string {
  return subjectOf({ list: 'milestones', campaign: campaign.id, id: milestone.id }).id
}

const endsOf = ({ milestone }: MilestoneToConfirm) => ('ends' in milestone ? milestone.ends : undefined)

function isOtherwise({ act, after }: DeedToOne, ends: string | undefined): boolean {
  const said: unknown = after === null ? undefined : JSON.parse(after)
  const became = isObject(said) && act === 'milestone.approve' ? said.item : said
  return !isObject(became) || became.ends !== ends || became.state === 'closed' || became.state === 'postponed'
}
