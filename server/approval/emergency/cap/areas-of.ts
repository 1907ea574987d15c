import type { OrgId, Plan, Selector } from '../../../../shared/plan/plan.ts'
import type { CapFacts } from '../emergency.ts'

/** What an area of CAP is called where it is one of our orgs, a tag of boards, or a board. */
export const geocodes = { org: 'ORG', tag: 'TAG', board: 'BOARD' } as const

/** The areas that a selector of an org means, with codes by which this server knows them again. */
export function areasOf(plan: Plan, org: OrgId, { orgs, tags, boards }: Selector = {}): CapFacts['areas'] {
  const nameOf = (id: OrgId) => plan.orgs.find((one) => one.id === id)?.name ?? id
  const coded = (areaDesc: string, valueName: string, value: string) => ({ areaDesc, geocode: { valueName, value } })
  const areas = [
    ...(boards ?? []).map((id) => coded(plan.boards.find((board) => board.id === id)?.name ?? id, geocodes.board, id)),
    ...(tags ?? []).map((tag) => coded(tag, geocodes.tag, tag)),
    ...(orgs ?? []).map((id) => coded(nameOf(id), geocodes.org, id)),
  ]
  return areas.length > 0 ? areas : [coded(nameOf(org), geocodes.org, org)]
}
