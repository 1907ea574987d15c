import type { Ending } from '../../../../shared/protocol/shows.ts'
import { askJson } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { dataTable, tableRow } from '../plain/data-table.ts'
import { make } from '../plain/make.ts'
import { type PagedList, pagedList } from '../plain/paged-list.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { inOurs, say } from '../words/say.ts'
import { endingWords, qualityWords } from './show-words.ts'

/** One show of a board's log, as the server tells it. */
export interface ShowView {
  readonly slide: string
  readonly campaign: string | null
  readonly interrupt: string | null
  readonly restriction: string | null
  readonly section: string | null
  readonly standIn: boolean
  readonly version: number
  readonly startedAt: number
  readonly ms: number
  readonly errorMs: number | null
  readonly ended: Ending
}

export interface ShowTableAsked {
  /** What is asked for now; undefined while no board is chosen. */
  readonly asked: () => { readonly board: string; readonly date: string; readonly clock: ZoneClock } | undefined
  readonly now: () => PlanNow | undefined
}

const atOnce = 200

/** What a board played on a day: when by the board's own clocks, for how long, how sure the time is, and why it ended. */
export function showTable({ asked, now }: ShowTableAsked): PagedList {
  const headings = [
    ...[say('Bắt đầu', 'Began'), say('Nội dung', 'What'), say('Dài', 'Lasted'), say('Kết thúc vì', 'Ended because')],
    ...[say('Độ tin của giờ', 'Quality of the time'), say('Bản', 'Version')],
  ]
  const table = dataTable(say('Nhật ký phát', 'Play log'), headings)

  function rowOf(show: ShowView): HTMLElement {
    const clock = asked()?.clock
    const at = clock?.read(show.startedAt)
    const { standIn, ms, errorMs, ended, version } = show
    const marks = standIn ? [' ', make('small', { class: 'lacks' }, say('(hình thay thế)', '(a stand-in)'))] : []
    return tableRow(headings, [
      at ? `${timeForPeople(at.clockMs, true)}\u00a0${dateForPeople(at.date)}` : '',
      make('span', {}, nameOf(show), ...marks),
      secondsWords(ms),
      inOurs(endingWords[ended] ?? { vi: ended, en: ended }),
      make('span', { class: errorMs === null ? 'lacks' : undefined }, inOurs(qualityWords(errorMs))),
      String(version),
    ])
  }

  function nameOf({ slide, campaign, interrupt, restriction }: ShowView): string {
    const { words } = now() ?? {}
    const board = asked()?.board ?? ''
    if (!words) return slide
    const of = { slide, campaign, ...(interrupt && { interrupt }), ...(restriction && { restriction }) }
    return inOurs(words.shown(of as Parameters<typeof words.shown>[0], board))
  }

  return pagedList<ShowView>({
    holder: table.body,
    around: make('div', { class: 'card wide' }, table.element),
    rowOf,
    empty: () =>
      asked()
        ? say('Ngày này chưa có lượt phát nào được ghi.', 'No show is recorded of this day.')
        : say('Chọn một bảng.', 'Choose a board.'),
    async ask(cursor) {
      const question = asked()
      if (!question) return { rows: [], next: null }
      const query = new URLSearchParams({ date: question.date, limit: String(atOnce) })
      if (cursor !== undefined) query.set('cursor', cursor)
      const { shows, next } = await askJson<{ shows: readonly ShowView[]; next: string | null }>(
        `/api/v1/boards/${question.board}/shows?${query}`,
      )
      return { rows: shows, next }
    },
  })
}

/** `8,0 giây`, in the page's language. */
function secondsWords(ms: number): string {
  const seconds = (ms / 1000).toFixed(1)
  return say(`${seconds.replace('.', ',')} giây`, `${seconds} s`)
}
