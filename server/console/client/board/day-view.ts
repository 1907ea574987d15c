import type { TimelineEntry } from '../../../../shared/schedule/timeline.ts'
import { make, setText } from '../plain/make.ts'
import { timeControl } from '../time/time-control.ts'
import { inOurs, say } from '../words/say.ts'
import { tierWords } from '../words/tier-words.ts'
import type { BoardDay } from './board-day.ts'
import { dayBar } from './day-bar.ts'
import { type LoopList, loopList } from './loop-list.ts'
import { type OnAir, onAirAt, type Stretch } from './on-air.ts'
import { tellWhy, tellWhyNot } from './why-panel.ts'
import type { Telling } from './why-turn.ts'

/** A board's day: the clock's hand, the bars, the loop at the instant that is shown, and the reasons. */
export interface DayView {
  readonly element: HTMLElement
  /** Shows an instant of the day (epoch ms), and whether time runs. */
  show(at: number, runs: boolean): void
}

export interface DayDoings {
  /** The person moves the hand. */
  readonly seek: (at: number) => void
  readonly run: (runs: boolean) => void
  /** What can be done about a turn, where anything can. */
  readonly about: (entry: TimelineEntry) => HTMLElement | undefined
}

/** Draws a day. */
export function dayView(day: BoardDay, telling: Telling, doings: DayDoings): DayView {
  const { board, rows } = day
  let now = day.startsAt
  let shown: readonly (Stretch | undefined)[] = []
  let lists: readonly LoopList[] = []
  const onScreen = make('p', { class: 'on-screen' })
  const control = timeControl(day, doings)
  const bar = dayBar(day, doings.seek)
  const loops = make('div', { class: 'loops' })
  const reasons = make('div', { class: 'why', 'aria-live': 'polite' })
  const whyNot = make(
    'details',
    { class: 'card', ontoggle: () => void (whyNot.open && tellWhyNot(board.id, now, telling, reasons)) },
    make(
      'summary',
      {},
      say('Vì sao nội dung khác không phát lúc này?', 'Why does other content not play at this time?'),
    ),
    reasons,
  )

  function drawLoops(next: readonly (Stretch | undefined)[]): void {
    shown = next
    lists = rows.flatMap((row, index) => {
      const stretch = next[index]
      if (!stretch) return []
      return loopList(day, row, stretch, {
        seek: doings.seek,
        now: () => now,
        why(entry, place) {
          const at = Math.max(stretch.startsAt, Math.min(now, stretch.endsAt - 1))
          void tellWhy(board.id, at, entry, telling, place).then(() => place.append(doings.about(entry) ?? ''))
        },
      })
    })
    loops.replaceChildren(...lists.map(({ element }) => element))
    if (whyNot.open) void tellWhyNot(board.id, now, telling, reasons)
  }

  function onScreenWords(on: readonly (OnAir | undefined)[]): string {
    const [first] = on
    if (!first?.entry) return first ? inOurs(tierWords[first.stretch.tier]) : ''
    const texts = on.flatMap((one) => (one?.entry ? [inOurs(day.words.shown(one.entry, board.id))] : []))
    const turn = say(
      `lượt ${first.index + 1}/${first.stretch.loop.length}`,
      `turn ${first.index + 1} of ${first.stretch.loop.length}`,
    )
    return `${say('Trên bảng', 'On the board')}: ${[...new Set(texts)].join(' | ')}${on.length === 1 ? ` (${turn})` : ''}`
  }

  return {
    element: make(
      'div',
      { class: 'day-view' },
      make('div', { class: 'card programme' }, onScreen, control.element, bar.element),
      loops,
      whyNot,
    ),
    show(at, runs) {
      now = at
      control.show(at, runs)
      bar.point(at)
      const on = rows.map((row) => onAirAt(row, at))
      setText(onScreen, onScreenWords(on))
      const next = on.map((one) => one?.stretch)
      if (next.some((stretch, index) => stretch !== shown[index])) drawLoops(next)
      for (const list of lists) list.point(at)
    },
  }
}
