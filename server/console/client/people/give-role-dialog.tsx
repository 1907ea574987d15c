import { useState } from 'preact/hooks'
import type { PeoplePage, PersonView } from '../../../../shared/api/person.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { signedIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { useAsked } from '../state/use-asked.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { giveRole, takeRole } from './person.ts'
import { firstRole, grantOf } from './role-draft.ts'
import { RoleFields } from './role-fields.tsx'

/** People who are given the same role. */
export interface GiveRoleDialogProps {
  readonly people: readonly PersonView[]
  readonly now: PlanNow
  readonly onGiven: () => void
  readonly onClose: () => void
}

const approversAtOnce = 200

/** Asks for a role for one person or for several; as an approver one may stand in for another approver until a day. */
export function GiveRoleDialog({ people, now, onGiven, onClose }: GiveRoleDialogProps) {
  const [draft, setDraft] = useState(() => firstRole(signedIn(), now, people))
  const [deputyFor, setDeputyFor] = useState('')
  const [alone] = people.length === 1 ? people : []
  const mayStandIn = alone !== undefined && draft.role === 'approver'
  const { value } = useAsked<PeoplePage>(mayStandIn ? `/api/v1/people?limit=${approversAtOnce}` : undefined)
  const approvers = (value?.people ?? []).filter(
    ({ id, grants }) => id !== alone?.id && grants.some(({ role }) => role === 'approver'),
  )
  const give = async () => {
    const asked = grantOf(draft, now.plan.timezone)
    const whole = mayStandIn && deputyFor !== '' ? { ...asked, deputyFor } : asked
    const given: (() => Promise<unknown>)[] = []
    try {
      for (const { id } of people) {
        const { grant } = await giveRole(id, whole)
        given.push(() => takeRole(id, grant.id))
      }
    } catch (error) {
      // All or none: whoever reads what was refused begins anew.
      await Promise.allSettled(given.map((takeBack) => takeBack()))
      throw error
    }
    onGiven()
    const count = people.length
    tell(
      alone
        ? say(`${alone.name} đã có vai trò mới.`, `${alone.name} has a new role.`)
        : say(`${count} người đã có vai trò mới.`, `${count} people have a new role.`),
      'done',
      async () => {
        for (const takeBack of given) await takeBack()
        onGiven()
      },
    )
  }
  return (
    <FormDialog
      {...{ act: give, onClose }}
      title={
        alone
          ? say(`Trao vai trò cho ${alone.name}`, `A role for ${alone.name}`)
          : say(`Trao vai trò cho ${people.length} người`, `A role for ${counted(people.length, 'person', 'people')}`)
      }
      doing={say('Trao vai trò', 'Give the role')}
    >
      {(faultAt) => (
        <div class="form-fields">
          {!alone && <p class="quiet">{people.map(({ name }) => name).join(', ')}</p>}
          <RoleFields
            {...{ draft, onDraft: setDraft, now, end: 'optional' }}
            faults={{ org: faultAt('/org'), role: faultAt('/role'), until: faultAt('/until') }}
          />
          {mayStandIn && (
            <SelectField
              label={say('Thay mặt', 'On behalf of')}
              value={deputyFor}
              options={[
                { value: '', label: say('Không, là vai trò riêng', 'Nobody: it is their own role') },
                ...approvers.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onPick={setDeputyFor}
              help={say(
                'Người thay mặt cần có ngày kết thúc, nhiều nhất 90 ngày.',
                'A deputy needs an end, 90 days at most.',
              )}
              fault={faultAt('/deputyFor')}
            />
          )}
        </div>
      )}
    </FormDialog>
  )
}
