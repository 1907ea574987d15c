import type { OrgId } from '../../../shared/plan/plan.ts'
import type { Actor } from '../../store/actor.ts'
import type { ApprovalEvent } from '../approval-event.ts'
import { titleInEnglish } from './given-titles.ts'
import type { Submission } from './submission.ts'

type Named = Pick<Submission, 'id' | 'title' | 'org' | 'campaign' | 'author' | 'writers'>

/** What others should hear of a submission; `orgs` are those whose approvers are told, `people` who is told besides. */
export function submissionEvent(
  kind: ApprovalEvent['kind'],
  { id, title, org, campaign, author, writers }: Named,
  by: Actor,
  at: number,
  told: { readonly orgs?: readonly OrgId[]; readonly people?: readonly string[]; readonly reason?: string } = {},
): ApprovalEvent {
  const { orgs = [], people = [], ...why } = told
  const titleEn = campaign === null ? titleInEnglish(title) : undefined
  return {
    ...{ kind, org, campaign, orgs, people, roles: ['approver'], by, at },
    subject: { kind: 'submission', id, title, ...(titleEn === undefined ? {} : { titleEn }) },
    // They could not approve it: who else can is told in their place.
    except: [author, ...writers],
    ...why,
  }
}
