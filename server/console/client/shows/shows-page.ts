import { timezoneOf } from '../../../../shared/plan/effective.ts'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { parseDate } from '../../../../shared/time/civil.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { tabs } from '../plain/tabs.ts'
import { dateControl } from '../time/date-control.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { chainButton } from './chain-button.ts'
import { reportTable } from './report-table.ts'
import { showTable } from './show-table.ts'

type Which = 'board' | 'campaign'

/** *Nhật ký phát*: what a board played on a day, and how a campaign was shown. */
export function showsPage(edges: Edges): Page {
  const title = say('Nhật ký phát', 'Play log')
  const address = new URLSearchParams(location.search)
  const board = make('select', { 'aria-label': say('Bảng', 'Board'), onchange: () => open(day) })
  const date = dateControl(open, () => open(undefined))
  const table = showTable({ asked, now: () => now })
  const report = reportTable()
  const ofBoard = make(
    'div',
    {},
    make(
      'div',
      { class: 'tools' },
      board,
      chainButton(() => board.value),
    ),
    date.element,
    table.element,
  )
  const panel = make('div', {}, ofBoard)
  const choices: readonly (readonly [Which, string])[] = [
    ['board', say('Theo bảng và ngày', 'By board and day')],
    ['campaign', say('Theo đợt tuyên truyền', 'By campaign')],
  ]
  const choice = tabs<Which>(title, choices, 'board', panel, (which) =>
    panel.replaceChildren(which === 'board' ? ofBoard : report.element),
  )
  let now: PlanNow | undefined
  const askedDay = address.get('date') ?? ''
  let day: DateText | undefined = parseDate(askedDay) === undefined ? undefined : askedDay

  const clock = () => {
    const of = now?.plan.boards.find(({ id }) => id === board.value)
    return zoneClockOf(of && now ? timezoneOf(of, now.plan) : 'Asia/Ho_Chi_Minh')
  }

  function asked() {
    return board.value === '' || day === undefined ? undefined : { board: board.value, date: day, clock: clock() }
  }

  /** Opens a local day of the board; today where none is named. */
  function open(next: DateText | undefined): void {
    day = next ?? clock().read(edges.clock.now()).date
    date.show(day)
    if (board.value !== '') history.replaceState(null, '', `?board=${board.value}&date=${day}`)
    void table.reload()
  }

  return {
    element: make('div', { class: 'shows-page' }, make('div', { class: 'heading' }, make('h1', {}, title)), choice),
    title,
    show(next) {
      now = next
      const before = board.value || (address.get('board') ?? '')
      const byName = new Intl.Collator('vi', { numeric: true })
      const boards = [...(next?.plan.boards ?? [])].sort((a, b) => byName.compare(a.name, b.name))
      board.replaceChildren(...boards.map(({ id, name }) => make('option', { value: id }, name)))
      if (boards.some(({ id }) => id === before)) board.value = before
      report.show(next)
      if (edges.clock.isKnown() || day !== undefined) open(day)
    },
  }
}
