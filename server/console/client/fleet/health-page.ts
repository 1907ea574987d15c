import type { Mode } from '../../../../shared/protocol/messages.ts'
import { restful } from '../add/restful.ts'
import { askJson } from '../api/ask-server.ts'
import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { causeList } from '../device/cause-list.ts'
import type { CauseView } from '../device/device-view.ts'
import { modeWords } from '../device/mode-words.ts'
import { orgSelect } from '../people/org-select.ts'
import { dataTable, tableRow } from '../plain/data-table.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { pagedList } from '../plain/paged-list.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { registerDialog } from './register-dialog.ts'

interface BoardHealthRow {
  readonly board: string
  readonly name: string
  readonly orgName: string
  readonly connected: boolean
  readonly lastSeenAt: number | null
  readonly mode: Mode | null
  readonly causes: readonly CauseView[]
  readonly repair: boolean
}

const atOnce = 50
const everyMs = 15_000

/** *Tình trạng bảng*: how every board is, in plain words, found by name, office and state. */
export function healthPage(edges: Edges): Page {
  const title = say('Tình trạng bảng', 'How the boards are')
  const headings = [
    say('Bảng', 'Board'),
    say('Tình trạng', 'State'),
    say('Vì sao', 'Why'),
    say('Tin cuối', 'Last heard'),
  ]
  const table = dataTable(title, headings)
  const asked = new URLSearchParams(location.search)
  const reload = () => void list.reload()
  const sought = make('input', {
    ...{ type: 'search', autocomplete: 'off', spellcheck: 'false', value: asked.get('q') ?? '' },
    placeholder: say('Tên bảng, gõ không dấu cũng được', 'A board’s name'),
    'aria-label': say('Tìm bảng', 'Find a board'),
    oninput: restful(reload),
  })
  const state = make(
    'select',
    { 'aria-label': say('Tình trạng', 'State'), onchange: reload },
    ...(
      [
        ['', say('Mọi tình trạng', 'Every state')],
        ['trouble', say('Có lỗi', 'In trouble')],
        ['offline', say('Mất kết nối', 'Connection lost')],
        ['repair', say('Đang sửa', 'Under repair')],
        ['good', say('Bình thường', 'Well')],
      ] as const
    ).map(([value, text]) => make('option', { value }, text)),
  )
  state.value = asked.get('state') ?? ''
  const org = orgSelect(say('Mọi cơ quan', 'Every office'), reload)
  org.element.setAttribute('aria-label', say('Cơ quan', 'Office'))
  const register = make(
    'button',
    { type: 'button', onclick: () => now && registerDialog(edges, now, reload) },
    say('Khai báo nhiều bảng…', 'Register many boards…'),
  )
  register.hidden = !has(edges.me, 'administer')
  const list = pagedList<BoardHealthRow>({
    holder: table.body,
    around: make('div', { class: 'card wide' }, table.element),
    rowOf,
    empty: say('Không có bảng nào như vậy.', 'There is no such board.'),
    async ask(cursor) {
      const query = new URLSearchParams({ limit: String(atOnce) })
      const put = (name: string, value: string | undefined) =>
        value !== undefined && value !== '' && query.set(name, value)
      put('q', sought.value.normalize('NFC').trim())
      put('org', org.read())
      put('state', state.value)
      put('cursor', cursor)
      const { boards, next } = await askJson<{ boards: readonly BoardHealthRow[]; next: string | null }>(
        `/api/v1/health?${query}`,
      )
      return { rows: boards, next }
    },
  })
  let now: PlanNow | undefined
  let dueOn = 0

  function rowOf(row: BoardHealthRow): HTMLElement {
    const { board, name, orgName, connected, lastSeenAt, mode, causes, repair } = row
    const [kind, words] = repair
      ? (['pending', say('Đang sửa', 'Under repair')] as const)
      : connected
        ? causes.length > 0
          ? (['pending', say('Đang kết nối, có lỗi', 'Connected, in trouble')] as const)
          : (['connected', say('Bình thường', 'Well')] as const)
        : ([
            'lost',
            lastSeenAt === null ? say('Chưa từng kết nối', 'Never connected') : say('Mất kết nối', 'Connection lost'),
          ] as const)
    return tableRow(headings, [
      make('span', {}, make('a', { href: `/boards/${board}` }, name), ' ', make('small', {}, orgName)),
      make(
        'span',
        {},
        make('span', { class: 'state', 'data-state': kind }, words),
        mode && mode !== 'playing' ? make('small', { class: 'under' }, inOurs(modeWords[mode])) : '',
      ),
      causes.length > 0 ? causeList(causes) : '—',
      lastSeenAt === null ? '—' : whenWords(lastSeenAt),
    ])
  }

  return {
    element: make(
      'div',
      { class: 'health-page' },
      make('div', { class: 'heading' }, make('h1', {}, title)),
      make('div', { class: 'tools' }, sought, state, org.element, register),
      list.element,
    ),
    title,
    show(next) {
      now = next
      org.show(next?.plan.orgs ?? [], asked.get('org') ?? '')
      reload()
    },
    tick() {
      if (edges.steady() < dueOn || document.visibilityState !== 'visible' || !now) return
      // Nothing moves under the hand of whoever is about to press it.
      const isAway = !table.element.matches(':hover, :focus-within')
      if (dueOn > 0 && isAway) reload()
      dueOn = edges.steady() + everyMs
    },
  }
}
