import type { Board, OrgId, Plan, Selector } from '../../shared/plan/plan.ts'

/** The org and those above it, nearest first. */
export function upFrom(plan: Plan, org: OrgId): OrgId[] {
  const parent = plan.orgs.find(({ id }) => id === org)?.parent
  return parent === undefined ? [org] : [org, ...upFrom(plan, parent)]
}

/** How many orgs stand above: the highest has none. */
export function depthOf(plan: Plan, org: OrgId): number {
  return upFrom(plan, org).length - 1
}

/** Whether what `org` issues for `selector` reaches the board. */
export function reaches(plan: Plan, org: OrgId, selector: Selector | undefined, board: Board): boolean {
  const chain = upFrom(plan, board.org)
  if (!chain.includes(org)) return false
  if (selector?.orgs && !selector.orgs.some((id) => chain.includes(id))) return false
  if (selector?.kinds && !selector.kinds.includes(board.kind)) return false
  if (selector?.tags && !selector.tags.some((tag) => board.tags?.includes(tag))) return false
  if (selector?.boards && !selector.boards.includes(board.id)) return false
  return true
}
