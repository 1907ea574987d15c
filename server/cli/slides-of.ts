import type { Plan, Slide } from '../../shared/plan/plan.ts'

/** Every slide of a plan: those of campaigns, fillers, interrupts and restrictions. */
export function slidesOf({ orgs, campaigns, interrupts = [], restrictions = [] }: Plan): readonly Slide[] {
  return [
    ...orgs.flatMap(({ filler }) => filler ?? []),
    ...campaigns.flatMap(({ slides }) => slides),
    ...interrupts.map(({ slide }) => slide),
    ...restrictions.flatMap(({ slide }) => slide ?? []),
  ]
}
