import type { Said } from '../../../../shared/plan/fault.ts'
import type { Campaign, Plan, Slide } from '../../../../shared/plan/plan.ts'
import type { TimelineEntry } from '../../../../shared/schedule/timeline.ts'
import { both } from './say.ts'

/** What people call the things of a plan; an id that the plan does not have is its own name. */
export interface PlanWords {
  org(id: string): string
  board(id: string): string
  campaign(id: string): string
  phase(campaign: string, phase: string): string
  /** The whole of a placement in words: the phase it belongs to, and its slides where the phase has other placements. */
  placement(campaign: string, placement: string): string
  restriction(id: string): string
  /** What a slide of a campaign says, or a picture's name. */
  slide(campaign: string, slide: string): Said
  /** What an entry of a loop shows. */
  shown(entry: Pick<TimelineEntry, 'slide' | 'campaign' | 'interrupt' | 'restriction'>, board: string): Said
}

const longestTitle = 60

/** The words of a plan as it is written; what is on the air is called by what was approved of it (`playing`). */
export function planWordsOf(plan: Plan, playing: Plan = plan): PlanWords {
  const campaigns = new Map<string, Campaign>(plan.campaigns.map((campaign) => [campaign.id, campaign]))
  const slides = slidesOf(plan)
  const approved = slidesOf(playing)
  const orgs = new Map<string, Plan['orgs'][number]>(plan.orgs.map((org) => [org.id, org]))
  const boards = new Map<string, Plan['boards'][number]>(plan.boards.map((board) => [board.id, board]))

  const org = (id: string) => orgs.get(id)?.name ?? id
  const slide = (campaign: string, id: string) => slideWords(slides.get(campaign)?.get(id), id)
  const phaseTitle = (campaign: string, id: string) =>
    campaigns.get(campaign)?.phases.find((phase) => phase.id === id)?.title ?? id

  function filler(id: string, board: string): Said {
    if (id === 'built-in') return both('Nội dung nền có sẵn của hệ thống', 'The system’s own filler')
    const fillers = new Map<string, Slide | undefined>(playing.orgs.map((one) => [one.id, one.filler]))
    for (let at = boards.get(board)?.org as string | undefined; at !== undefined; at = orgs.get(at)?.parent) {
      const own = fillers.get(at)
      if (own?.id === id) return slideWords(own, id)
    }
    return both(id, id)
  }

  return {
    org,
    slide,
    board: (id) => boards.get(id)?.name ?? id,
    campaign: (id) => campaigns.get(id)?.title ?? id,
    phase: phaseTitle,
    placement(campaign, id) {
      const of = campaigns.get(campaign)
      const placement = of?.placements.find((one) => one.id === id)
      if (!placement) return id
      const alone = of?.placements.filter(({ phase }) => phase === placement.phase).length === 1
      const title = phaseTitle(campaign, placement.phase)
      return alone ? title : `${title}: “${shortened(slide(campaign, placement.slides[0] ?? '').vi)}”`
    },
    restriction(id) {
      const found = plan.restrictions?.find((one) => one.id === id)
      return found ? org(found.org) : id
    },
    shown(entry, board) {
      if (entry.interrupt !== undefined) return ownSlide(playing.interrupts, entry.interrupt, entry.slide)
      if (entry.restriction !== undefined) return ownSlide(playing.restrictions, entry.restriction, entry.slide)
      if (entry.campaign === null) return filler(entry.slide, board)
      const found = approved.get(entry.campaign)?.get(entry.slide)
      return found ? slideWords(found, entry.slide) : slide(entry.campaign, entry.slide)
    },
  }
}

function slidesOf(plan: Plan): ReadonlyMap<string, ReadonlyMap<string, Slide>> {
  return new Map(
    plan.campaigns.map(({ id, slides }) => [id as string, new Map<string, Slide>(slides.map((s) => [s.id, s]))]),
  )
}

function ownSlide(list: readonly { id: string; slide?: Slide }[] | undefined, id: string, slide: string): Said {
  return slideWords(list?.find((one) => one.id === id)?.slide, slide)
}

function slideWords(slide: Slide | undefined, id: string): Said {
  if (slide?.kind === 'slogan') return both(slide.text, slide.text)
  if (slide?.kind === 'image') return both(`Hình ảnh ${slide.id}`, `Picture ${slide.id}`)
  if (slide?.kind === 'video') return both(`Phim ${slide.id}`, `Video ${slide.id}`)
  return both(id, id)
}

/** A text cut at a word, where it is long. */
export function shortened(text: string): string {
  if (text.length <= longestTitle) return text
  return `${text.slice(0, text.lastIndexOf(' ', longestTitle))}…`
}
