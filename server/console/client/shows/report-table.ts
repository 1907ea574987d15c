import { askJson } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { dataTable, tableRow } from '../plain/data-table.ts'
import { make } from '../plain/make.ts'
import { pagedList } from '../plain/paged-list.ts'
import { dateForPeople, typedDate } from '../time/typed-date.ts'
import { spanWords } from '../words/moment-words.ts'
import { inOurs, language, say } from '../words/say.ts'

interface ReportRow {
  readonly day?: string
  readonly board?: string
  readonly boardName?: string | null
  readonly slide?: string
  readonly phase?: string | null
  readonly campaign: string | null
  readonly shows: number
  readonly seconds: number
  readonly unsure: number
}

type By = 'day' | 'board' | 'slide' | 'phase'

const atOnce = 200

/** How often and how long a campaign was shown, by day, board, slide or phase. */
export function reportTable(): { readonly element: HTMLElement; show(now: PlanNow | undefined): void } {
  let now: PlanNow | undefined
  const reload = () => void list.reload()
  const campaign = make('select', { onchange: reload })
  const by = make(
    'select',
    { onchange: reload },
    ...(
      [
        ['day', say('ngày', 'day')],
        ['board', say('bảng', 'board')],
        ['slide', say('nội dung', 'slide')],
        ['phase', say('giai đoạn', 'phase')],
      ] as const
    ).map(([value, text]) => make('option', { value }, text)),
  )
  const date = () =>
    make('input', {
      type: 'text',
      placeholder: 'dd/mm/yyyy',
      autocomplete: 'off',
      spellcheck: 'false',
      onchange: reload,
    })
  const [from, to] = [date(), date()]
  const field = (label: string, input: HTMLElement) => make('label', { class: 'field' }, make('span', {}, label), input)
  const headings = [
    say('Theo', 'Of'),
    say('Số lượt', 'Shows'),
    say('Thời lượng', 'On air'),
    say('Không rõ giờ', 'Time not known'),
  ]
  const table = dataTable(say('Báo cáo phát', 'Report of shows'), headings)
  const list = pagedList<ReportRow>({
    holder: table.body,
    around: make('div', { class: 'card wide' }, table.element),
    rowOf: (row) =>
      tableRow(headings, [
        nameOf(row),
        numberWords(row.shows),
        spanWords(row.seconds * 1000),
        row.unsure === 0 ? '—' : numberWords(row.unsure),
      ]),
    empty: say('Chưa có lượt phát nào được ghi.', 'No show is recorded.'),
    async ask(cursor) {
      if (campaign.value === '') return { rows: [], next: null }
      const query = new URLSearchParams({ campaign: campaign.value, by: by.value, limit: String(atOnce) })
      for (const [name, input] of [['from', from] as const, ['to', to] as const]) {
        const typed = typedDate(input.value)
        input.setAttribute('aria-invalid', String(typed === undefined && input.value.trim() !== ''))
        if (typed !== undefined) query.set(name, typed)
      }
      if (cursor !== undefined) query.set('cursor', cursor)
      const { rows, next } = await askJson<{ rows: readonly ReportRow[]; next: string | null }>(
        `/api/v1/reports/shows?${query}`,
      )
      return { rows, next }
    },
  })

  function nameOf(row: ReportRow): string {
    const of = campaign.value
    switch (by.value as By) {
      case 'day':
        return dateForPeople(row.day ?? '')
      case 'board':
        return row.boardName ?? row.board ?? ''
      case 'slide':
        return now ? inOurs(now.words.slide(of, row.slide ?? '')) : (row.slide ?? '')
      default:
        return row.phase == null
          ? say('ngoài giai đoạn', 'of no phase')
          : (now?.words.phase(of, row.phase) ?? row.phase)
    }
  }

  return {
    element: make(
      'div',
      {},
      make(
        'form',
        {
          class: 'card filter',
          novalidate: true,
          onsubmit: (event) => {
            event.preventDefault()
            reload()
          },
        },
        field(say('Đợt tuyên truyền', 'Campaign'), campaign),
        field(say('Theo', 'By'), by),
        field(say('Từ ngày', 'From'), from),
        field(say('Đến hết ngày', 'Until the end of'), to),
      ),
      make('p', { class: 'quiet under' }, say('Để trống ngày: 30 ngày qua.', 'No dates: the last 30 days.')),
      list.element,
    ),
    show(next) {
      now = next
      const before = campaign.value
      campaign.replaceChildren(
        ...(next?.plan.campaigns ?? []).map(({ id, title }) => make('option', { value: id }, title)),
      )
      if (next?.plan.campaigns.some(({ id }) => id === before)) campaign.value = before
      reload()
    },
  }
}

const numberWords = (value: number) => value.toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB')
