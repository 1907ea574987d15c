import { make } from '../plain/make.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { inOurs, say } from '../words/say.ts'
import { tierWords } from '../words/tier-words.ts'
import type { BoardDay } from './board-day.ts'
import { type PhaseName, phaseKey, phasesIn, type Row, type Stretch } from './on-air.ts'

/** The day as bars: a row of tiers for the board or each of its sections, and a row for each phase that plays. */
export interface DayBar {
  readonly element: HTMLElement
  /** Puts the hand of the clock at an instant (epoch ms). */
  point(at: number): void
}

const hourMs = 3_600_000

/** Draws a day; a press on a stretch seeks its start. */
export function dayBar(day: BoardDay, seek: (at: number) => void): DayBar {
  const { rows, startsAt, endsAt, zone, words } = day
  const part = (at: number) => (at - startsAt) / (endsAt - startsAt)
  const time = (at: number) => (at === endsAt ? '24:00' : timeForPeople(zone.read(at).clockMs))
  const hand = make('div', { class: 'hand', 'aria-hidden': 'true' })

  const place = (element: HTMLElement, from: number, to: number): HTMLElement => {
    element.style.left = `${part(from) * 100}%`
    element.style.width = `${(part(to) - part(from)) * 100}%`
    return element
  }

  function block(stretch: Stretch): HTMLElement {
    const name = inOurs(tierWords[stretch.tier])
    const words = `${time(stretch.startsAt)}–${time(stretch.endsAt)}: ${name}`
    const button = make(
      'button',
      {
        type: 'button',
        class: 'stretch',
        'data-tier': stretch.tier,
        'aria-label': words,
        title: words,
        onclick: () => seek(stretch.startsAt),
      },
      make('span', {}, name),
    )
    return place(button, stretch.startsAt, stretch.endsAt)
  }

  function phaseRow(name: PhaseName): HTMLElement {
    const title = words.phase(name.campaign, name.phase)
    const spans = spansOf(rows, name).map(([from, to]) =>
      place(make('span', { class: 'span', title: `${time(from)}–${time(to)}` }), from, to),
    )
    return line(make('span', {}, title, make('small', {}, words.campaign(name.campaign))), spans, 'phase')
  }

  const names = new Map(
    rows.flatMap(({ stretches }) => stretches.flatMap(phasesIn)).map((name) => [phaseKey(name), name]),
  )
  const element = make(
    'div',
    { class: 'day-bar', role: 'group', 'aria-label': say('Lịch phát trong ngày', 'The day’s programme') },
    line('', hourMarks(day, place), 'hours'),
    ...rows.map((row) =>
      line(
        row.section === null ? say('Cả ngày', 'The day') : say(`Phần ${row.section}`, `Section ${row.section}`),
        row.stretches.map(block),
        'tiers',
      ),
    ),
    ...[...names.values()].map(phaseRow),
    line('', [hand], 'hands'),
  )
  return {
    element,
    point: (at) => {
      hand.style.left = `${Math.min(1, Math.max(0, part(at))) * 100}%`
    },
  }
}

function line(label: string | Node, content: readonly Node[], kind: string): HTMLElement {
  return make(
    'div',
    { class: `line ${kind}` },
    make('div', { class: 'label' }, label),
    make('div', { class: 'track' }, ...content),
  )
}

function hourMarks(
  { startsAt, endsAt, zone }: BoardDay,
  place: (element: HTMLElement, from: number, to: number) => HTMLElement,
): Node[] {
  const marks: Node[] = []
  for (let at = startsAt; at < endsAt; at += hourMs) {
    const { clockMs } = zone.read(at)
    if (clockMs % (3 * hourMs) === 0)
      marks.push(place(make('span', { class: 'hour' }, timeForPeople(clockMs).slice(0, 2)), at, at))
  }
  return marks
}

/** When a phase plays, joined where its stretches touch. */
function spansOf(rows: readonly Row[], name: PhaseName): readonly (readonly [number, number])[] {
  const key = phaseKey(name)
  const found = rows
    .flatMap(({ stretches }) => stretches.filter((stretch) => phasesIn(stretch).some((one) => phaseKey(one) === key)))
    .sort((a, b) => a.startsAt - b.startsAt)
  const spans: [number, number][] = []
  for (const { startsAt, endsAt } of found) {
    const last = spans.at(-1)
    if (last && startsAt <= last[1]) last[1] = Math.max(last[1], endsAt)
    else spans.push([startsAt, endsAt])
  }
  return spans
}
