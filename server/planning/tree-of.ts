import { type OrgTree, orgTreeOf } from '../../shared/schedule/org-tree.ts'
import type { Planner } from './planner.ts'

/** The orgs of now; none while there is no plan. */
export function treeOf(planner: Pick<Planner, 'current'>): OrgTree {
  return planner.current()?.tree ?? none
}

const none = orgTreeOf([])
