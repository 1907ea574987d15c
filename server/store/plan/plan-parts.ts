import { crc32 } from 'node:zlib'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { checksumOf, type PlanItem, type PlanList, planLists } from './plan-item.ts'

/** A plan taken apart: its own keys as JSON with every list emptied, and the items of all lists. */
export interface PlanParts {
  readonly head: string
  readonly items: readonly PlanItem[]
}

type Json = Record<string, unknown>

const lists = Object.keys(planLists) as PlanList[]
const ownLists = lists.filter((list) => !planLists[list].inCampaign)
const campaignLists = lists.filter((list) => planLists[list].inCampaign)

/** Takes a plan apart. A list that was left out stays left out, and `planFrom` gives the same document back. */
export function partsOf(plan: Plan): PlanParts {
  const items: PlanItem[] = []
  for (const list of ownLists) {
    for (const [position, item] of itemsIn(plan, list)) {
      items.push(partOf(list, '', position, list === 'campaigns' ? emptied(item, campaignLists) : item))
    }
  }
  for (const campaign of plan.campaigns) {
    for (const list of campaignLists) {
      for (const [position, item] of itemsIn(campaign, list)) items.push(partOf(list, campaign.id, position, item))
    }
  }
  return { head: JSON.stringify(emptied(plan, ownLists)), items }
}

/** CRC-32 of a plan's own keys. */
export function headChecksumOf(head: string): number {
  return crc32(head)
}

/** Puts a plan together again, its items in the order of their positions; throws where a part is missing or is not what was kept. */
export function planFrom(head: string, items: readonly PlanItem[]): Plan {
  const plan = JSON.parse(head) as Json
  const campaigns = new Map<string, Json>()
  const byOwner = (item: PlanItem) => Number(planLists[item.list].inCampaign)
  for (const item of [...items].sort((a, b) => byOwner(a) - byOwner(b) || a.position - b.position)) {
    const list = (item.campaign === '' ? plan : campaigns.get(item.campaign))?.[item.list]
    if (item.checksum !== checksumOf(item) || !Array.isArray(list)) {
      throw new Error(`the stored plan is damaged at ${item.list} ${item.campaign} ${item.id}`)
    }
    const value = JSON.parse(item.body) as Json
    list.push(value)
    if (item.list === 'campaigns') campaigns.set(item.id, value)
  }
  const decoded = decodePlan(plan)
  if (decoded.plan) return decoded.plan
  const [fault] = decoded.faults
  throw new Error(`the stored plan does not hold together at ${fault?.pointer}: ${fault?.message}`)
}

function partOf(list: PlanList, campaign: string, position: number, item: Json): PlanItem {
  const part = { list, campaign, id: String(item.id), position, body: JSON.stringify(item) }
  return { ...part, checksum: checksumOf(part) }
}

function itemsIn(owner: object, list: PlanList): IterableIterator<[number, Json]> {
  return (((owner as Json)[list] as Json[] | undefined) ?? []).entries()
}

// Emptied in place, not taken out: whether a list was there at all, and where, is part of the document.
function emptied(owner: object, names: readonly PlanList[]): Json {
  const shell: Json = { ...owner }
  for (const name of names) if (Array.isArray(shell[name])) shell[name] = []
  return shell
}
