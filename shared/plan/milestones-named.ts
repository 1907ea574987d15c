import type { Bound, MilestoneId, Phase, Slide } from './plan.ts'

/** The milestones of its campaign on which a phase or a slide rests: by its bounds, and by the words that count down to one. */
export function milestonesNamedBy(item: Phase | Slide): readonly MilestoneId[] {
  return boundsOf(item).flatMap((bound) => (typeof bound === 'object' && 'milestone' in bound ? [bound.milestone] : []))
}

function boundsOf(item: Phase | Slide): (Bound | undefined)[] {
  if (!('kind' in item)) return [item.starts, item.ends]
  const fields = item.kind === 'slogan' ? (item.fields ?? []) : []
  return [item.from, item.until, ...fields.map((field) => (field.kind === 'days-to' ? field.to : undefined))]
}
