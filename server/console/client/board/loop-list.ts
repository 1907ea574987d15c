import type { TimelineEntry } from '../../../../shared/schedule/timeline.ts'
import { make } from '../plain/make.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { spanWords } from '../words/moment-words.ts'
import { percentWords } from '../words/percent-words.ts'
import { inOurs, language, say } from '../words/say.ts'
import { tierWords } from '../words/tier-words.ts'
import type { BoardDay } from './board-day.ts'
import { loopMs, nextStartOf, onAirAt, type Row, type Stretch } from './on-air.ts'
import { whyTier } from './why-turn.ts'

/** The loop of one stretch of one row. */
export interface LoopList {
  readonly element: HTMLElement
  /** Marks the turn that is on at an instant (epoch ms) of its stretch. */
  point(at: number): void
}

export interface LoopDoings {
  /** Moves the preview to an instant (epoch ms). */
  readonly seek: (at: number) => void
  /** The instant that the preview shows. */
  readonly now: () => number
  /** Fills `place` with why an entry is in the loop. */
  readonly why: (entry: TimelineEntry, place: HTMLElement) => void
}

/** Draws the loop of a stretch: every turn with its seconds, the part of the loop and of the day its slide has, and why. */
export function loopList(day: BoardDay, row: Row, stretch: Stretch, doings: LoopDoings): LoopList {
  const time = (at: number) => (at === day.endsAt ? '24:00' : timeForPeople(day.zone.read(at).clockMs))
  const round = loopMs(stretch)
  const secondsOf = new Map<string, number>()
  for (const entry of stretch.loop) secondsOf.set(keyOf(entry), (secondsOf.get(keyOf(entry)) ?? 0) + entry.seconds)
  const airtimeOf = new Map(row.airtime.map((one) => [keyOf(one), one]))

  const turns = stretch.loop.map((entry, index) => {
    const airtime = airtimeOf.get(keyOf(entry))
    const place = make('div', {
      class: 'why',
      id: `why-${row.section ?? ''}-${index}`,
      hidden: true,
      'aria-live': 'polite',
    })
    const why = make(
      'button',
      { type: 'button', 'aria-expanded': 'false', 'aria-controls': place.id, onclick: toggle },
      say('Vì sao?', 'Why?'),
    )
    function toggle(): void {
      place.hidden = !place.hidden
      why.setAttribute('aria-expanded', String(!place.hidden))
      if (!place.hidden) doings.why(entry, place)
    }
    const text = inOurs(day.words.shown(entry, day.board.id))
    const goTo = () => doings.seek(nextStartOf(stretch, index, doings.now()))
    const part = percentWords(((secondsOf.get(keyOf(entry)) ?? 0) * 1000) / round, language())
    return make(
      'li',
      {},
      make('span', { class: 'number' }, String(index + 1)),
      make(
        'button',
        {
          type: 'button',
          class: 'slide',
          onclick: goTo,
          title: say('Xem lúc nội dung này phát', 'See it when it plays'),
        },
        text,
        make('small', {}, ownerOf(entry, day)),
      ),
      make(
        'span',
        { class: 'figures' },
        cell(figures.seconds(), String(entry.seconds)),
        cell(figures.part(), part),
        cell(figures.day(), airtime ? spanWords(airtime.seconds * 1000) : ''),
      ),
      why,
      place,
    )
  })

  const tier = inOurs(tierWords[stretch.tier])
  const span = `${time(stretch.startsAt)}–${time(stretch.endsAt)}`
  const head = `${row.section === null ? '' : `${say('Phần', 'Section')} ${row.section} · `}${span} · ${tier}`
  const about =
    round > 0
      ? say(
          `Vòng phát ${turns.length} lượt, ${spanWords(round)}, lặp lại đến ${time(stretch.endsAt)}.`,
          `A loop of ${turns.length} turns, ${spanWords(round)}, repeated until ${time(stretch.endsAt)}.`,
        )
      : inOurs(whyTier(stretch.tier))
  const element = make(
    'section',
    { class: 'card loop' },
    make('h2', {}, head),
    make('p', { class: 'quiet' }, about),
    make(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': head },
      headings(),
      make('ol', {}, ...turns),
    ),
  )

  return {
    element,
    point(at) {
      const index = onAirAt(row, at)?.index ?? -1
      for (const [i, turn] of turns.entries()) turn.toggleAttribute('data-on', i === index)
    },
  }
}

const keyOf = ({
  slide,
  campaign,
  placement,
  interrupt,
  restriction,
}: Pick<TimelineEntry, 'slide' | 'campaign' | 'placement' | 'interrupt' | 'restriction'>) =>
  JSON.stringify([slide, campaign, placement, interrupt, restriction])

const figures = {
  seconds: () => say('Giây', 'Seconds'),
  part: () => say('Vòng phát', 'Of the loop'),
  day: () => say('Cả ngày', 'In the day'),
}

/** The headings of the columns, for the eye: each figure carries its own for whoever hears it. */
function headings(): HTMLElement {
  const row = make(
    'span',
    { class: 'figures' },
    ...Object.values(figures).map((heading) => make('span', {}, heading())),
  )
  return make('div', { class: 'headings', 'aria-hidden': 'true' }, row)
}

const cell = (label: string, value: string) => make('span', {}, make('small', {}, label), value)

function ownerOf({ campaign, phase, interrupt, restriction }: TimelineEntry, { words }: BoardDay): string {
  if (interrupt !== undefined) return inOurs(tierWords.interrupt)
  if (restriction !== undefined) return `${say('Hạn chế của', 'Restriction of')} ${words.restriction(restriction)}`
  if (campaign === null || phase === null) return inOurs(tierWords.filler)
  return `${words.phase(campaign, phase)} · ${words.campaign(campaign)}`
}
