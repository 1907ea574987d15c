import { useState } from 'preact/hooks'
import type { Org } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
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

/** An office that is called or placed otherwise from now on. */
export interface ChangeOrgDialogProps {
  readonly org: Org
  readonly now: PlanNow
  readonly onClose: () => void
}

/** Asks what an office is called from now on, and where it stands; its former names are kept. */
export function ChangeOrgDialog({ org, now, onClose }: ChangeOrgDialogProps) {
  const [name, setName] = useState(org.name)
  const [level, setLevel] = useState(org.level ?? '')
  const [parent, setParent] = useState<string>(org.parent ?? '')
  const { orgs } = now.plan
  const tree = orgTreeOf(orgs)
  // It cannot stand below itself.
  const places = orgs.filter(({ id }) => !tree.isWithin(id, org.id) && (mayIn('administer', id) || id === org.parent))
  const isMovable = org.parent === undefined || places.some(({ id }) => id === org.parent)
  const path = `/api/v1/orgs/${org.id}`
  const save = async () => {
    const moved = isMovable && parent !== (org.parent ?? '') ? { parent: parent || null } : {}
    await askServer(
      path,
      sendingOf('PATCH', { name: typedLine(name), level: typedLine(level) || null, ...moved }, now.tag),
    )
    lookAgain()
    const former = {
      name: org.name,
      level: org.level ?? null,
      ...('parent' in moved ? { parent: org.parent ?? null } : {}),
    }
    tell(say('Đã lưu.', 'Saved.'), 'done', async () => {
      await askServer(path, sendingOf('PATCH', former))
      lookAgain()
    })
  }
  return (
    <FormDialog
      {...{ act: save, onClose }}
      title={say(`Sửa ${org.name}`, `Change ${org.name}`)}
      doing={say('Lưu', 'Save')}
    >
      {(faultAt) => (
        <div class="form-fields">
          <TextField label={say('Tên', 'Name')} value={name} onInput={setName} fault={faultAt('/name')} />
          <TextField
            label={say('Cấp', 'Level')}
            {...{ isOptional: true, value: level, onInput: setLevel, fault: faultAt('/level') }}
          />
          {isMovable && (
            <OrgField
              label={say('Trực thuộc', 'Below')}
              orgs={places}
              value={parent}
              onPick={setParent}
              none={org.parent === undefined ? say('Không thuộc cơ quan nào', 'Below no other office') : undefined}
              fault={faultAt('/parent')}
            />
          )}
          <p class="quiet">
            {say(
              'Tên cũ được giữ trong lịch sử; báo cáo cũ không đổi.',
              'The former name is kept; old reports stay as they are.',
            )}
          </p>
        </div>
      )}
    </FormDialog>
  )
}
