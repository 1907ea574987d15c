import type { OrgId, Selector } from '../../../../shared/plan/plan.ts'
import type { PlanInForce } from '../../../planning/plan-in-force.ts'
import type { CapArea } from './alert.ts'

/** The part of an org that areas of a message name, by the names or ids of orgs and the tags of boards; and the areas that name none. */
export interface AreasIn {
  readonly selector: Selector
  readonly unknown: readonly string[]
}

/**
 * What areas come to within an org. One area matches by its description or any of its codes. Undefined where they name orgs and tags
 * both: a selector would mean only what is in all of them.
 */
export function areasIn(
  areas: readonly CapArea[],
  org: OrgId,
  { plan, tree }: Pick<PlanInForce, 'plan' | 'tree'>,
): AreasIn | undefined {
  const orgs = new Map(
    plan.orgs
      .filter((one) => tree.isWithin(one.id, org))
      .flatMap((one) => [[alike(one.id), one.id] as const, [alike(one.name), one.id] as const]),
  )
  const tags = new Map(
    plan.boards
      .filter((board) => tree.isWithin(board.org, org))
      .flatMap((board) => (board.tags ?? []).map((tag) => [alike(tag), tag] as const)),
  )
  const found = { orgs: new Set<OrgId>(), tags: new Set<string>() }
  const unknown: string[] = []
  for (const { areaDesc, geocode } of areas) {
    const names = [areaDesc, ...geocode.map(({ value }) => value)].map(alike)
    const ofOrgs = names.flatMap((name) => orgs.get(name) ?? [])
    const ofTags = ofOrgs.length > 0 ? [] : names.flatMap((name) => tags.get(name) ?? [])
    for (const one of ofOrgs) found.orgs.add(one)
    for (const one of ofTags) found.tags.add(one)
    if (ofOrgs.length + ofTags.length === 0) unknown.push(areaDesc)
  }
  if (found.orgs.size > 0 && found.tags.size > 0) return undefined
  const selector = {
    ...(found.orgs.size > 0 && { orgs: [...found.orgs] }),
    ...(found.tags.size > 0 && { tags: [...found.tags] }),
  }
  return { selector, unknown }
}

const alike = (name: string) => name.normalize('NFC').toLowerCase().trim()
