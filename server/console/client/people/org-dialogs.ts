import type { Org } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { askJson, askServer, sendingOf, wordsOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { askPerson } from '../plain/ask-person.ts'
import { dataTable, tableRow } from '../plain/data-table.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { field, formDialog, lineField } from './form-dialog.ts'
import { orgSelect } from './org-select.ts'
import { textOf } from './role-fields.ts'

interface OrgTime {
  readonly name: string
  readonly level: string | null
  readonly parent: string | null
  readonly fromAt: number
  readonly toAt: number | null
}

/** Asks for an office below another. */
export function addOrg(parent: Org, now: PlanNow, edges: Edges): void {
  const [name, level] = [lineField(), lineField()]
  formDialog({
    heading: say(`Cơ quan mới thuộc ${parent.name}`, `A new office below ${parent.name}`),
    fields: [
      field(say('Tên', 'Name'), name, '', '/name'),
      field(say('Cấp (xã, phường…)', 'Level (commune, ward …)'), level, '', '/level'),
    ],
    doing: say('Thêm', 'Add'),
    async act() {
      const own = textOf(level) === '' ? {} : { level: textOf(level) }
      await askServer('/api/v1/orgs', sendingOf('POST', { name: textOf(name), ...own, parent: parent.id }, now.tag))
      edges.tell(say(`Đã thêm ${textOf(name)}.`, `${textOf(name)} is added.`))
      edges.lookAgain()
    },
  })
}

/** Asks what an office is called from now on, and where it stands; its former names are kept. */
export function changeOrg(org: Org, now: PlanNow, edges: Edges): void {
  const { plan } = now
  const [name, level] = [lineField(org.name), lineField(org.level ?? '')]
  const parent = orgSelect(org.parent === undefined ? say('Không thuộc cơ quan nào', 'Below none') : undefined)
  const tree = orgTreeOf(plan.orgs)
  // It cannot stand below itself.
  const places = plan.orgs.filter(
    ({ id }) => !tree.isWithin(id, org.id) && (may(edges.me, 'administer', id, plan) || id === org.parent),
  )
  parent.show(places, org.parent ?? '')
  const movable = places.some(({ id }) => id === org.parent) || org.parent === undefined
  formDialog({
    heading: say(`Sửa ${org.name}`, `Change ${org.name}`),
    fields: [
      field(say('Tên', 'Name'), name),
      field(say('Cấp', 'Level'), level, '', '/level'),
      ...(movable ? [field(say('Trực thuộc', 'Below'), parent.element)] : []),
      make(
        'p',
        { class: 'quiet' },
        say(
          'Tên cũ được giữ trong lịch sử; báo cáo cũ không đổi.',
          'The former name is kept; old reports stay as they are.',
        ),
      ),
    ],
    doing: say('Lưu', 'Save'),
    async act() {
      const moved = movable && parent.read() !== (org.parent ?? '') ? { parent: parent.read() || null } : {}
      const asked = { name: textOf(name), level: textOf(level) || null, ...moved }
      await askServer(`/api/v1/orgs/${org.id}`, sendingOf('PATCH', asked, now.tag))
      edges.tell(say('Đã lưu.', 'Saved.'))
      edges.lookAgain()
    },
  })
}

/** Shows what an office was called, and where it stood. */
export async function orgTimes(org: Org): Promise<void> {
  const dialog = askPerson(org.name)
  try {
    const { times } = await askJson<{ times: readonly OrgTime[] }>(`/api/v1/orgs/${org.id}/times`)
    const headings = [say('Tên', 'Name'), say('Từ', 'From'), say('Đến', 'Until')]
    const { element, body } = dataTable(say('Các tên đã dùng', 'Former names'), headings)
    body.append(
      ...times.map(({ name, fromAt, toAt }) =>
        tableRow(headings, [name, whenWords(fromAt), toAt === null ? say('nay', 'now') : whenWords(toAt)]),
      ),
    )
    dialog.body.append(element)
  } catch (error) {
    dialog.body.append(make('p', { class: 'fault' }, inOurs(wordsOf(error))))
  }
}
