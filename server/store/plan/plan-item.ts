import { crc32 } from 'node:zlib'
import type { PlanLists } from '../../db/schema.ts'

/** The lists of a plan, each a table. */
export type PlanList = keyof PlanLists

interface ListRule {
  readonly inCampaign: boolean
  /** Keys whose values stand in columns of their own beside the body. */
  readonly links: readonly string[]
}

/** The lists of a plan, owners before what they own. */
export const planLists = {
  orgs: { inCampaign: false, links: ['parent'] },
  boards: { inCampaign: false, links: ['org'] },
  campaigns: { inCampaign: false, links: ['org'] },
  interrupts: { inCampaign: false, links: ['org'] },
  restrictions: { inCampaign: false, links: ['org'] },
  milestones: { inCampaign: true, links: [] },
  phases: { inCampaign: true, links: [] },
  slides: { inCampaign: true, links: [] },
  placements: { inCampaign: true, links: ['phase'] },
} as const satisfies Record<PlanList, ListRule>

/** One item of a plan, as it is kept. `campaign` is empty in the lists of the plan itself. */
export interface PlanItem {
  readonly list: PlanList
  readonly campaign: string
  readonly id: string
  readonly position: number
  readonly checksum: number
  readonly body: string
}

/** What tells one item from every other. */
export function keyOf(item: Pick<PlanItem, 'list' | 'campaign' | 'id'>): string {
  return `${item.list}/${item.campaign}/${item.id}`
}

/** CRC-32 of an item and of its place: any single flipped byte changes it. */
export function checksumOf(item: Omit<PlanItem, 'checksum'>): number {
  return crc32(`${keyOf(item)}/${item.position}\n${item.body}`)
}
