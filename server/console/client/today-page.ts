import { askJson, wordsOf } from './ask-server.ts'
import { type BoardCard, boardCard } from './board-card.ts'
import { byShape } from './by-shape.ts'
import type { BoardState } from './connection-words.ts'
import { dayBook } from './day-book.ts'
import type { Edges } from './edges.ts'
import { make, setText } from './make.ts'
import { milestoneList } from './milestone-list.ts'
import { dayWords, lunarWords } from './moment-words.ts'
import type { Page } from './page.ts'
import { planBox } from './plan-box.ts'
import { inOurs, say } from './say.ts'
import { timeForPeople } from './typed-time.ts'
import type { PlanNow } from './watch-plan.ts'
import { zoneClockOf } from './zone-clock.ts'

interface BoardPage {
  readonly boards: readonly (BoardState & { readonly id: string })[]
}

const boardsAtOnce = 60
const statesEveryMs = 5000

/** “Hôm nay phát gì?”: every board as it looks now, the milestones, and the plan itself. */
export function todayPage(edges: Edges): Page {
  const title = say('Hôm nay phát gì?', 'What is on today?')
  const date = make('p', { class: 'today' })
  const boards = make('div', { class: 'boards' })
  const more = make('button', { type: 'button', hidden: true, onclick: showMore }, say('Xem thêm bảng', 'More boards'))
  const milestones = milestoneList(edges)
  const plan = planBox(edges)
  const element = make(
    'div',
    { class: 'today-page' },
    make('div', { class: 'heading' }, make('h1', {}, title), date),
    make('section', { class: 'all-boards', 'aria-label': say('Các bảng', 'Boards') }, boards, more),
    make(
      'aside',
      { 'aria-label': say('Mốc và kế hoạch', 'Milestones and the plan') },
      milestones.element,
      plan.element,
    ),
  )

  let now: PlanNow | undefined
  let cards = new Map<string, BoardCard>()
  let count = boardsAtOnce
  let statesDueOn = 0

  function draw(): void {
    const days = dayBook()
    const shown = byShape(now?.plan.boards.slice(0, count) ?? [])
    cards = new Map(now ? shown.map((board) => [board.id, boardCard(board, now as PlanNow, days)]) : [])
    boards.replaceChildren(...[...cards.values()].map((card) => card.element))
    if (!now)
      boards.append(
        make(
          'p',
          { class: 'card empty' },
          say(
            'Chưa có kế hoạch nào. Hãy nhập một tệp kế hoạch để bắt đầu.',
            'There is no plan yet. Import a plan file to begin.',
          ),
        ),
      )
    more.hidden = (now?.plan.boards.length ?? 0) <= count
    statesDueOn = 0
    tick()
  }

  function showMore(): void {
    count += boardsAtOnce
    draw()
  }

  async function readStates(): Promise<void> {
    const page = await askJson<BoardPage>(`/api/v1/boards?limit=${Math.min(1000, count)}`)
    for (const state of page.boards) cards.get(state.id)?.tellState(state, edges.clock.now())
  }

  function tick(): void {
    if (!now || !edges.clock.isKnown()) return
    const at = edges.clock.now()
    const reading = zoneClockOf(now.plan.timezone).read(at)
    const words = [dayWords(reading.date), lunarWords(reading.date), timeForPeople(reading.clockMs)]
    setText(date, words.filter(Boolean).join(' · '))
    for (const card of cards.values()) card.tick(at)
    if (edges.steady() < statesDueOn || document.visibilityState !== 'visible') return
    statesDueOn = edges.steady() + statesEveryMs
    readStates().catch((error: unknown) => console.warn(inOurs(wordsOf(error))))
  }

  return {
    element,
    title,
    tick,
    show(next) {
      // The cards of another plan are new; where the person was stays where it was.
      const focused = document.activeElement?.closest<HTMLElement>('[data-board]')?.dataset.board
      now = next
      milestones.show(next)
      plan.show(next)
      draw()
      if (focused !== undefined) cards.get(focused)?.element.querySelector('a')?.focus()
    },
  }
}
