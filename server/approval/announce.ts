import type { CampaignId, OrgId } from '../../shared/plan/plan.ts'
import type { Planner } from '../planning/planner.ts'
import type { ApprovalEvent } from './approval-event.ts'
import { directivesOf } from './directives/directives.ts'
import type { NoticeEvent } from './notices/notice-event.ts'

/** What a console shows that may look otherwise now. */
export type Changed = 'plan' | 'submissions' | 'take-downs' | 'directives'

/** Who is told of what became of a submission. */
export interface AnnounceParts {
  readonly planner: Pick<Planner, 'current'>
  /** Tells people, by notices and mail. */
  tell(event: NoticeEvent): void
  /** Tells the consoles that are open on these orgs. */
  changed(what: Changed, orgs: readonly OrgId[]): void
}

/** Tells people and consoles of what approving comes to; a directive also to the offices below that have to follow it. */
export function announcer({ planner, tell, changed }: AnnounceParts): (event: ApprovalEvent) => void {
  return (event) => {
    tell(event)
    const current = planner.current()
    // What is taken down, or comes back, may be on any board below.
    const below = current?.plan.orgs.flatMap(({ id }) => (current.tree.isWithin(id, event.org) ? [id] : [])) ?? []
    if (event.subject.kind === 'submission') changed('submissions', [event.org])
    else changed('take-downs', below)
    if (event.kind !== 'submission-approved') return
    const directive = current && directivesOf(current).get(event.campaign as CampaignId)
    const orgs = [event.org, ...(directive?.receivers.map(({ org }) => org.id) ?? [])]
    changed('plan', orgs)
    changed('take-downs', below)
    if (!directive) return
    changed('directives', orgs)
    const { id, title } = directive.campaign
    tell({
      ...{ kind: 'directive-new', subject: { kind: 'campaign', id, title }, org: directive.org.id },
      ...{ orgs: orgs.slice(1), roles: ['editor', 'approver', 'administrator'], people: [] },
      ...{ by: event.by, at: event.at },
    })
  }
}
