import type { Role } from '../../../../shared/api/role.ts'
import { TickField } from '../kit/tick-field.tsx'
import { roleWords } from '../words/role-words.ts'
import { inOurs } from '../words/say.ts'

const offered: readonly Role[] = ['editor', 'approver', 'operator', 'administrator', 'technician']

/** Some of the roles. */
export interface RoleTicksProps {
  readonly label: string
  readonly chosen: readonly Role[]
  readonly onChoose: (roles: readonly Role[]) => void
  readonly fault?: string | undefined
}

/** The roles that may do something, each to be ticked. */
export function RoleTicks({ label, chosen, onChoose, fault }: RoleTicksProps) {
  return (
    <fieldset class="role-ticks">
      <legend>{label}</legend>
      {offered.map((role) => (
        <TickField
          key={role}
          label={inOurs(roleWords[role])}
          isTicked={chosen.includes(role)}
          onTick={(isTicked) => onChoose(offered.filter((one) => (one === role ? isTicked : chosen.includes(one))))}
        />
      ))}
      {fault && <small class="fault">{fault}</small>}
    </fieldset>
  )
}
