import { askJson } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { field, formDialog } from './form-dialog.ts'
import { giveRole, type PersonView } from './person.ts'
import { roleFields } from './role-fields.ts'

const approversAtOnce = 200

/** Asks for a role for somebody; as an approver they may stand in for another approver until a day. */
export function askRole(person: PersonView, { me }: Edges, now: PlanNow, given: () => void): void {
  const fields = roleFields(me, now, { hasEnd: true })
  const deputy = make('select', {})
  deputy.append(make('option', { value: '' }, say('Không, là vai trò riêng', 'Nobody: it is their own role')))
  const deputyField = field(
    say('Thay mặt', 'On behalf of'),
    deputy,
    say('Người thay mặt cần có ngày kết thúc, nhiều nhất 90 ngày.', 'A deputy needs an end, 90 days at most.'),
  )
  const tell = () => {
    deputyField.hidden = fields.role.value !== 'approver'
  }
  fields.role.addEventListener('change', tell)
  tell()
  askJson<{ people: readonly PersonView[] }>(`/api/v1/people?limit=${approversAtOnce}`).then(
    ({ people }) => {
      const approvers = people.filter(
        ({ id, grants }) => id !== person.id && grants.some(({ role }) => role === 'approver'),
      )
      deputy.append(...approvers.map(({ id, name }) => make('option', { value: id }, name)))
    },
    (error: unknown) => console.warn(error),
  )
  formDialog({
    heading: say(`Trao vai trò cho ${person.name}`, `A role for ${person.name}`),
    fields: [...fields.elements, deputyField],
    doing: say('Trao vai trò', 'Give the role'),
    async act() {
      const asked = fields.read()
      const isDeputy = asked.role === 'approver' && deputy.value !== ''
      await giveRole(person.id, isDeputy ? { ...asked, deputyFor: deputy.value } : asked)
      given()
    },
  })
}
