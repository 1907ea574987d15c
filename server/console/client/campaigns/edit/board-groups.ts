import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Board, Plan, Selector } from '../../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../../shared/schedule/org-tree.ts'
import { both } from '../../words/say.ts'
import { kindWords } from '../../words/selector-words.ts'

/** By what boards are grouped. */
export type GroupKey = 'orgs' | 'kinds' | 'tags'

/** One way of grouping, and the groups that there are. */
export interface BoardGrouping {
  readonly key: GroupKey
  readonly said: Said
  readonly choices: readonly { readonly value: string; readonly said: Said; readonly boards: number }[]
}

/** The groups that boards fall into; a grouping that does not tell them apart is left out. An office counts those below it. */
export function boardGroups(boards: readonly Board[], { orgs }: Pick<Plan, 'orgs'>): readonly BoardGrouping[] {
  const tree = orgTreeOf(orgs)
  const countOf = (
    values: readonly string[],
    has: (board: Board, value: string) => boolean,
    said: (value: string) => Said,
  ) =>
    [...new Set(values)]
      .map((value) => ({ value, said: said(value), boards: boards.filter((board) => has(board, value)).length }))
      .filter((choice) => choice.boards > 0)
  const names = new Map<string, string>(orgs.map(({ id, name }) => [id, name]))
  const same = (text: string) => both(text, text)
  const groupings: readonly BoardGrouping[] = [
    {
      key: 'orgs',
      said: both('Theo cơ quan', 'By office'),
      choices: countOf(
        orgs.map(({ id }) => id),
        ({ org }, value) => tree.isWithin(org, value as Board['org']),
        (value) => same(names.get(value) ?? value),
      ),
    },
    {
      key: 'kinds',
      said: both('Theo loại', 'By kind'),
      choices: countOf(
        boards.map(({ kind }) => kind),
        ({ kind }, value) => kind === value,
        (value) => kindWords[value as Board['kind']],
      ),
    },
    {
      key: 'tags',
      said: both('Theo nhóm', 'By group'),
      choices: countOf(
        boards.flatMap(({ tags = [] }) => tags),
        ({ tags }, value) => tags?.includes(value) ?? false,
        same,
      ),
    },
  ]
  return groupings
    .map((grouping) => ({ ...grouping, choices: grouping.choices.filter((choice) => choice.boards < boards.length) }))
    .filter(({ choices }) => choices.length > 0)
}

/** Whether a selector names a group. */
export const isGrouped = (selector: Selector | undefined, key: GroupKey, value: string): boolean =>
  (selector?.[key] as readonly string[] | undefined)?.includes(value) ?? false

/** The selector with a group named, or no longer; with none named it means all boards. Single boards give way. */
export function withGroup(selector: Selector | undefined, key: GroupKey, value: string): Selector | undefined {
  const { boards: _, ...groups } = selector ?? {}
  const former = (groups[key] as readonly string[] | undefined) ?? []
  const named = former.includes(value) ? former.filter((one) => one !== value) : [...former, value]
  const { [key]: __, ...others } = groups
  const next = (named.length > 0 ? { ...others, [key]: named } : others) as Selector
  return Object.keys(next).length > 0 ? next : undefined
}
