import { useState } from 'preact/hooks'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { FormDialog } from '../kit/form-dialog.tsx'
import { TextField } from '../kit/text-field.tsx'
import { lookAgain } from '../state/plan-now.ts'
import { mayIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { say } from '../words/say.ts'
import { OrgField } from './org-field.tsx'
import { typedLine } from './typed-line.ts'

/** A new office. */
export interface AddOrgDialogProps {
  /** The one that it stands below at first. */
  readonly parent: OrgId
  readonly now: PlanNow
  readonly onClose: () => void
}

/** Asks for an office below another. */
export function AddOrgDialog({ parent: first, now, onClose }: AddOrgDialogProps) {
  const [parent, setParent] = useState<string>(first)
  const [name, setName] = useState('')
  const [level, setLevel] = useState('')
  const add = async () => {
    const own = typedLine(level) === '' ? {} : { level: typedLine(level) }
    const asked = { name: typedLine(name), ...own, parent }
    await askServer('/api/v1/orgs', sendingOf('POST', asked, now.tag))
    lookAgain()
    tell(say(`Đã thêm ${asked.name}.`, `${asked.name} is added.`))
  }
  return (
    <FormDialog {...{ act: add, onClose }} title={say('Thêm cơ quan', 'Add an office')} doing={say('Thêm', 'Add')}>
      {(faultAt) => (
        <div class="form-fields">
          <TextField label={say('Tên', 'Name')} value={name} onInput={setName} fault={faultAt('/name')} />
          <TextField
            label={say('Cấp (xã, phường…)', 'Level (commune, ward…)')}
            {...{ isOptional: true, value: level, onInput: setLevel, fault: faultAt('/level') }}
          />
          <OrgField
            label={say('Trực thuộc', 'Below')}
            orgs={now.plan.orgs.filter(({ id }) => mayIn('administer', id))}
            {...{ value: parent, onPick: setParent, fault: faultAt('/parent') }}
          />
        </div>
      )}
    </FormDialog>
  )
}
