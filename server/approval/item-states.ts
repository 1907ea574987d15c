import type { ItemKey } from '../../shared/api/item-key.ts'
import type { ItemStanding } from '../../shared/api/item-state.ts'
import type { Campaign, CampaignId, OrgId, PhaseId } from '../../shared/plan/plan.ts'
import { slideSpanOf } from '../../shared/schedule/bounds.ts'
import type { CampaignView } from '../../shared/schedule/rule.ts'
import type { Schedule } from '../../shared/schedule/schedule.ts'
import { localDaysOf } from '../../shared/time/local-day.ts'
import type { Pixels } from '../planning/approved.ts'
import { textOfKey } from '../planning/item.ts'
import type { Planner } from '../planning/planner.ts'
import { lackingPictures } from './pictures/lacking-pictures.ts'
import { type AskedSubmission, isOpen, type SubmittedItem } from './submissions/submission.ts'
import { wholeChangeOf } from './submissions/whole-change.ts'
import { offTheAir } from './take-downs/off-the-air.ts'

/** How far an item of a campaign is: `state` of what boards may play, `revision` of what is written beside that or still lacks an approved picture. */
export interface StateOfItem extends ItemKey, Pick<ItemStanding, 'state' | 'revision'> {
  /** The last submission that asked for it; null where it never was asked. */
  readonly submission: AskedSubmission | null
  /** The canvases that its slide reaches and is not approved on. */
  readonly lacking: readonly Pixels[]
}

/** A campaign's items with their states, and whose it is. */
export interface CampaignStates {
  readonly org: OrgId
  readonly items: readonly StateOfItem[]
}

/**
 * The states at `at` (epoch ms) of all items of a campaign, written or approved; undefined where there is no such campaign.
 * `submissions` are those of the campaign, the newest first.
 */
export function itemStatesOf(
  planner: Planner,
  campaign: string,
  submissions: readonly AskedSubmission[],
  at: number,
): CampaignStates | undefined {
  const current = planner.current()
  const all = current && wholeChangeOf({ campaign }, current.plan, planner.approved())
  if (!current || !all) return undefined
  const asked = askedBy(submissions)
  const isTaken = offTheAir(planner, all.org, at)
  const playing = playingState(current.schedule, campaign, at)
  const lacking = lackingPictures(current.schedule, planner.approved(), campaign)
  const items = all.items.map((item): StateOfItem => {
    const key = textOfKey(item)
    const last = asked.get(key)
    const lacks = lacking.get(key) ?? []
    const isOff = isTaken(item)
    const approved = item.was === null ? undefined : isOff ? 'withdrawn' : playing(item)
    // A board that came or changed its shape: what is approved is to be seen on its pixels too, while there is something to show.
    const isToBeSeen = lacks.length > 0 && approved !== 'ended' && !isOff
    const writing = item.was !== item.is || isToBeSeen ? writingOf(item, last) : null
    return {
      ...{ list: item.list, campaign: item.campaign, id: item.id },
      state: approved ?? writing ?? 'draft',
      revision: approved ? writing : null,
      submission: last?.submission ?? null,
      lacking: lacks,
    }
  })
  return { org: all.org, items }
}

/** The last submission that asked for an item, and as what. */
interface Asked {
  readonly submission: AskedSubmission
  readonly is: string | null
}

/** The newest submission of each item that was not cancelled. */
export function askedBy(submissions: readonly AskedSubmission[]): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>()
  for (const submission of submissions) {
    if (submission.state === 'cancelled') continue
    for (const item of submission.items) {
      const key = textOfKey(item)
      if (!asked.has(key)) asked.set(key, { submission, is: item.is })
    }
  }
  return asked
}

/** How far what is written is: what was changed since it was asked is a draft again. */
export function writingOf({ is }: SubmittedItem, last: Asked | undefined): 'draft' | 'pending' | 'returned' {
  if (!last || last.is !== is) return 'draft'
  if (isOpen(last.submission)) return 'pending'
  return last.submission.state === 'returned' ? 'returned' : 'draft'
}

/** How far what is approved is, by the spans of phases and slides in the plan's own zone. */
function playingState(schedule: Schedule, id: string, at: number): (item: ItemKey) => 'approved' | 'playing' | 'ended' {
  const view = schedule.campaigns.find(({ campaign }) => campaign.id === (id as CampaignId))
  if (!view) return () => 'approved'
  const { campaign, milestones } = view
  const zone = schedule.plan.timezone
  const ofPhase = new Map(campaign.phases.map((phase) => [phase.id, stateOfPhase(schedule, view, phase.id, at)]))
  const ofSlide = (slide: Campaign['slides'][number]) => {
    const span = slideSpanOf(slide, milestones, localDaysOf(zone))
    if (at >= span.endsAt) return 'ended'
    const showing = campaign.placements.filter(({ slides }) => slides.includes(slide.id))
    const state = together(showing.map(({ phase }) => ofPhase.get(phase)))
    return state === 'playing' && at < span.startsAt ? 'approved' : state
  }
  return ({ list, id: item }) => {
    switch (list) {
      case 'campaigns':
        return together([...ofPhase.values()])
      case 'phases':
        return ofPhase.get(item as PhaseId) ?? 'approved'
      case 'placements':
        return ofPhase.get(campaign.placements.find((one) => one.id === item)?.phase as PhaseId) ?? 'approved'
      case 'slides': {
        const slide = campaign.slides.find((one) => one.id === item)
        return slide ? ofSlide(slide) : 'approved'
      }
      default:
        return 'approved'
    }
  }
}

type PlayState = 'approved' | 'playing' | 'ended'

function stateOfPhase(schedule: Schedule, view: CampaignView, id: PhaseId, at: number): PlayState {
  const phase = view.campaign.phases.find((one) => one.id === id)
  const span = phase && schedule.spansIn(schedule.plan.timezone)(view, phase)
  if (span?.state !== 'set' || at < span.startsAt) return 'approved'
  return at < span.endsAt ? 'playing' : 'ended'
}

function together(states: readonly (PlayState | undefined)[]): PlayState {
  if (states.includes('playing')) return 'playing'
  return states.length > 0 && states.every((state) => state === 'ended') ? 'ended' : 'approved'
}
