import type { OrgTree } from '../../../shared/schedule/org-tree.ts'
import type { NoticeEvent } from '../../approval/notices/notice-event.ts'
import type { KeptGrant } from '../../store/people/grant-store.ts'
import type { Call } from '../route.ts'

/** Tells the administrators of the offices above that somebody may approve now: an account that was made to approve one's own is seen. */
export function tellOfApprover(
  tell: (event: NoticeEvent) => void,
  { actor, at }: Call,
  name: string,
  { person, org, role }: Pick<KeptGrant, 'person' | 'org' | 'role'>,
  tree: OrgTree,
): void {
  if (role !== 'approver') return
  const above = org === null ? [] : tree.chainOf(org).slice(1)
  tell({
    ...{ kind: 'approver-granted', subject: { kind: 'person', id: person, title: name }, org },
    ...{ orgs: [...above.map(({ id }) => id), null], roles: ['administrator'], people: [], by: actor, at },
  })
}
