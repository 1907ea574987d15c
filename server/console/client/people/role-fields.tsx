import type { Role } from '../../../../shared/api/role.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { SelectField } from '../kit/select-field.tsx'
import { signedIn } from '../state/signed-in.ts'
import { DateField } from '../time/date-field.tsx'
import { roleDoes, roleWords } from '../words/role-words.ts'
import { inOurs, say } from '../words/say.ts'
import { OrgField } from './org-field.tsx'
import { officesOf, type RoleDraft } from './role-draft.ts'

/** A role, an office, and until when. */
export interface RoleFieldsProps {
  readonly draft: RoleDraft
  readonly onDraft: (draft: RoleDraft) => void
  readonly now: PlanNow
  /** Whether it may, or must, end with a day; left out: it has no end. */
  readonly end?: 'optional' | 'needed' | undefined
  /** Whether approvers are offered: a program never approves. */
  readonly hasApprover?: boolean | undefined
  /** What is wrong with the office, the role and the end. */
  readonly faults?: {
    readonly org?: string | undefined
    readonly role?: string | undefined
    readonly until?: string | undefined
  }
}

/** The fields for a role in one of the offices that the person administers; each role says what it may do. */
export function RoleFields({ draft, onDraft, now, end, hasApprover = true, faults = {} }: RoleFieldsProps) {
  const me = signedIn()
  const roles = (Object.keys(roleWords) as readonly Role[]).filter((role) => hasApprover || role !== 'approver')
  const isOverAll = me.powers.administer === 'everywhere'
  return (
    <>
      <SelectField
        label={say('Vai trò', 'Role')}
        value={draft.role}
        options={roles.map((role) => ({ value: role, label: inOurs(roleWords[role]) }))}
        onPick={(role) => onDraft({ ...draft, role })}
        help={inOurs(roleDoes[draft.role])}
        fault={faults.role}
      />
      <OrgField
        label={say('Cơ quan (và các đơn vị bên dưới)', 'Office (and those below)')}
        orgs={officesOf(me, now)}
        value={draft.org}
        onPick={(org) => onDraft({ ...draft, org })}
        none={isOverAll ? say('Toàn hệ thống', 'The whole installation') : undefined}
        fault={faults.org}
      />
      {end && (
        <DateField
          label={say('Đến hết ngày', 'Until the end of')}
          value={draft.until}
          onChange={(until) => onDraft({ ...draft, until })}
          help={
            end === 'needed'
              ? say('Nhiều nhất một năm.', 'A year at most.')
              : say('Để trống: không có hạn.', 'Empty: without an end.')
          }
          fault={faults.until}
        />
      )}
    </>
  )
}
