import { decodePlan } from '../../shared/plan/decode-plan.ts'
import { isObject } from '../../shared/plan/decoding.ts'
import type { Fault } from '../../shared/plan/fault.ts'
import type { Campaign, Plan, Slide } from '../../shared/plan/plan.ts'

/** Slides that are being made, decoded with the milestones of a campaign (of none: without); or their faults, under `/slides`. */
export function draftSlides(
  plan: Plan,
  campaign: Campaign | undefined,
  slides: readonly unknown[],
): { readonly slides: readonly Slide[] } | { readonly faults: readonly Fault[] } {
  const { timezone, orgs } = plan
  const draft = {
    ...{ id: 'ban-nhap', title: 'Bản nháp', phases: [], ...campaign },
    ...{ org: campaign?.org ?? orgs[0]?.id, placements: [] },
    slides: slides.map((slide, index) =>
      isObject(slide) && slide.id === undefined ? { id: `trang-${index + 1}`, ...slide } : slide,
    ),
  }
  const decoded = decodePlan({ format: plan.format, timezone, orgs, boards: [], campaigns: [draft] })
  if (decoded.plan) return { slides: decoded.plan.campaigns[0]?.slides ?? [] }
  return {
    faults: decoded.faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/campaigns\/0/, '') })),
  }
}
