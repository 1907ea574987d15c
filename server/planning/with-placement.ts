import { decodePlan } from '../../shared/plan/decode-plan.ts'
import { isObject } from '../../shared/plan/decoding.ts'
import type { Fault } from '../../shared/plan/fault.ts'
import type { Campaign, PlacementId, Plan, SlideId } from '../../shared/plan/plan.ts'
import { idsFor } from './ids-for.ts'

/** What a campaign is to get: slides, and a placement of these (and of others that it has). Untrusted. */
export interface Addition {
  readonly slides: readonly unknown[]
  readonly placement: Readonly<Record<string, unknown>>
}

/** The plan with the addition and the ids that it was given; or its faults, under `/slides` and `/placement`. */
export type WithPlacement =
  | {
      readonly plan: Plan
      readonly slides: readonly SlideId[]
      readonly placement: PlacementId
      readonly faults?: undefined
    }
  | { readonly plan?: undefined; readonly faults: readonly Fault[] }

/** Adds slides and one placement to a campaign of a plan. Ids that were left out are made from the words, and are nobody else's. */
export function withPlacement(plan: Plan, campaign: Campaign, { slides, placement }: Addition): WithPlacement {
  const slideIds = idsFor(
    campaign.slides.map(({ id }) => id),
    slides,
    ({ text, kind }) => text ?? kind,
  )
  const [placementId] = idsFor(
    campaign.placements.map(({ id }) => id),
    [placement],
    () => slideIds[0] ?? campaign.id,
  )
  const named = Array.isArray(placement.slides) ? placement.slides : []
  const changed = {
    ...campaign,
    slides: [
      ...campaign.slides,
      ...slides.map((slide, index) => (isObject(slide) ? { ...slide, id: slideIds[index] } : slide)),
    ],
    placements: [...campaign.placements, { ...placement, id: placementId, slides: [...slideIds, ...named] }],
  }
  const index = plan.campaigns.indexOf(campaign)
  const decoded = decodePlan({ ...plan, campaigns: plan.campaigns.with(index, changed as Campaign) })
  if (decoded.plan) return { plan: decoded.plan, slides: slideIds as SlideId[], placement: placementId as PlacementId }
  return { faults: decoded.faults.map((fault) => ({ ...fault, pointer: pointerOf(fault.pointer, index, campaign) })) }
}

/** A pointer into the plan as one into the addition, where it leads there. */
function pointerOf(pointer: string, campaignIndex: number, { slides, placements }: Campaign): string {
  const [, list, at, rest = ''] = /^\/campaigns\/\d+\/(slides|placements)\/(\d+)(.*)$/.exec(pointer) ?? []
  if (!pointer.startsWith(`/campaigns/${campaignIndex}/`)) return pointer
  if (list === 'slides' && Number(at) >= slides.length) return `/slides/${Number(at) - slides.length}${rest}`
  return list === 'placements' && Number(at) >= placements.length ? `/placement${rest}` : pointer
}
