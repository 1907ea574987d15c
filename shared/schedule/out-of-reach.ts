import type { Board, OrgId, Placement, Selector } from '../plan/plan.ts'
import type { OrgTree } from './org-tree.ts'

/** Why something does not reach a board: the key of the selector that keeps it out, or the org that it does not stand below. R1–R3 */
export type OutOfReach = 'org' | 'orgs' | 'kinds' | 'tags' | 'boards' | 'section'

/** Whether something of `org` with a selector reaches a board; undefined where it does, else what keeps it out. R1, R2 */
export function outOfReach(
  board: Board,
  org: OrgId,
  selector: Selector | undefined,
  tree: OrgTree,
): OutOfReach | undefined {
  if (!tree.isWithin(board.org, org)) return 'org'
  if (selector?.orgs && !selector.orgs.some((id) => tree.isWithin(board.org, id))) return 'orgs'
  if (selector?.kinds && !selector.kinds.includes(board.kind)) return 'kinds'
  if (selector?.tags && !selector.tags.some((tag) => board.tags?.includes(tag))) return 'tags'
  if (selector?.boards && !selector.boards.includes(board.id)) return 'boards'
  return undefined
}

/** The same for a placement of a campaign of `org`: one that names a section asks for a board with that section. R1–R3 */
export function placementOutOfReach(
  board: Board,
  org: OrgId,
  placement: Placement,
  tree: OrgTree,
): OutOfReach | undefined {
  const { section } = placement
  if (section !== undefined && !board.sections?.some(({ id }) => id === section)) return 'section'
  return outOfReach(board, org, placement.boards, tree)
}
