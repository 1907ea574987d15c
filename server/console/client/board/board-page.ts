import { timezoneOf } from '../../../../shared/plan/effective.ts'
import type { Board, DateText } from '../../../../shared/plan/plan.ts'
import { parseDate } from '../../../../shared/time/civil.ts'
import { askJson, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { DeviceSection } from '../device/device-section.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { entryTakeDown } from '../take-down/entry-take-down.ts'
import { takeDownButtons } from '../take-down/take-down-buttons.ts'
import { type DateControl, dateControl } from '../time/date-control.ts'
import { timeForPeople, typedTime } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { inOurs, say } from '../words/say.ts'
import { type BoardHead, boardHead } from './board-head.ts'
import { type DayBook, dayBook } from './day-book.ts'
import { type DayView, dayView } from './day-view.ts'
import type { Fit } from './fitted-frame.ts'
import { type PreviewFrame, previewFrame } from './preview-frame.ts'
import { type Running, readingOf } from './running.ts'

const stateEveryMs = 5000
const onStage: Fit = { tallest: 0.36, enlarges: true }

/** A board's day, and what the board shows at any instant of it. */
export function boardPage(id: string, edges: Edges): Page {
  const title = say('Lịch phát của bảng', 'A board’s programme')
  const head = make('div', {}, make('h1', {}, title))
  const stage = make('div', { class: 'stage' })
  const below = make('div', { class: 'below' })
  const date: DateControl = dateControl((next) => void open(next, sameClockOn(next), hand?.rate ?? 0), goToday)
  const device = make('div')
  const element = make('div', { class: 'board-page' }, head, date.element, stage, below, device)

  let plan: PlanNow | undefined
  let board: Board | undefined
  let days: DayBook = dayBook()
  let preview: PreviewFrame | undefined
  let view: DayView | undefined
  /** The hand of the preview's clock; undefined until the first day is open. */
  let hand: Running | undefined
  let day: { readonly date: DateText; readonly endsAt: number } | undefined
  let opening = 0
  let about: BoardHead | undefined
  let stateDueOn = 0
  let version: number | null | undefined
  let machine: DeviceSection | undefined

  const zone = () => zoneClockOf(board && plan ? timezoneOf(board, plan.plan) : 'Asia/Ho_Chi_Minh')
  const reading = () => (hand ? readingOf(hand, edges.steady()) : edges.clock.now())
  const sameClockOn = (next: DateText) => zone().instantAt({ date: next, clockMs: zone().read(reading()).clockMs })

  function goToday(): void {
    const now = edges.clock.now()
    void open(zone().read(now).date, now, 1)
  }

  /** Opens a local day at an instant of it; what was there stays until the new one can be shown. */
  async function open(next: DateText, at: number, rate: 0 | 1): Promise<void> {
    if (!plan || !board) return
    const mine = ++opening
    const asked = edges.steady()
    const { plan: document, words } = plan
    const of = board
    try {
      const [rows, playlist] = await Promise.all([
        days.rows(id, next),
        askJson(`/api/v1/boards/${id}/playlist?date=${next}`),
      ])
      if (mine !== opening) return
      const [first] = rows
      const startsAt = first?.stretches[0]?.startsAt ?? at
      const endsAt = first?.stretches.at(-1)?.endsAt ?? at
      day = { date: next, endsAt }
      view = dayView(
        { board: of, date: next, rows, words, zone: zone(), startsAt, endsAt },
        { plan: document, words, clock: zone() },
        { seek, run, about: (entry) => plan && board && entryTakeDown(entry, board, plan, edges) },
      )
      below.replaceChildren(view.element)
      date.show(next)
      // Time went on while the day was asked for.
      move(Math.max(startsAt, at + (edges.steady() - asked) * rate), rate, playlist)
    } catch (error) {
      if (mine === opening) edges.tell(inOurs(wordsOf(error)), 'trouble')
    }
  }

  function move(at: number, rate: 0 | 1, playlist?: unknown): void {
    hand = { at: Math.floor(at), on: edges.steady(), rate }
    preview?.play(hand.at, rate, playlist)
    view?.show(hand.at, rate === 1)
    keepAddress(rate)
  }

  const seek = (at: number) => move(at, hand?.rate ?? 0)
  const run = (runs: boolean) => move(reading(), runs ? 1 : 0)

  function point(): void {
    if (hand?.rate !== 1 || !day) return
    const at = reading()
    if (at < day.endsAt) view?.show(at, true)
    else void open(zone().read(day.endsAt).date, at, 1)
  }

  let keeping = 0
  /** The address says what is looked at, so that it can be sent to a colleague and survives a reload. */
  function keepAddress(rate: 0 | 1): void {
    clearTimeout(keeping)
    keeping = setTimeout(() => {
      const time = rate === 1 ? '' : `&time=${timeForPeople(zone().read(reading()).clockMs, true)}`
      history.replaceState(null, '', `?date=${day?.date}${time}`)
    }, 300)
  }

  function openAsAddressed(): void {
    const asked = new URLSearchParams(location.search)
    const [askedDate, clockMs] = [asked.get('date') ?? '', typedTime(asked.get('time') ?? '')]
    const today = zone().read(edges.clock.now())
    const next = parseDate(askedDate) === undefined ? today.date : askedDate
    if (next === today.date && clockMs === undefined) goToday()
    else void open(next, zone().instantAt({ date: next, clockMs: clockMs ?? today.clockMs }), 0)
  }

  /** What plays may be other by the same plan: what was approved since, or taken down. */
  function heardVersion(next: number | null): void {
    const isOther = version !== undefined && version !== next
    version = next
    if (!isOther) return
    days = dayBook()
    openAgain()
  }

  function openAgain(): void {
    if (hand && day) void open(day.date, reading(), hand.rate)
    else openAsAddressed()
  }

  async function showMachine(of: Board, now: PlanNow): Promise<void> {
    const { deviceSection } = await import('../device/device-section.ts')
    if (board !== of) return
    machine = deviceSection(of, now, edges)
    device.replaceChildren(machine.element)
  }

  function tick(): void {
    point()
    machine?.tick()
    if (!about || edges.steady() < stateDueOn || document.visibilityState !== 'visible') return
    stateDueOn = edges.steady() + stateEveryMs
    about.renew(edges.clock.now()).then(heardVersion, (error: unknown) => console.warn(error))
  }

  return {
    element,
    title,
    tick,
    show(now) {
      const former = board
      version = undefined
      plan = now
      days = dayBook()
      board = now?.plan.boards.find((one) => one.id === id)
      if (!now || !board) {
        stage.replaceChildren(
          make(
            'p',
            { class: 'card empty' },
            say('Kế hoạch hiện hành không có bảng này.', 'The plan in force has no such board.'),
          ),
        )
        below.replaceChildren()
        device.replaceChildren()
        machine = undefined
        preview = undefined
        return
      }
      document.title = board.name
      const doings = takeDownButtons({
        ...{ subject: { what: 'board', board: board.id }, org: board.org, name: board.name },
        ...{ now, edges },
      })
      about = boardHead(board, now.words, zone(), doings)
      head.replaceChildren(about.element)
      stateDueOn = 0
      const isSame = machine !== undefined && former?.name === board.name && former.org === board.org
      if (!isSame) showMachine(board, now).catch((error: unknown) => edges.tell(inOurs(wordsOf(error)), 'trouble'))
      if (!preview || former?.width !== board.width || former.height !== board.height) {
        preview = previewFrame(board, say(`Xem trước ${board.name}`, `Preview of ${board.name}`), onStage, edges.steady)
        stage.replaceChildren(preview.element)
      }
      openAgain()
    },
    heard(what) {
      if (what === 'submissions' || what === 'take-downs') stateDueOn = 0
    },
  }
}
