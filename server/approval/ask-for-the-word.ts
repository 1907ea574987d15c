import type { Database } from '../db/database.ts'
import { milestonesToConfirm } from '../planning/milestones-to-confirm.ts'
import type { Planner } from '../planning/planner.ts'
import { system } from '../store/actor.ts'
import { lastOtherwise, subjectOfMilestone } from './last-otherwise.ts'
import type { NoticeEvent } from './notices/notice-event.ts'

/** What asking works with: the log, the plan in force, and who tells people. */
export interface AskForTheWordParts {
  readonly database: Pick<Database, 'db'>
  readonly planner: Pick<Planner, 'current'>
  tell(event: NoticeEvent): void
}

/** Whoever was made an approver since then is told too. */
const againMs = 3_600_000

/**
 * Tells the approvers, each once, of every milestone past its end for whose word something on a board waits at the instant of the call (epoch ms); of one
 * that has ended on another day since, was closed or postponed, again.
 */
export function askForTheWord({ database, planner, tell }: AskForTheWordParts): (at: number) => Promise<void> {
  let toldAt: ReadonlyMap<string, number> = new Map()
  return async (at) => {
    const current = planner.current()
    const waiting = current ? milestonesToConfirm(current, at) : []
    const otherwise = await lastOtherwise(database.db, waiting)
    const still = new Map<string, number>()
    for (const one of waiting) {
      const { campaign, milestone } = one
      const since = otherwise.get(subjectOfMilestone(one))
      const stands = [campaign.id, milestone.id, 'ends' in milestone && milestone.ends]
      const once = JSON.stringify(since === undefined ? stands : [...stands, since])
      const former = toldAt.get(once)
      const isDue = former === undefined || Math.abs(at - former) >= againMs
      still.set(once, isDue ? at : former)
      if (!isDue) continue
      tell({
        ...{ kind: 'milestone-to-confirm', once, mail: false, by: system, at },
        subject: { kind: 'milestone', id: milestone.id, title: `${milestone.title} · ${campaign.title}` },
        ...{ org: campaign.org, orgs: [campaign.org], roles: ['approver'], people: [] },
      })
    }
    toldAt = still
  }
}
