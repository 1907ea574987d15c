import { timezoneOf } from '../../../../shared/plan/effective.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import type { Campaign, Plan, Slide } from '../../../../shared/plan/plan.ts'
import type { TimelineEntry } from '../../../../shared/schedule/timeline.ts'
import { both } from './say.ts'
import { slideWords, type WordsMoment } from './slide-words.ts'

/** When words are meant: an instant (epoch ms) by the clocks of a board, of the plan’s zone where none is named. */
export interface Moment {
  readonly at: number
  readonly board?: string
}

/** What people call the things of a plan; an id that the plan does not have is its own name. */
export interface PlanWords {
  org(id: string): string
  board(id: string): string
  campaign(id: string): string
  phase(campaign: string, phase: string): string
  /** The whole of a placement in words: the phase it belongs to, and its slides where the phase has other placements. */
  placement(campaign: string, placement: string, moment?: Moment): string
  restriction(id: string): string
  /** What a slide of a campaign says, or a picture's name: at a moment as boards show it then, else as it is written. */
  slide(campaign: string, slide: string, moment?: Moment): Said
  /** What an entry of a loop shows on a board at an instant (epoch ms). */
  shown(entry: Pick<TimelineEntry, 'slide' | 'campaign' | 'interrupt' | 'restriction'>, board: string, at: number): Said
}

const longestTitle = 60

/** The words of a plan as it is written; what is on the air is called by what was approved of it (`playing`). */
export function planWordsOf(plan: Plan, playing: Plan = plan): PlanWords {
  const campaigns = new Map<string, Campaign>(plan.campaigns.map((campaign) => [campaign.id, campaign]))
  const slides = slidesOf(plan)
  const approved = slidesOf(playing)
  const approvedCampaigns = new Map<string, Campaign>(playing.campaigns.map((campaign) => [campaign.id, campaign]))
  const orgs = new Map<string, Plan['orgs'][number]>(plan.orgs.map((org) => [org.id, org]))
  const boards = new Map<string, Plan['boards'][number]>(plan.boards.map((board) => [board.id, board]))

  const org = (id: string) => orgs.get(id)?.name ?? id
  const zoneOf = (board: Plan['boards'][number] | undefined) => (board ? timezoneOf(board, plan) : plan.timezone)
  const momentOf = ({ at, board }: Moment, campaign?: Campaign): WordsMoment => {
    return { at, zone: zoneOf(board === undefined ? undefined : boards.get(board)), campaign }
  }
  const slide = (campaign: string, id: string, moment?: Moment) =>
    slideWords(slides.get(campaign)?.get(id), id, moment && momentOf(moment, campaigns.get(campaign)))
  const phaseTitle = (campaign: string, id: string) =>
    campaigns.get(campaign)?.phases.find((phase) => phase.id === id)?.title ?? id

  function filler(id: string, board: string, at: number): Said {
    if (id === 'built-in') return both('Nội dung nền có sẵn của hệ thống', 'The system’s own filler')
    const fillers = new Map<string, Slide | undefined>(playing.orgs.map((one) => [one.id, one.filler]))
    for (let from = boards.get(board)?.org as string | undefined; from !== undefined; from = orgs.get(from)?.parent) {
      const own = fillers.get(from)
      if (own?.id === id) return slideWords(own, id, momentOf({ at, board }))
    }
    return both(id, id)
  }

  return {
    org,
    slide,
    board: (id) => boards.get(id)?.name ?? id,
    campaign: (id) => campaigns.get(id)?.title ?? id,
    phase: phaseTitle,
    placement(campaign, id, moment) {
      const of = campaigns.get(campaign)
      const placement = of?.placements.find((one) => one.id === id)
      if (!placement) return id
      const alone = of?.placements.filter(({ phase }) => phase === placement.phase).length === 1
      const title = phaseTitle(campaign, placement.phase)
      return alone ? title : `${title}: “${shortened(slide(campaign, placement.slides[0] ?? '', moment).vi)}”`
    },
    restriction(id) {
      const found = plan.restrictions?.find((one) => one.id === id)
      return found ? org(found.org) : id
    },
    shown(entry, board, at) {
      const moment = momentOf({ at, board }, approvedCampaigns.get(entry.campaign ?? ''))
      if (entry.interrupt !== undefined) return ownSlide(playing.interrupts, entry.interrupt, entry.slide, moment)
      if (entry.restriction !== undefined) return ownSlide(playing.restrictions, entry.restriction, entry.slide, moment)
      if (entry.campaign === null) return filler(entry.slide, board, at)
      const found = approved.get(entry.campaign)?.get(entry.slide)
      return found ? slideWords(found, entry.slide, moment) : slide(entry.campaign, entry.slide, { at, board })
    },
  }
}

function slidesOf(plan: Plan): ReadonlyMap<string, ReadonlyMap<string, Slide>> {
  return new Map(
    plan.campaigns.map(({ id, slides }) => [id as string, new Map<string, Slide>(slides.map((s) => [s.id, s]))]),
  )
}

function ownSlide(
  list: readonly { id: string; slide?: Slide }[] | undefined,
  id: string,
  slide: string,
  moment: WordsMoment,
): Said {
  return slideWords(list?.find((one) => one.id === id)?.slide, slide, moment)
}

/** A text cut at a word, where it is long. */
export function shortened(text: string): string {
  if (text.length <= longestTitle) return text
  return `${text.slice(0, text.lastIndexOf(' ', longestTitle))}…`
}
