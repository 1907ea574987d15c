import { boundOf } from './decode-bound.ts'
import { milestoneOf } from './decode-milestone.ts'
import { selectorOf } from './decode-selector.ts'
import { slideOf } from './decode-slide.ts'
import { title } from './decode-text.ts'
import { date, dateOrDateTime, dayparts } from './decode-time.ts'
import { type Decoder, flag, fraction, object, optional } from './decoding.ts'
import { idText, namesOf } from './names.ts'
import type { Campaign, MilestoneId, Phase, PhaseId, Placement, PlacementId, SlideId } from './plan.ts'
import type { PlanNames } from './plan-names.ts'

const issuedDocument = object<NonNullable<Campaign['document']>>({ number: title, issuer: title, issuedOn: date })

/** One campaign; the ids of its milestones, phases, slides and placements are its own. */
export function campaignOf(names: PlanNames): Decoder<Campaign> {
  const selector = selectorOf(names)
  return (value, place) => {
    const milestones = namesOf<MilestoneId>({ en: 'milestone of this campaign', vi: 'mốc của đợt này' }, 'empty')
    const phases = namesOf<PhaseId>({ en: 'phase of this campaign', vi: 'giai đoạn của đợt này' }, 'unknown')
    const slides = namesOf<SlideId>({ en: 'slide of this campaign', vi: 'trang của đợt này' }, 'unknown')
    const placements = namesOf<PlacementId>({ en: 'placement', vi: 'lượt xếp' }, 'unknown')
    const phase = object<Phase>({
      id: phases.define,
      title,
      starts: boundOf('start', milestones),
      ends: boundOf('end', milestones),
      notAfter: optional(dateOrDateTime),
      emphasis: optional(fraction(100, 'refused')),
      replaces: optional(flag),
    })
    const placement = object<Placement>({
      id: placements.define,
      phase: phases.refer,
      slides: slides.referToMany(1),
      boards: optional(selector),
      dayparts: optional(dayparts),
      weight: optional(fraction(1000, 'refused')),
      exclusive: optional(flag),
      keeps: optional(flag),
      section: optional(idText()),
    })
    const campaign = object<Campaign>({
      id: names.campaigns.define,
      org: names.orgs.refer,
      title,
      document: optional(issuedDocument),
      minShare: optional(fraction(1, 'allowed')),
      milestones: optional(milestones.listOf(milestoneOf(milestones))),
      phases: phases.listOf(phase),
      slides: slides.listOf(slideOf(slides.define, milestones)),
      placements: placements.listOf(placement),
    })(value, place)
    for (const each of [milestones, phases, slides]) each.settle()
    return campaign
  }
}
