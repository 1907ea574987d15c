import { Refused } from '../api/ask-server.ts'
import { type Me, may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { make } from '../plain/make.ts'
import { typedDate } from '../time/typed-date.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { type Role, roleDoes, roleWords } from '../words/role-words.ts'
import { both, inOurs, say } from '../words/say.ts'
import { field, type lineField } from './form-dialog.ts'
import { orgSelect } from './org-select.ts'
import type { GrantAsked } from './person.ts'

/** A role, an office, and until when. */
export interface RoleFields {
  readonly elements: readonly HTMLElement[]
  /** What is chosen; throws `Refused` where the date cannot be read. */
  read(): GrantAsked
  readonly role: HTMLSelectElement
}

const dayMs = 86_400_000
const everywhere = ''
const noDate = both('Ngày cần có dạng 14/10/2020.', 'The date should look like 14/10/2020.')

export interface RoleChoice {
  /** Roles that are not offered. */
  readonly without?: readonly Role[]
  /** Whether it may be given until a day. */
  readonly hasEnd: boolean
}

/** Fields for a role in one of the offices that somebody administers. */
export function roleFields(me: Me, { plan }: Pick<PlanNow, 'plan'>, { without = [], hasEnd }: RoleChoice): RoleFields {
  const role = make('select', { onchange: tell })
  const roles = (Object.keys(roleWords) as readonly Role[]).filter((one) => !without.includes(one))
  role.append(...roles.map((one) => make('option', { value: one }, inOurs(roleWords[one]))))
  role.value = 'editor'
  const does = make('small', {})
  const isOverAll = me.powers.administer === 'everywhere'
  const org = orgSelect(isOverAll ? say('Toàn hệ thống', 'The whole installation') : undefined)
  const own = plan.orgs.filter(({ id }) => may(me, 'administer', id, plan))
  org.show(own, own[0]?.id)
  const until = make('input', { type: 'text', placeholder: 'dd/mm/yyyy', autocomplete: 'off', spellcheck: 'false' })
  tell()

  function tell(): void {
    does.textContent = inOurs(roleDoes[role.value as Role])
  }

  const roleField = field(say('Vai trò', 'Role'), role)
  roleField.append(does)
  const end = field(
    say('Đến hết ngày', 'Until the end of'),
    until,
    say('Để trống: không có hạn.', 'Empty: without an end.'),
  )
  return {
    role,
    elements: [
      roleField,
      field(say('Cơ quan (và cấp dưới)', 'Office (and those below)'), org.element),
      ...(hasEnd ? [end] : []),
    ],
    read() {
      const place = org.read()
      const asked = { org: place === everywhere ? null : place, role: role.value as Role }
      if (until.value.trim() === '') return asked
      const date = typedDate(until.value)
      until.setAttribute('aria-invalid', String(date === undefined))
      if (date === undefined) throw new Refused('value-refused', noDate)
      return { ...asked, until: zoneClockOf(plan.timezone).instantAt({ date, clockMs: 0 }) + dayMs }
    },
  }
}

/** What stands in a field of one line. */
export const textOf = (input: ReturnType<typeof lineField>): string => input.value.normalize('NFC').trim()
