import type { PhaseId } from '../../../../../shared/plan/plan.ts'
import { onceConfirmed } from '../../../../../shared/schedule/once-confirmed.ts'
import { dayMs } from '../../../../../shared/time/days-by-offset.ts'
import { beginsByClock } from '../../../../../shared/wording/begins-by-clock.ts'
import type { WordingContext } from '../../../../../shared/wording/wording-finding.ts'
import { type BoundPlace, placeOfBound } from './bound-on-day.ts'
import type { EditedCampaign } from './edited-campaign.ts'

/** What the slogans of a phase are judged by: the campaign’s title and milestones, when the phase runs, and what the other phases say. */
export function phaseContext(campaign: EditedCampaign, phase: PhaseId, place: BoundPlace): WordingContext {
  const found = campaign.phases.find(({ id }) => id === phase)
  const own = found && onceConfirmed(found, place.milestones)
  const instantAt = (day: number) => day * dayMs - place.days.offsetAt(day * dayMs)
  const instantOf = (side: 'start' | 'end') => {
    const at = own && placeOfBound(side === 'start' ? own.starts : own.ends, side, place)
    return at === undefined ? undefined : instantAt(at)
  }
  const [startsAt, endsAt] = [instantOf('start'), instantOf('end')]
  const inPhase = new Set(campaign.placements.flatMap((one) => (one.phase === phase ? one.slides : [])))
  return {
    titles: campaign.title.trim() === '' ? [] : [campaign.title],
    milestones: campaign.milestones.flatMap((milestone) => {
      const { id, title } = milestone
      if (title.trim() === '') return []
      const end = placeOfBound({ milestone: id, edge: 'end' }, 'end', place)
      const isByClock = found !== undefined && beginsByClock(found, milestone)
      return [{ title, endsAt: end === undefined ? undefined : instantAt(end), isByClock }]
    }),
    others: campaign.slides.flatMap((slide) => (slide.kind === 'slogan' && !inPhase.has(slide.id) ? [slide.text] : [])),
    ...(startsAt !== undefined && endsAt !== undefined && startsAt < endsAt ? { span: { startsAt, endsAt } } : {}),
  }
}
