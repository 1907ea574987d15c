import type { Campaign, Interrupt, Org, Plan, Restriction, Slide } from './plan.ts'

const mostSeconds = 900

/**
 * A plan whose videos without `seconds` stand as long as their clips, rounded up to whole seconds; `msOf` has the lengths (ms) of
 * the clips that are known. What does not change stays the same object, the plan itself where nothing does.
 */
export function withClipLengths(plan: Plan, msOf: ReadonlyMap<string, number>): Plan {
  if (msOf.size === 0) return plan
  const slide = (one: Slide): Slide => withClipLength(one, msOf)
  const parts = {
    orgs: mapped(plan.orgs, (org: Org) => replaced(org, 'filler', org.filler && slide(org.filler))),
    campaigns: mapped(plan.campaigns, (one: Campaign) => replaced(one, 'slides', mapped(one.slides, slide))),
    interrupts:
      plan.interrupts && mapped(plan.interrupts, (one: Interrupt) => replaced(one, 'slide', slide(one.slide))),
    restrictions:
      plan.restrictions &&
      mapped(plan.restrictions, (one: Restriction) => replaced(one, 'slide', one.slide && slide(one.slide))),
  }
  const lists = Object.keys(parts) as (keyof typeof parts)[]
  return lists.reduce<Plan>((done, list) => replaced(done, list, parts[list]), plan)
}

/** A slide with the length of its clip, where it is a video without `seconds` whose clip is known. */
export function withClipLength(slide: Slide, msOf: ReadonlyMap<string, number>): Slide {
  const ms = slide.kind === 'video' && slide.seconds === undefined ? msOf.get(slide.media) : undefined
  return ms === undefined ? slide : { ...slide, seconds: Math.min(mostSeconds, Math.max(1, Math.ceil(ms / 1000))) }
}

function mapped<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change)
  return changed.some((item, index) => item !== items[index]) ? changed : items
}

function replaced<T extends object, K extends keyof T>(owner: T, key: K, value: T[K] | undefined): T {
  return owner[key] === value ? owner : { ...owner, [key]: value }
}
