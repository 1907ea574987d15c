import { useMemo } from 'preact/hooks'
import type { Org, OrgId } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { SelectField } from '../kit/select-field.tsx'
import { byName } from '../words/by-name.ts'

/** A choice of one office out of the tree. */
export interface OrgFieldProps {
  readonly label: string
  readonly orgs: readonly Pick<Org, 'id' | 'name' | 'parent'>[]
  /** The id of the one that is chosen; empty for none. */
  readonly value: string
  readonly onPick: (org: string) => void
  /** What stands above the offices for choosing none; left out where one has to be chosen. */
  readonly none?: string | undefined
  readonly fault?: string | undefined
  readonly isLabelHidden?: boolean | undefined
}

/** Offers offices, each below the one it belongs to, indented. */
export function OrgField({ orgs, none, ...field }: OrgFieldProps) {
  const offices = useMemo(() => optionsOf(orgs), [orgs])
  return <SelectField {...field} options={none === undefined ? offices : [{ value: '', label: none }, ...offices]} />
}

function optionsOf(orgs: OrgFieldProps['orgs']) {
  const tree = orgTreeOf(orgs)
  const pathOf = (id: OrgId) => [...tree.chainOf(id)].reverse().map(({ name }) => name)
  return orgs
    .map(({ id, name }) => ({ id, name, path: pathOf(id) }))
    .sort((a, b) => byPath(a.path, b.path))
    .map(({ id, name }) => ({ value: id as string, label: `${'\u2003'.repeat(tree.depthOf(id))}${name}` }))
}

/** Those below stand right under the one above them. */
function byPath(a: readonly string[], b: readonly string[]): number {
  for (const [at, name] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    const order = byName(name, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}
