import type { BoardId, DateText } from '../../../../../shared/plan/plan.ts'
import type { BoardWeeks } from '../../../../../shared/schedule/phase-weeks.ts'
import { Button } from '../../kit/button.tsx'
import { Written } from '../../kit/written.tsx'
import { now } from '../../state/now.ts'
import { useAsked } from '../../state/use-asked.ts'
import { dateForPeople } from '../../time/typed-date.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'
import { percentWords } from '../../words/percent-words.ts'
import { inOurs, language, say } from '../../words/say.ts'
import { writtenIn } from '../../words/written-in.ts'
import { HandLine } from '../see-at/hand-line.tsx'
import type { Hand } from '../see-at/use-hand.ts'
import type { Telling } from '../why/why-turn.ts'
import { BarRow } from './bar-row.tsx'
import { placeIn, type Span } from './bars.ts'
import { type CampaignBars, campaignBarsOf, type PhaseBar, spanOfWeeks } from './campaign-weeks.ts'
import { daysAfter } from './weeks-of-days.ts'

/** A board over the months of its campaigns. */
export interface CampaignBarsViewProps {
  readonly board: BoardId
  /** The Monday from which on weeks are shown. */
  readonly from: DateText
  readonly onFrom: (from: DateText) => void
  readonly telling: Telling
  readonly hand: Hand
}

/** Half a year: a campaign with what comes before and after it. */
const weeksShown = 26
const weeksAStep = 13

/** Phases over weeks, to scale, with the part that each has of this board week by week. */
export function CampaignBarsView({ board, from, onFrom, telling, hand }: CampaignBarsViewProps) {
  const path = `/api/v1/boards/${board}/weeks?date=${from}&weeks=${weeksShown}`
  const { value, trouble } = useAsked<BoardWeeks>(path, ['plan', 'submissions', 'take-downs', 'emergencies'])
  const until = daysAfter(from, 7 * weeksShown - 1)
  const campaigns = value ? campaignBarsOf(value) : []
  return (
    <>
      <div class="doings">
        <Button onPress={() => onFrom(daysAfter(from, -7 * weeksAStep))}>{say('Quý trước', 'Earlier')}</Button>
        <strong>{`${dateForPeople(from)} – ${dateForPeople(until)}`}</strong>
        <Button onPress={() => onFrom(daysAfter(from, 7 * weeksAStep))}>{say('Quý sau', 'Later')}</Button>
      </div>
      {trouble && <p class="fault">{inOurs(trouble)}</p>}
      {value && campaigns.length === 0 && (
        <p class="quiet">
          {say('Không giai đoạn nào tới bảng này trong thời gian đó.', 'No phase reaches this board in that time.')}
        </p>
      )}
      {value && campaigns.length > 0 && (
        <div class="bars">
          <WeekMarks weeks={value} clock={telling.clock} />
          {campaigns.map((one) => (
            <CampaignRows key={one.campaign} {...one} of={spanOfWeeks(value)} {...{ telling, hand }} />
          ))}
          <HandLine at={now} of={spanOfWeeks(value)} kind="now" />
          <HandLine at={hand.shown} of={spanOfWeeks(value)} kind="hand" />
        </div>
      )}
    </>
  )
}

interface CampaignRowsProps extends CampaignBars {
  readonly of: Span
  readonly telling: Telling
  readonly hand: Hand
}

function CampaignRows({ campaign, phases, of, telling, hand }: CampaignRowsProps) {
  const { words, clock } = telling
  return (
    <>
      <p class="bar-heading" lang={writtenIn}>
        {words.campaign(campaign)}
      </p>
      {phases.map((bar) => {
        const title = words.phase(campaign, bar.phase)
        const part = percentWords(bar.share, language())
        const days = `${dayOf(bar.startsAt, clock)}–${dayOf(bar.endsAt - 1, clock)}`
        const label = (
          <>
            <Written>{title}</Written>
            <small>{say(`${days} · ${part} của bảng`, `${days} · ${part} of the board`)}</small>
          </>
        )
        const drawn = { ...bar, words: phaseWords(bar, title, days), text: <WeekShares {...{ bar }} /> }
        return (
          <BarRow
            key={bar.phase}
            name={`${title} · ${words.campaign(campaign)}`}
            {...{ label, of }}
            bars={bar.startsAt < bar.endsAt ? [drawn] : []}
            kind="phase"
            onSeek={hand.seek}
          />
        )
      })}
    </>
  )
}

/** The deeper the colour of a week, the larger the part of it. */
function WeekShares({ bar }: { readonly bar: PhaseBar }) {
  return (
    <>
      {bar.weeks.map((week) => {
        const place = placeIn(bar, week)
        return (
          place && (
            <i
              key={week.startsAt}
              style={{ left: `${place.left}%`, width: `${place.width}%`, opacity: 0.25 + 0.75 * week.share }}
            />
          )
        )
      })}
    </>
  )
}

function phaseWords({ share, weeks }: PhaseBar, title: string, days: string): string {
  if (weeks.length === 0)
    return say(`${title}: ${days}, không phát trên bảng này`, `${title}: ${days}, not on this board`)
  const [part, most] = [share, Math.max(...weeks.map((week) => week.share))].map((one) => percentWords(one, language()))
  return say(
    `${title}: ${days}, chiếm ${part} thời lượng của bảng, tuần nhiều nhất ${most}`,
    `${title}: ${days}, ${part} of the board’s time, ${most} in its largest week`,
  )
}

const dayOf = (at: number, clock: ZoneClock) => dateForPeople(clock.read(at).date)

/** The first Mondays of months above the weeks. */
function WeekMarks({ weeks, clock }: { readonly weeks: BoardWeeks; readonly clock: ZoneClock }) {
  const of = spanOfWeeks(weeks)
  const marks = weeks.edges.slice(0, -1).filter((at) => Number(clock.read(at).date.slice(8)) <= 7)
  return (
    <div class="bar-line hours" aria-hidden="true">
      <div class="bar-label" />
      <div class="track">
        {marks.map((at) => (
          <span key={at} class="mark" style={{ left: `${placeIn(of, { startsAt: at, endsAt: at })?.left ?? 0}%` }}>
            {dayOf(at, clock).slice(0, 5)}
          </span>
        ))}
      </div>
    </div>
  )
}
