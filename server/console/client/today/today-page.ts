import { askJson, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { dayBook } from '../board/day-book.ts'
import { byShape } from '../boards/by-shape.ts'
import { campaignList } from '../campaigns/campaign-list.ts'
import { milestoneList } from '../campaigns/milestone-list.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import type { TakeDownView } from '../take-down/take-down.ts'
import { takeDownList } from '../take-down/take-down-list.ts'
import { takenBoards } from '../take-down/taken-boards.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import type { BoardState } from '../words/connection-words.ts'
import { dayWords, lunarWords } from '../words/moment-words.ts'
import { inOurs, say } from '../words/say.ts'
import { type BoardCard, boardCard } from './board-card.ts'
import { planBox } from './plan-box.ts'

interface BoardPage {
  readonly boards: readonly (BoardState & { readonly id: string; readonly version: number | null })[]
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
  const campaigns = campaignList(edges)
  const taken = takeDownList(edges, (all) => {
    takenDown = all
    markTaken()
  })
  const element = make(
    'div',
    { class: 'today-page' },
    make('div', { class: 'heading' }, make('h1', {}, title), date),
    make('section', { class: 'all-boards', 'aria-label': say('Các bảng', 'Boards') }, boards, more),
    make(
      'aside',
      { 'aria-label': say('Nội dung và kế hoạch', 'Content and the plan') },
      taken.element,
      campaigns.element,
      milestones.element,
      plan.element,
    ),
  )

  let now: PlanNow | undefined
  let takenDown: readonly TakeDownView[] = []
  let cards = new Map<string, BoardCard>()
  let count = boardsAtOnce
  let statesDueOn = 0
  let versions: ReadonlyMap<string, number | null> = new Map()

  /** Draws new cards; where the person was stays where it was. */
  function draw(): void {
    const focused = document.activeElement?.closest<HTMLElement>('[data-board]')?.dataset.board
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
    markTaken()
    tick()
    if (focused !== undefined) cards.get(focused)?.element.querySelector('a')?.focus()
  }

  function markTaken(): void {
    const some = now ? takenBoards(now.plan, takenDown) : new Map<string, TakeDownView>()
    for (const [id, card] of cards) card.tellTaken(some.get(id))
  }

  function renewTaken(): void {
    taken.renew().catch((error: unknown) => console.warn(inOurs(wordsOf(error))))
  }

  function showMore(): void {
    count += boardsAtOnce
    draw()
  }

  async function readStates(): Promise<void> {
    const page = await askJson<BoardPage>(`/api/v1/boards?limit=${Math.min(1000, count)}`)
    for (const state of page.boards) cards.get(state.id)?.tellState(state, edges.clock.now())
    // What plays may be other by the same plan: what was approved since, or taken down.
    const others = page.boards.filter(({ id, version }) => versions.has(id) && versions.get(id) !== version)
    versions = new Map(page.boards.map(({ id, version }) => [id, version]))
    const days = dayBook()
    for (const { id } of others) cards.get(id)?.anew(days)
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

  renewTaken()
  return {
    element,
    title,
    tick,
    show(next) {
      now = next
      milestones.show(next)
      plan.show(next)
      campaigns.show(next)
      taken.show(next)
      versions = new Map()
      draw()
    },
    heard(what) {
      if (what === 'take-downs') renewTaken()
      if (what !== 'submissions' && what !== 'take-downs') return
      campaigns.renew()
      statesDueOn = 0
    },
  }
}
