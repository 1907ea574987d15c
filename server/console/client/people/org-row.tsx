import { useState } from 'preact/hooks'
import type { Org } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { go } from '../app/address.ts'
import { MenuButton, type MenuItem } from '../kit/menu-button.tsx'
import { mayIn } from '../state/signed-in.ts'
import { TakeDownPresses } from '../take-down/take-down-presses.tsx'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { AddOrgDialog } from './add-org-dialog.tsx'
import { ChangeOrgDialog } from './change-org-dialog.tsx'
import { levelWords } from './level-words.ts'
import { OrgTimesDialog } from './org-times-dialog.tsx'
import { RemoveOrgDialog } from './remove-org-dialog.tsx'

/** An office in the tree. */
export interface OrgRowProps {
  readonly org: Org
  readonly now: PlanNow
  /** How many boards are its own or below it. */
  readonly boards: number
}

type Asked = 'change' | 'add' | 'times' | 'remove'

/** An office: what it is, how many boards it reaches, and what can be done about it. */
export function OrgRow({ org, now, boards }: OrgRowProps) {
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const about = [inOurs(levelWords(org.level)), say(`${boards} bảng`, counted(boards, 'board'))]
    .filter(Boolean)
    .join(' · ')
  const own: readonly MenuItem[] = [
    { label: say('Sửa tên, cấp, nơi trực thuộc…', 'Name, level, place…'), onPress: () => setAsked('change') },
    { label: say('Thêm đơn vị cấp dưới…', 'Add an office below…'), onPress: () => setAsked('add') },
    { label: say('Cài đặt', 'Settings'), onPress: () => go(`/settings?org=${org.id}`) },
  ]
  const items: readonly MenuItem[] = [
    ...(mayIn('administer', org.id) ? own : []),
    { label: say('Các tên đã dùng', 'Former names'), onPress: () => setAsked('times') },
    { label: say('Người dùng của cơ quan này', 'Its people'), onPress: () => go(`/people?org=${org.id}`) },
    ...(mayIn('administer', org.id)
      ? [{ label: say('Xóa cơ quan…', 'Remove the office…'), isDanger: true, onPress: () => setAsked('remove') }]
      : []),
  ]
  const leave = () => setAsked(undefined)
  return (
    <div class="org">
      <strong>{org.name}</strong>
      <small>{about}</small>
      <div class="org-doings">
        <TakeDownPresses
          subject={{ what: 'everything' }}
          org={org.id}
          name={say(`tất cả của ${org.name}`, `everything of ${org.name}`)}
        />
        <MenuButton
          items={items}
          label={
            <>
              <span class="heard">{org.name}: </span>
              {say('Việc', 'Actions')}
            </>
          }
        />
      </div>
      {asked === 'change' && <ChangeOrgDialog {...{ org, now }} onClose={leave} />}
      {asked === 'add' && <AddOrgDialog parent={org.id} now={now} onClose={leave} />}
      {asked === 'times' && <OrgTimesDialog org={org} onClose={leave} />}
      {asked === 'remove' && <RemoveOrgDialog {...{ org, now }} onClose={leave} />}
    </div>
  )
}
