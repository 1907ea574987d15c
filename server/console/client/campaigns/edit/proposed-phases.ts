import { freeSlug } from '../../../../../shared/plan/free-slug.ts'
import type {
  Milestone,
  MilestoneBound,
  MilestoneId,
  Phase,
  PhaseId,
  Placement,
  PlacementId,
  Selector,
} from '../../../../../shared/plan/plan.ts'
import type { EditedCampaign } from './edited-campaign.ts'

/** So many days are proposed before a milestone and after it. */
export const proposedDays = { before: 30, after: 15 } as const

/** What a phase before, during and after a milestone is called. */
const proposedTitles = (milestone: string): readonly [string, string, string] => {
  const name = milestone.trim() === '' ? 'mốc' : milestone.trim()
  return [`Trước ${name}`, `Trong ${name}`, `Sau ${name}`]
}

/** The campaign with three phases around a milestone, before, during and after it, each with an empty placement. They move with the milestone; the last waits for the word that it is over. */
export function withProposedPhases(
  campaign: EditedCampaign,
  { id, title }: Pick<Milestone, 'id' | 'title'>,
): EditedCampaign {
  const edge = (at: 'start' | 'end', offset?: string): MilestoneBound => ({
    ...{ milestone: id, edge: at },
    ...(offset === undefined ? {} : { offset }),
  })
  const [before, during, after] = proposedTitles(title)
  return [
    { title: before, starts: edge('start', `-P${proposedDays.before}D`), ends: edge('start') },
    { title: during, starts: edge('start'), ends: edge('end') },
    { title: after, starts: { ...edge('end'), confirm: true }, ends: edge('end', `P${proposedDays.after}D`) },
  ].reduce(withPhase, campaign)
}

/** The campaign with another phase, and an empty placement of it on the boards that the others are for. */
export function withPhase(campaign: EditedCampaign, phase: Omit<Phase, 'id'>): EditedCampaign {
  const id = freeSlug(phase.title, idsOf(campaign.phases)) as PhaseId
  const next = { ...campaign, phases: [...campaign.phases, { id, ...phase }] }
  return withEmptyPlacement(next, id)
}

/** The campaign with another placement of a phase that shows nothing yet, on the boards that the others are for; no boards where there is no other. */
export function withEmptyPlacement(campaign: EditedCampaign, phase: PhaseId): EditedCampaign {
  const boards: Selector | undefined =
    campaign.placements.length === 0 ? { boards: [] } : campaign.placements[0]?.boards
  const id = freeSlug(phase, idsOf(campaign.placements)) as PlacementId
  const placement: Placement = { id, phase, slides: [], ...(boards === undefined ? {} : { boards }) }
  return { ...campaign, placements: [...campaign.placements, placement] }
}

/** The campaign without a phase, its placements, and the slides that no other placement shows. */
export function withoutPhase(campaign: EditedCampaign, phase: PhaseId): EditedCampaign {
  const gone = campaign.placements.filter((one) => one.phase === phase)
  const rest = withoutPlacements(campaign, gone)
  return { ...rest, phases: rest.phases.filter(({ id }) => id !== phase) }
}

/** The campaign without placements, and without the slides that only these showed. */
export function withoutPlacements(campaign: EditedCampaign, gone: readonly Placement[]): EditedCampaign {
  const placements = campaign.placements.filter((one) => !gone.some(({ id }) => id === one.id))
  const shown = new Set(placements.flatMap(({ slides }) => slides))
  const lost = new Set(gone.flatMap(({ slides }) => slides))
  return { ...campaign, placements, slides: campaign.slides.filter(({ id }) => shown.has(id) || !lost.has(id)) }
}

/** The campaign with another name of a milestone; phases that are still called as they were proposed follow it. */
export function withMilestoneTitle(campaign: EditedCampaign, id: MilestoneId, title: string): EditedCampaign {
  const former = campaign.milestones.find((one) => one.id === id)
  const [was, is] = [proposedTitles(former?.title ?? ''), proposedTitles(title)]
  const retitled = (phase: Phase): Phase => {
    const at = was.indexOf(phase.title)
    return at < 0 ? phase : { ...phase, title: is[at] ?? phase.title }
  }
  return {
    ...campaign,
    milestones: campaign.milestones.map((one) => (one.id === id ? { ...one, title } : one)),
    phases: campaign.phases.map(retitled),
  }
}

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id))
