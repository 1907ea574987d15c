import type { EditedCampaign } from './edited-campaign.ts'

/** The campaign of now with what an act took away (`before` it, `after` it) put back where it was; what was changed since then stays. */
export function withBack(now: EditedCampaign, before: EditedCampaign, after: EditedCampaign): EditedCampaign {
  const whole: EditedCampaign = {
    ...now,
    milestones: backIn(before.milestones, after.milestones, now.milestones),
    phases: backIn(before.phases, after.phases, now.phases),
    slides: backIn(before.slides, after.slides, now.slides),
    placements: backIn(before.placements, after.placements, now.placements),
  }
  const shownBefore = new Map(before.placements.map(({ id, slides }) => [id, slides]))
  const shownAfter = new Map(after.placements.map(({ id, slides }) => [id, slides]))
  return {
    ...whole,
    placements: whole.placements.map((placement) => {
      const left = shownAfter.get(placement.id)
      const gone = shownBefore.get(placement.id)?.filter((id) => left && !left.includes(id)) ?? []
      const slides = [...placement.slides, ...gone.filter((id) => !placement.slides.includes(id))]
      return gone.length === 0 ? placement : { ...placement, slides }
    }),
  }
}

function backIn<T extends { readonly id: string }>(
  was: readonly T[],
  is: readonly T[],
  now: readonly T[],
): readonly T[] {
  const next = [...now]
  for (const [at, item] of was.entries()) {
    const isGone = !is.some(({ id }) => id === item.id) && !next.some(({ id }) => id === item.id)
    if (isGone) next.splice(Math.min(at, next.length), 0, item)
  }
  return next
}
