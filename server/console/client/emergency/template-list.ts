import { askServer, sendingOf, wordsOf } from '../api/ask-server.ts'
import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { both, inOurs, say } from '../words/say.ts'
import type { Template } from './emergency.ts'
import { templateForm } from './template-form.ts'

const states = {
  draft: both('Nháp, chờ duyệt', 'Draft, waits for approval'),
  approved: both('Đã duyệt', 'Approved'),
  retired: both('Thôi dùng', 'Retired'),
} as const

/** The templates, and what whoever looks may do with each. */
export function templateList(
  templates: readonly Template[],
  now: PlanNow | undefined,
  edges: Edges,
  changed: () => void,
): HTMLElement {
  const add = make(
    'button',
    {
      type: 'button',
      class: 'chief',
      hidden: !has(edges.me, 'edit') || !now,
      onclick: () => now && templateForm(undefined, now, edges, changed),
    },
    say('Soạn mẫu mới', 'Draft a template'),
  )
  const order = { draft: 0, approved: 1, retired: 2 }
  const sorted = [...templates].sort((a, b) => order[a.state] - order[b.state])
  return make(
    'div',
    { class: 'templates' },
    make('p', { class: 'tools' }, add),
    ...(templates.length === 0
      ? [make('p', { class: 'quiet' }, say('Chưa có mẫu nào.', 'There is no template yet.'))]
      : []),
    ...sorted.map((template) => cardOf(template, now, edges, changed)),
  )
}

function cardOf(template: Template, now: PlanNow | undefined, edges: Edges, changed: () => void): HTMLElement {
  const { id, title, state, slide, bound, cancel, cap, orgName, author, approver, tag } = template
  const fault = make('p', { class: 'fault', role: 'alert' })
  const button = (text: string, isThere: boolean, act: () => void, kind = '') =>
    make('button', { type: 'button', class: kind, hidden: !isThere, onclick: act }, text)
  const call = (method: string, end: string, done: string) => {
    askServer(`/api/v1/emergency-templates/${id}${end}`, sendingOf(method, undefined, `"${tag}"`)).then(
      () => {
        edges.tell(done)
        changed()
      },
      (error: unknown) => {
        fault.textContent = inOurs(wordsOf(error))
      },
    )
  }
  const free = slide.text.includes('{loi}')
    ? say(`phần điền ≤ ${bound.maxCharacters} ký tự`, `filling ≤ ${bound.maxCharacters} characters`)
    : say('không có phần điền', 'no filling')
  const after = cancel
    ? say(`hủy: “${cancel.text}” ${cancel.minutes} phút`, `cancel: “${cancel.text}”, ${cancel.minutes} min`)
    : say('hủy: trở lại chương trình', 'cancel: back to the programme')
  const hands = [
    say(`Soạn: ${author.name}`, `Drafted: ${author.name}`),
    ...(approver ? [say(`Duyệt: ${approver.name}`, `Approved: ${approver.name}`)] : []),
  ]
  return make(
    'article',
    { class: 'card template', 'data-state': state, 'data-template': id },
    make(
      'p',
      { class: 'stages' },
      make('strong', { class: 'stage' }, inOurs(states[state])),
      ' ',
      make('strong', {}, title),
      ` · ${orgName}`,
    ),
    make('p', { class: 'words' }, slide.text),
    make('p', { class: 'quiet' }, [free, after, `CAP: ${cap.event}`, ...hands].join(' · ')),
    fault,
    make(
      'p',
      { class: 'doings' },
      button(
        say('Duyệt mẫu này', 'Approve it'),
        template.mayApprove,
        () => call('POST', '/approve', say('Đã duyệt mẫu.', 'Approved.')),
        'chief',
      ),
      button(say('Sửa', 'Change'), template.mayChange, () => now && templateForm(template, now, edges, changed)),
      button(
        say('Soạn bản thay thế', 'Draft its successor'),
        state === 'approved' && has(edges.me, 'edit'),
        () => now && templateForm(template, now, edges, changed),
      ),
      button(say('Thôi dùng', 'Retire'), template.mayRetire, () =>
        call('DELETE', '', say('Đã thôi dùng mẫu.', 'Retired.')),
      ),
    ),
  )
}
