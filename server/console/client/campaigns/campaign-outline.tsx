import type { Placement, Slide } from '../../../../shared/plan/plan.ts'
import { waitsForAWord } from '../../../../shared/schedule/once-confirmed.ts'
import { printDate } from '../../../../shared/time/civil.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { spanWords } from '../time/typed-span.ts'
import { daypartWords } from '../words/daypart-words.ts'
import { inOurs, language, say } from '../words/say.ts'
import { selectorWords } from '../words/selector-words.ts'
import { slideWords } from '../words/slide-words.ts'
import { TodayExample } from '../words/today-example.tsx'
import { languageOf, writtenIn } from '../words/written-in.ts'
import { type BoundPlace, dayOfBound } from './edit/bound-on-day.ts'
import type { EditedCampaign } from './edit/edited-campaign.ts'
import { reachedBoards } from './edit/reached-boards.ts'
import { slideNumbers } from './slide-numbers.ts'

/** A campaign to be read. */
export interface CampaignOutlineProps {
  readonly campaign: EditedCampaign
  readonly now: PlanNow
  readonly place: BoundPlace
  /** Which heading a phase is. */
  readonly level: 2 | 3
}

/** The phases of a campaign in words: when each runs, what it shows, numbered through all of them, on which boards and at which hours. */
export function CampaignOutline({ campaign, now, place, level }: CampaignOutlineProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const slides = new Map<string, Slide>(campaign.slides.map((slide) => [slide.id, slide]))
  const numbers = slideNumbers(campaign)
  return (
    <ol class="campaign-outline">
      {campaign.phases.map((phase) => {
        const [from, to] = [dayOfBound(phase.starts, 'start', place), dayOfBound(phase.ends, 'end', place)]
        const days =
          from === undefined || to === undefined
            ? say('chưa có ngày', 'no days yet')
            : spanWords(printDate(from), printDate(to), language(), '')
        return (
          <li key={phase.id}>
            <Heading lang={writtenIn}>{phase.title}</Heading>
            <p>
              {days}
              {waitsForAWord(phase, place.milestones) &&
                say(
                  '; chỉ bắt đầu khi mốc được xác nhận là đã xong',
                  '; begins only once its milestone is confirmed to be over',
                )}
            </p>
            {campaign.placements
              .filter((placement) => placement.phase === phase.id && placement.slides.length > 0)
              .map((placement) => (
                <PlacementOutline key={placement.id} {...{ placement, slides, numbers, now, campaign }} />
              ))}
          </li>
        )
      })}
    </ol>
  )
}

interface PlacementOutlineProps {
  readonly placement: Placement
  readonly slides: ReadonlyMap<string, Slide>
  readonly numbers: ReadonlyMap<string, number>
  readonly now: PlanNow
  readonly campaign: EditedCampaign
}

function PlacementOutline({ placement, slides, numbers, now: { plan, words }, campaign }: PlacementOutlineProps) {
  const boards = reachedBoards(campaign.org, [placement], plan)
  const names = new Map<string, string[]>()
  for (const board of boards) names.set(board.org, [...(names.get(board.org) ?? []), board.name])
  const byOffice = [...names].map(([office, list]) => `${words.org(office)}: ${list.join(', ')}`).join('; ')
  return (
    <>
      <ol>
        {placement.slides.map((id) => {
          const slide = slides.get(id)
          const said = slideWords(slide, id)
          return (
            <li key={id} value={numbers.get(id)}>
              <span lang={languageOf(said)}>{inOurs(said)}</span> {slide && <TodayExample {...{ slide, campaign }} />}
            </li>
          )
        })}
      </ol>
      <p class="quiet">
        {say('Bảng: ', 'Boards: ')}
        {byOffice === '' ? inOurs(selectorWords(placement.boards, words)) : byOffice}. {say('Giờ: ', 'Hours: ')}
        {inOurs(daypartWords(placement.dayparts))}.
      </p>
    </>
  )
}
