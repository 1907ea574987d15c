import type { Org, OrgId } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { make } from '../plain/make.ts'

/** A choice of one office out of the tree. */
export interface OrgSelect {
  readonly element: HTMLSelectElement
  /** The id of the one that is chosen; empty for the first choice, where there is one. */
  read(): string
  /** Offers these orgs, those below indented; keeps what was chosen, else takes `first`. */
  show(orgs: readonly Pick<Org, 'id' | 'name' | 'parent'>[], first?: string): void
}

/** The choice; `none` is what stands above the offices, if anything does. */
export function orgSelect(none: string | undefined, changed?: () => void): OrgSelect {
  const element = make('select', { onchange: changed })
  return {
    element,
    read: () => element.value,
    show(orgs, first = '') {
      const before = element.childElementCount > 0 ? element.value : first
      const tree = orgTreeOf(orgs)
      const sorted = [...orgs].sort((a, b) => (pathOf(a.id) < pathOf(b.id) ? -1 : 1))
      function pathOf(id: OrgId): string {
        return [...tree.chainOf(id)]
          .reverse()
          .map(({ name }) => name)
          .join('\u0000')
      }
      element.replaceChildren(
        ...(none === undefined ? [] : [make('option', { value: '' }, none)]),
        ...sorted.map(({ id, name }) => make('option', { value: id }, `${'\u2003'.repeat(tree.depthOf(id))}${name}`)),
      )
      if ([...element.options].some(({ value }) => value === before)) element.value = before
    },
  }
}
