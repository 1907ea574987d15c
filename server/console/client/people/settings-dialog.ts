import type { Org } from '../../../../shared/plan/plan.ts'
import { askServer, sendingOf, wordsOf } from '../api/ask-server.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { type Role, roleWords } from '../words/role-words.ts'
import { both, inOurs, say } from '../words/say.ts'
import { field, formDialog } from './form-dialog.ts'

interface Settings {
  readonly approvers: 1 | 2
  readonly tellOthersAfterHours: number | null
  readonly emergency: { readonly people: 1 | 2; readonly prepare: readonly Role[]; readonly release: readonly Role[] }
}

const preparing: readonly Role[] = ['editor', 'approver', 'operator', 'administrator', 'technician']

/** What an office has chosen: how many approve, when others are told, who prepares and who releases an emergency. */
export async function settingsDialog(org: Org, mayChange: boolean, edges: Edges): Promise<void> {
  const path = `/api/v1/orgs/${org.id}/settings`
  let answer: Response
  try {
    answer = await askServer(path, { cache: 'no-store' })
  } catch (error) {
    edges.tell(inOurs(wordsOf(error)), 'trouble')
    return
  }
  const tag = answer.headers.get('etag') ?? undefined
  const { effective } = (await answer.json()) as { readonly effective: Settings }
  const approvers = people(effective.approvers)
  const hours = make('input', { type: 'text', inputmode: 'numeric', size: 6, autocomplete: 'off' })
  hours.value = effective.tellOthersAfterHours === null ? '' : String(effective.tellOthersAfterHours)
  const releasers = people(effective.emergency.people)
  const prepare = ticks(say('Ai chuẩn bị phát khẩn', 'Who prepares an emergency'), effective.emergency.prepare)
  const release = ticks(say('Ai cho phát khẩn', 'Who releases an emergency'), effective.emergency.release)
  const fields = [
    field(say('Số người duyệt mỗi nội dung', 'How many approve'), approvers),
    field(
      say('Báo người duyệt cấp trên sau (giờ)', 'Tell approvers above after (hours)'),
      hours,
      say('Để trống: không báo.', 'Empty: never.'),
    ),
    field(say('Số người cho phát khẩn', 'How many an emergency takes'), releasers),
    prepare.element,
    release.element,
  ]
  for (const one of mayChange ? [] : fields)
    for (const input of one.querySelectorAll('input, select')) input.setAttribute('disabled', '')
  formDialog({
    heading: say(`Thiết lập của ${org.name}`, `Settings of ${org.name}`),
    fields,
    doing: mayChange ? say('Lưu', 'Save') : say('Đóng', 'Close'),
    async act() {
      if (!mayChange) return
      const typed = hours.value.trim()
      const asked = {
        approvers: Number(approvers.value),
        tellOthersAfterHours: typed === '' ? null : Number(typed),
        emergency: { people: Number(releasers.value), prepare: prepare.read(), release: release.read() },
      }
      await askServer(path, sendingOf('PUT', asked, tag))
      edges.tell(say('Đã lưu thiết lập.', 'The settings are saved.'))
    },
  })
}

function people(count: 1 | 2): HTMLSelectElement {
  const one = both('Một người', 'One person')
  const two = both('Hai người', 'Two people')
  const select = make(
    'select',
    {},
    make('option', { value: '1' }, inOurs(one)),
    make('option', { value: '2' }, inOurs(two)),
  )
  select.value = String(count)
  return select
}

function ticks(legend: string, chosen: readonly Role[]): { readonly element: HTMLElement; read(): readonly Role[] } {
  const inputs = preparing.map((role) =>
    make('input', { type: 'checkbox', value: role, checked: chosen.includes(role) }),
  )
  const labels = inputs.map((input, at) =>
    make('label', { class: 'tick' }, input, make('span', {}, inOurs(roleWords[preparing[at] as Role]))),
  )
  return {
    element: make('fieldset', {}, make('legend', {}, legend), ...labels),
    read: () => inputs.filter(({ checked }) => checked).map(({ value }) => value as Role),
  }
}
