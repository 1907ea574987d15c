import type { Board, Plan } from '../../../../shared/plan/plan.ts'
import { byName } from '../words/by-name.ts'
import type { PlanWords } from '../words/plan-words.ts'

/** Boards that can be shown by themselves: `tag:…` a group, `org:…` an office. */
export interface WallGroup {
  readonly value: string
  readonly label: string
}

/** The groups and offices that have boards, the groups first. */
export function wallGroups({ boards }: Pick<Plan, 'boards'>, words: Pick<PlanWords, 'org'>): readonly WallGroup[] {
  const sorted = (groups: readonly WallGroup[]) => [...groups].sort((a, b) => byName(a.label, b.label))
  const tags = new Set(boards.flatMap(({ tags: own = [] }) => own))
  const orgs = new Set(boards.map(({ org }) => org))
  return [
    ...sorted([...tags].map((tag) => ({ value: `tag:${tag}`, label: tag }))),
    ...sorted([...orgs].map((org) => ({ value: `org:${org}`, label: words.org(org) }))),
  ]
}

/** The boards of a group; all of them where none of that name is. */
export function boardsInGroup({ boards }: Pick<Plan, 'boards'>, group: string): readonly Board[] {
  const name = group.slice(group.indexOf(':') + 1)
  if (group.startsWith('tag:')) return boards.filter(({ tags = [] }) => tags.includes(name))
  if (group.startsWith('org:')) return boards.filter(({ org }) => org === name)
  return boards
}
