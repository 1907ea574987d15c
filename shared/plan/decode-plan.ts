import { boardOf } from './decode-board.ts'
import { campaignOf } from './decode-campaign.ts'
import { interruptOf } from './decode-interrupt.ts'
import { orgsOf } from './decode-org.ts'
import { restrictionOf } from './decode-restriction.ts'
import { zone } from './decode-time.ts'
import { object, oneOf, optional } from './decoding.ts'
import { type Fault, noFaults, rootOf } from './fault.ts'
import type { Plan } from './plan.ts'
import { planNamesOf } from './plan-names.ts'

/** A plan that keeps every rule of the format, or all that is wrong with the document. */
export type DecodedPlan =
  | { readonly plan: Plan; readonly faults?: undefined }
  | { readonly plan?: undefined; readonly faults: readonly Fault[] }

/** Reads an untrusted value as a plan: taken whole, its texts brought to NFC and nothing else changed, or refused whole. */
export function decodePlan(value: unknown): DecodedPlan {
  const faults = noFaults()
  const names = planNamesOf()
  const plan = object<Plan>({
    format: oneOf('congchao/plan@1'),
    timezone: zone,
    orgs: orgsOf(names),
    boards: names.boards.listOf(boardOf(names)),
    campaigns: names.campaigns.listOf(campaignOf(names)),
    interrupts: optional(names.interrupts.listOf(interruptOf(names))),
    restrictions: optional(names.restrictions.listOf(restrictionOf(names))),
  })(value, rootOf(faults))
  names.orgs.settle()
  names.boards.settle()
  return plan !== undefined && faults.list.length === 0 ? { plan } : { faults: faults.list }
}
