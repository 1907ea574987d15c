import { decodePlan } from '../../shared/plan/decode-plan.ts'
import type { Fault } from '../../shared/plan/fault.ts'
import type { Campaign, Plan } from '../../shared/plan/plan.ts'
import type { Authority } from '../access/authority.ts'
import { idsFor } from './ids-for.ts'
import type { PlanInForce } from './plan-in-force.ts'
import { planSeen } from './plan-view.ts'
import { wholePlan } from './whole-plan.ts'

/** A plan with a campaign put in, and the campaign as its author sees it; or its faults, by pointers into the campaign. */
export type WithCampaign =
  | { readonly plan: Plan; readonly campaign: Campaign; readonly faults?: undefined }
  | { readonly plan?: undefined; readonly faults: readonly Fault[]; readonly isLocked: boolean }

type Fields = Readonly<Record<string, unknown>>

/** A campaign as somebody sees it; undefined where they do not. */
export function campaignSeen(
  current: Pick<PlanInForce, 'plan' | 'tree'>,
  authority: Authority,
  id: string,
): Campaign | undefined {
  return planSeen(current, authority).campaigns.find((campaign) => campaign.id === id)
}

/** A campaign that is to be new: lists that were left out are empty, ids that were left out are made from titles and words; `taken` are others' ids. */
export function newCampaign(fields: Fields, taken: Iterable<string>): Fields {
  const [id] = idsFor(taken, [fields], ({ title }) => title)
  return {
    id,
    ...fields,
    ...(fields.milestones === undefined ? {} : { milestones: withIds(fields.milestones) }),
    phases: withIds(fields.phases ?? []),
    slides: withIds(fields.slides ?? []),
    placements: withIds(fields.placements ?? []),
  }
}

/**
 * The plan with a campaign as it was sent, in place of the one of its id or as the last. What its author does not see cannot be named by
 * it and stays as it is.
 */
export function withCampaign(current: PlanInForce, authority: Authority, sent: Fields): WithCampaign {
  const seen = planSeen(current, authority)
  const found = seen.campaigns.findIndex(({ id }) => id === sent.id)
  const index = found < 0 ? seen.campaigns.length : found
  const campaigns: unknown[] = [...seen.campaigns]
  campaigns[index] = sent
  const decoded = decodePlan({ ...seen, campaigns })
  if (!decoded.plan) return { faults: inCampaign(decoded.faults, index), isLocked: false }
  const whole = wholePlan(current, decoded.plan, authority)
  if (whole.plan) return { plan: whole.plan, campaign: decoded.plan.campaigns[index] as Campaign }
  const isLocked = whole.taken.length === 0
  return { faults: inCampaign(isLocked ? whole.locked : whole.taken, index), isLocked }
}

function inCampaign(faults: readonly Fault[], index: number): readonly Fault[] {
  const own = `/campaigns/${index}`
  return faults.map((fault) => {
    const isOwn = fault.pointer === own || fault.pointer.startsWith(`${own}/`)
    return { ...fault, pointer: isOwn ? fault.pointer.slice(own.length) : '' }
  })
}

function withIds(items: unknown): unknown {
  if (!Array.isArray(items)) return items
  const ids = idsFor([], items, ({ title, text, kind, phase }) => title ?? text ?? kind ?? phase)
  return items.map((item, at) => (typeof item === 'object' && item !== null ? { id: ids[at], ...item } : item))
}
