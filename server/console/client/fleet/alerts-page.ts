import { askJson, askServer, sendingOf, wordsOf } from '../api/ask-server.ts'
import { has, may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { orgSelect } from '../people/org-select.ts'
import { dataTable, tableRow } from '../plain/data-table.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { pagedList } from '../plain/paged-list.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { alertSettings } from './alert-settings.ts'

interface AlertView {
  readonly id: string
  readonly board: string
  readonly boardName: string
  readonly org: string
  readonly code: string
  readonly messageVi: string
  readonly message: string
  readonly since: number
  readonly endedAt: number | null
  readonly toldAt: number | null
  readonly seenBy: { readonly name: string } | null
}

const atOnce = 50

/** *Cảnh báo*: what is or was wrong with boards, whether anybody has seen it, and when an office is told. */
export function alertsPage(edges: Edges): Page {
  const title = say('Cảnh báo', 'Alerts')
  const headings = [
    ...[say('Bảng', 'Board'), say('Có gì', 'What'), say('Từ', 'Since'), say('Đến', 'Until'), say('Đã báo', 'Told')],
    say('Đã xem', 'Seen'),
  ]
  const table = dataTable(title, headings)
  const reload = () => void list.reload()
  const org = orgSelect(say('Mọi cơ quan', 'Every office'), reload)
  org.element.setAttribute('aria-label', say('Cơ quan', 'Office'))
  const state = make(
    'select',
    { 'aria-label': say('Tình trạng', 'State'), onchange: reload },
    make('option', { value: 'open' }, say('Còn lỗi', 'Still wrong')),
    make('option', { value: '' }, say('Tất cả', 'All')),
  )
  const setting = orgSelect(undefined)
  setting.element.setAttribute('aria-label', say('Cơ quan cần thiết lập', 'Office to be set'))
  const set = make(
    'button',
    { type: 'button', onclick: () => now && void alertSettings(setting.read(), now.words.org(setting.read()), edges) },
    say('Báo khi nào, cho ai…', 'When, and whom…'),
  )
  const settings = make('div', { class: 'tools', hidden: !has(edges.me, 'administer') }, setting.element, set)
  const list = pagedList<AlertView>({
    holder: table.body,
    around: make('div', { class: 'card wide' }, table.element),
    rowOf,
    empty: () =>
      state.value === 'open'
        ? say('Không bảng nào có lỗi.', 'No board is in trouble.')
        : say('Chưa có cảnh báo nào.', 'There has been no alert.'),
    async ask(cursor) {
      const query = new URLSearchParams({ limit: String(atOnce) })
      if (org.read() !== '') query.set('org', org.read())
      if (state.value !== '') query.set('state', state.value)
      if (cursor !== undefined) query.set('cursor', cursor)
      const { alerts, next } = await askJson<{ alerts: readonly AlertView[]; next: string | null }>(
        `/api/v1/alerts?${query}`,
      )
      return { rows: alerts, next }
    },
  })
  let now: PlanNow | undefined

  function rowOf(alert: AlertView): HTMLElement {
    const { board, boardName, since, endedAt, toldAt } = alert
    return tableRow(headings, [
      make('a', { href: `/boards/${board}` }, boardName),
      say(alert.messageVi, alert.message),
      whenWords(since),
      endedAt === null
        ? make('span', { class: 'state', 'data-state': 'lost' }, say('còn lỗi', 'still wrong'))
        : whenWords(endedAt),
      toldAt === null ? say('chưa', 'not yet') : whenWords(toldAt),
      seenCell(alert),
    ])
  }

  function seenCell({ id, seenBy, boardName, org: owner }: AlertView): Node | string {
    if (seenBy) return seenBy.name
    if (!now || !may(edges.me, 'pause', owner, now.plan)) return '—'
    const button = make(
      'button',
      { type: 'button', class: 'slight', 'aria-label': say(`Đã xem cảnh báo của ${boardName}`, `Seen: ${boardName}`) },
      say('Đã xem', 'Seen'),
    )
    button.addEventListener('click', () => {
      button.disabled = true
      askServer(`/api/v1/alerts/${id}/seen`, sendingOf('POST', {})).then(reload, (error: unknown) => {
        button.disabled = false
        edges.tell(inOurs(wordsOf(error)), 'trouble')
      })
    })
    return button
  }

  return {
    element: make(
      'div',
      { class: 'alerts-page' },
      make('div', { class: 'heading' }, make('h1', {}, title)),
      make('div', { class: 'tools' }, state, org.element),
      list.element,
      make(
        'h2',
        { class: 'part-title', hidden: settings.hidden },
        say('Thiết lập cảnh báo của một cơ quan', 'An office’s alerts'),
      ),
      settings,
    ),
    title,
    show(next) {
      now = next
      org.show(next?.plan.orgs ?? [])
      setting.show(next?.plan.orgs.filter(({ id }) => may(edges.me, 'administer', id, next.plan)) ?? [])
      reload()
    },
    heard(what) {
      if (what === 'notices') reload()
    },
  }
}
