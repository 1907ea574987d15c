import { timezoneOf } from '../../../../shared/plan/effective.ts'
import type { Board } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { boardPicture } from '../board/board-picture.ts'
import type { DayBook } from '../board/day-book.ts'
import { onAirAt } from '../board/on-air.ts'
import { openBoardLink } from '../board/open-board-link.ts'
import { make, setText } from '../plain/make.ts'
import type { TakeDownView } from '../take-down/take-down.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { changeWords } from '../words/change-words.ts'
import { type BoardState, connectionWords } from '../words/connection-words.ts'
import { inOurs, say } from '../words/say.ts'
import { tierWords } from '../words/tier-words.ts'

/** One board as it is now. */
export interface BoardCard {
  readonly element: HTMLElement
  /** Tells whether the board is connected, and what it lacks. */
  tellState(state: BoardState, now: number): void
  /** Tells what keeps the whole board from its programme, or that nothing does. */
  tellTaken(taken: TakeDownView | undefined): void
  /** What it plays may be other: it is read anew, and what is shown stays until then. */
  anew(days: DayBook): void
  /** Renews what is due at `now` (epoch ms), where anybody sees it. */
  tick(now: number): void
}

/** A picture that nothing changes is fetched again after so long: it is told how old it is. */
const longestMs = 60_000
/** Strips that are longer than this many times their height take a whole row. */
const wideFrom = 6

/** A card for a board of the plan; it lives as long as the plan does. */
export function boardCard(board: Board, { plan, words }: PlanNow, first: DayBook): BoardCard {
  const clock = zoneClockOf(timezoneOf(board, plan))
  const picture = boardPicture(board)
  const state = make('span', { class: 'state', 'data-state': 'unknown' })
  const shown = make('strong')
  const until = make('small')
  const next = make('dd')
  const lacks = make('p', { class: 'lacks', hidden: true })
  const off = make('p', { class: 'lacks', hidden: true })
  const link = openBoardLink(board.id, board.name)
  const element = make(
    'article',
    { class: 'card board-card', 'data-board': board.id, 'data-wide': board.width >= wideFrom * board.height },
    make(
      'header',
      {},
      make('h2', {}, make('a', { href: `/boards/${board.id}` }, board.name)),
      state,
      make(
        'p',
        { class: 'quiet' },
        `${words.org(board.org)} · ${board.width} × ${board.height} ${say('điểm ảnh', 'pixels')}`,
      ),
    ),
    picture.element,
    make(
      'dl',
      {},
      make('dt', {}, say('Đang phát', 'On air')),
      make('dd', { class: 'on-air' }, shown, until),
      make('dt', {}, say('Sắp đổi', 'Next change')),
      next,
    ),
    off,
    lacks,
    make(
      'p',
      { class: 'doings' },
      make('a', { class: 'button', href: `/boards/${board.id}` }, say('Lịch phát trong ngày', 'The day’s programme')),
      link.element,
    ),
  )

  let days = first
  let isSeen = false
  let isBusy = false
  let dueAt = Number.NEGATIVE_INFINITY
  new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting ?? false
  }).observe(element)

  async function renew(now: number): Promise<void> {
    const rows = await days.rows(board.id, clock.read(now).date)
    const on = rows.flatMap((row) => onAirAt(row, now) ?? [])
    const [first] = on
    const endsAt = Math.min(...on.map((one) => one.endsAt))
    dueAt = Math.min(now + longestMs, endsAt)
    const texts = on.flatMap(({ entry }) => (entry ? [inOurs(words.shown(entry, board.id))] : []))
    setText(shown, texts.length > 0 ? [...new Set(texts)].join(' · ') : '—')
    const tier = first ? inOurs(tierWords[first.stretch.tier]) : ''
    const time = timeForPeople(clock.read(endsAt).clockMs, true)
    setText(until, say(`${tier} · đến ${time}`, `${tier} · until ${time}`))
    setText(next, rows[0] ? inOurs(changeWords(rows[0], now, words, clock)) : '')
    await picture.renew(now, clock)
  }

  return {
    element,
    tellState(said, now) {
      const { connected, missing } = said
      link.tellState(said)
      state.dataset.state = connected ? 'connected' : 'lost'
      setText(state, inOurs(connectionWords(said, clock, now)))
      lacks.hidden = missing.length === 0
      const names = missing.map((slide) => `“${slide}”`).join(', ')
      setText(
        lacks,
        say(`Chưa vẽ được ${names}; nội dung nền phát thay.`, `Could not be drawn: ${names}; the filler stands in.`),
      )
    },
    tellTaken(taken) {
      off.hidden = !taken
      if (!taken) return
      const [vi, en] = taken.kind === 'pause' ? ['Tạm dừng', 'Paused'] : ['Đã thu hồi', 'Taken down']
      setText(off, say(`${vi}: ${taken.reason}`, `${en}: ${taken.reason}`))
    },
    anew(next) {
      days = next
      dueAt = Number.NEGATIVE_INFINITY
    },
    tick(now) {
      picture.tick(now)
      if (!isSeen || isBusy || now < dueAt || document.visibilityState !== 'visible') return
      isBusy = true
      renew(now)
        .catch((error: unknown) => {
          dueAt = now + 5000
          console.warn(error)
        })
        .finally(() => {
          isBusy = false
          picture.tick(now)
        })
    },
  }
}
