import { restful } from '../add/restful.ts'
import { askJson } from '../api/ask-server.ts'
import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { dataTable, tableRow } from '../plain/data-table.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { pagedList } from '../plain/paged-list.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { addPerson } from './add-person.ts'
import { rolesWords } from './grant-words.ts'
import { orgSelect } from './org-select.ts'
import type { PersonView } from './person.ts'
import { personDialog } from './person-dialog.ts'

/** A part of the page about offices and people. */
export interface PeoplePart {
  readonly element: HTMLElement
  show(now: PlanNow | undefined): void
  /** It has come to the front. */
  open?(): void
}

const atOnce = 50

/** People with a role in an office, found by name without diacritics. */
export function peopleList(edges: Edges): PeoplePart {
  const headings = [
    say('Họ tên', 'Name'),
    say('Tên đăng nhập', 'Sign-in name'),
    say('Vai trò', 'Roles'),
    say('Vào lần cuối', 'Last here'),
  ]
  const table = dataTable(say('Người dùng', 'People'), headings)
  const list = pagedList<PersonView>({
    holder: table.body,
    around: make('div', { class: 'card wide' }, table.element),
    rowOf,
    empty: say('Không tìm thấy ai.', 'Nobody was found.'),
    async ask(cursor) {
      const query = new URLSearchParams({ limit: String(atOnce) })
      if (sought.value.trim() !== '') query.set('q', sought.value.normalize('NFC').trim())
      if (org.read() !== '') query.set('org', org.read())
      if (cursor !== undefined) query.set('cursor', cursor)
      const { people, next } = await askJson<{ people: readonly PersonView[]; next: string | null }>(
        `/api/v1/people?${query}`,
      )
      return { rows: people, next }
    },
  })
  const reload = () => void list.reload()
  const sought = make('input', {
    ...{
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: say('Tên, gõ không dấu cũng được', 'Name'),
    },
    'aria-label': say('Tìm người dùng', 'Find somebody'),
    oninput: restful(reload),
  })
  const org = orgSelect(say('Mọi cơ quan', 'Every office'), reload)
  org.element.setAttribute('aria-label', say('Cơ quan', 'Office'))
  const add = make(
    'button',
    { type: 'button', class: 'chief', onclick: () => now && addPerson(edges, now, reload) },
    say('Thêm người…', 'Add a person…'),
  )
  add.hidden = !has(edges.me, 'administer')
  let now: PlanNow | undefined

  function rowOf(person: PersonView): HTMLElement {
    const open = () => now && personDialog(person, edges, now, reload)
    const closed =
      person.state === 'closed'
        ? [' ', make('span', { class: 'state', 'data-state': 'withdrawn' }, say('đã đóng', 'closed'))]
        : []
    return tableRow(headings, [
      make('span', {}, make('button', { type: 'button', class: 'slight', onclick: open }, person.name), ...closed),
      person.login,
      make('span', {}, rolesWords(person.grants) || '—'),
      person.lastSeenAt === null ? '—' : whenWords(person.lastSeenAt),
    ])
  }

  return {
    element: make('div', {}, make('div', { class: 'tools' }, sought, org.element, add), list.element),
    open: reload,
    show(next) {
      now = next
      org.show(next?.plan.orgs ?? [])
    },
  }
}
