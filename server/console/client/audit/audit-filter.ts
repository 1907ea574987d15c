import type { PlanNow } from '../api/watch-plan.ts'
import { orgSelect } from '../people/org-select.ts'
import { make } from '../plain/make.ts'
import { typedDate } from '../time/typed-date.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { inOurs, say } from '../words/say.ts'
import { subjectKinds } from './act-words.ts'

/** What is asked of the log. */
export interface AuditFilter {
  readonly element: HTMLElement
  /** The parameters of the query. */
  read(): Record<string, string>
  show(now: PlanNow | undefined): void
  /** Offers these people (names by ids). */
  offer(people: ReadonlyMap<string, string>): void
}

const dayMs = 86_400_000
const zone = 'Asia/Ho_Chi_Minh'

/** Fields for it, filled from the address; `changed` when another question is asked. The address follows. */
export function auditFilter(changed: () => void): AuditFilter {
  const asked = new URLSearchParams(location.search)
  const kind = make('select', { onchange: ask })
  kind.append(make('option', { value: '' }, say('Mọi loại', 'Of every kind')))
  kind.append(...subjectKinds.map(([value, said]) => make('option', { value }, inOurs(said))))
  const text = (name: string, placeholder = '') => {
    const input = make('input', { type: 'text', placeholder, autocomplete: 'off', spellcheck: 'false', onchange: ask })
    input.value = asked.get(name) ?? ''
    return input
  }
  const subject = text('subject')
  const person = make('select', { onchange: ask })
  offer(new Map())
  const [from, to] = [text('from', 'dd/mm/yyyy'), text('to', 'dd/mm/yyyy')]
  const org = orgSelect(say('Mọi cơ quan', 'Every office'), ask)
  kind.value = asked.get('subjectKind') ?? ''
  org.element.hidden = true

  const field = (label: string, input: HTMLElement) => make('label', { class: 'field' }, make('span', {}, label), input)
  const ofOne = field(say('Mã mục', 'Id of the item'), subject)
  // Nobody knows ids: it is there where a press on an item put one.
  ofOne.hidden = subject.value === ''
  const element = make(
    'form',
    {
      class: 'card filter',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault()
        ask()
      },
    },
    field(say('Loại', 'Kind'), kind),
    field(say('Ai làm', 'Who did it'), person),
    field(say('Cơ quan', 'Office'), org.element),
    field(say('Từ ngày', 'From'), from),
    field(say('Đến hết ngày', 'Until the end of'), to),
    ofOne,
  )

  function offer(people: ReadonlyMap<string, string>): void {
    const before = person.value || (asked.get('person') ?? '')
    // Whoever is asked for in the address stays so, listed or not.
    const all = before === '' || people.has(before) ? people : new Map([...people, [before, before]])
    person.replaceChildren(
      make('option', { value: '' }, say('Mọi người', 'Everybody')),
      ...Array.from(all, ([id, name]) => make('option', { value: id }, name)),
    )
    person.value = before
  }

  function ask(): void {
    history.replaceState(null, '', `?${new URLSearchParams(read(true))}`)
    changed()
  }

  /** `forPeople`: dates as they were typed. */
  function read(forPeople = false): Record<string, string> {
    const query: Record<string, string> = {}
    const put = (name: string, value: string | undefined) => {
      if (value !== undefined && value !== '') query[name] = value
    }
    put('subjectKind', kind.value)
    put('subject', subject.value.trim())
    put('person', person.value)
    put('org', org.read())
    for (const [name, input, later] of [
      ['from', from, 0],
      ['to', to, dayMs],
    ] as const) {
      const date = typedDate(input.value)
      input.setAttribute('aria-invalid', String(date === undefined && input.value.trim() !== ''))
      if (forPeople) put(name, input.value.trim())
      else if (date !== undefined) put(name, String(zoneClockOf(zone).instantAt({ date, clockMs: 0 }) + later))
    }
    return query
  }

  return {
    element,
    offer,
    read: () => read(),
    show(now) {
      org.show(now?.plan.orgs ?? [], asked.get('org') ?? '')
      org.element.hidden = false
    },
  }
}
