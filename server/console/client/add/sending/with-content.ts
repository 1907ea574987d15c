import { freeSlug } from '../../../../../shared/plan/free-slug.ts'
import type {
  Board,
  Campaign,
  CampaignId,
  DateText,
  Daypart,
  Phase,
  PhaseId,
  Placement,
  PlacementId,
  SectionId,
  Slide,
  SlideId,
} from '../../../../../shared/plan/plan.ts'
import { dateForPeople } from '../../time/typed-date.ts'

/** What is to be put into a campaign. */
export interface Content {
  readonly slides: readonly Slide[]
  readonly boards: readonly Board[]
  readonly section: SectionId | undefined
  /** None: the boards’ own hours. */
  readonly hours: readonly Daypart[]
  /** A phase that the campaign has, or days from the first to the last. */
  readonly when: Phase | { readonly from: DateText; readonly to: DateText }
}

/** What was put into a campaign. */
export interface Put {
  readonly campaign: CampaignId
  readonly placement: PlacementId
  readonly slides: readonly SlideId[]
  /** The phase that was made for it. */
  readonly phase: PhaseId | undefined
}

/** A campaign with content; `Base` is the campaign, or as much of one as is to be made. */
export type WithContent<Base> = { readonly campaign: Base; readonly put: Omit<Put, 'campaign'> }

type Lists = Pick<Campaign, 'phases' | 'slides' | 'placements'>

/** Puts slides and one placement of them into a campaign; where days are meant that no plain phase of it has, with a phase of theirs. */
export function withContent<Base extends Lists>(campaign: Base, content: Content): WithContent<Base> {
  const { slides, boards, section, hours, when } = content
  const same = 'id' in when ? when : campaign.phases.find((phase) => isJust(phase, when))
  const phase = same ?? freshPhase(campaign, when as { from: DateText; to: DateText })
  const named = slidesFor(campaign, slides)
  const slideIds = named.map(({ id }) => id)
  const placement: Placement = {
    id: freeSlug(slideIds[0] ?? 'noi-dung', idsOf(campaign.placements)) as PlacementId,
    ...{ phase: phase.id, slides: slideIds, boards: { boards: boards.map(({ id }) => id) } },
    ...(hours.length > 0 ? { dayparts: hours } : {}),
    ...(section === undefined ? {} : { section }),
  }
  return {
    campaign: {
      ...campaign,
      phases: same ? campaign.phases : [...campaign.phases, phase],
      slides: [...campaign.slides, ...named],
      placements: [...campaign.placements, placement],
    },
    put: { placement: placement.id, slides: slideIds, phase: same ? undefined : phase.id },
  }
}

/** The campaign without what was put into it; a slide, or a phase, that another placement needs by now stays. */
export function withoutContent<Base extends Lists>(campaign: Base, put: Omit<Put, 'campaign'>): Base {
  const placements = campaign.placements.filter(({ id }) => id !== put.placement)
  const shown = new Set(placements.flatMap(({ slides }) => slides))
  const isKept = ({ id }: Phase) => id !== put.phase || placements.some(({ phase }) => phase === id)
  return {
    ...campaign,
    placements,
    slides: campaign.slides.filter(({ id }) => shown.has(id) || !put.slides.includes(id)),
    phases: campaign.phases.filter(isKept),
  }
}

/** Whether a phase is these days and nothing else. */
function isJust(phase: Phase, { from, to }: { readonly from: DateText; readonly to: DateText }): boolean {
  const { id: _, title: __, starts, ends, ...more } = phase
  return starts === from && ends === to && Object.keys(more).length === 0
}

function freshPhase({ phases }: Lists, { from, to }: { readonly from: DateText; readonly to: DateText }): Phase {
  const title = from === to ? `Ngày ${dateForPeople(from)}` : `Từ ${dateForPeople(from)} đến ${dateForPeople(to)}`
  return { id: freeSlug(title, idsOf(phases)) as PhaseId, title, starts: from, ends: to }
}

/** Slides with ids that no slide of the campaign has, nor another of them. */
function slidesFor(campaign: Lists, slides: readonly Slide[]): readonly Slide[] {
  const taken = idsOf(campaign.slides)
  return slides.map((slide) => {
    const id = freeSlug(slide.id, taken) as SlideId
    taken.add(id)
    return { ...slide, id }
  })
}

const idsOf = (items: readonly { readonly id: string }[]): Set<string> => new Set(items.map(({ id }) => id))
