import { useEffect, useState } from 'preact/hooks'
import type { Board, Brightness, Daypart } from '../../../../../shared/plan/plan.ts'
import type { PlanNow } from '../../api/watch-plan.ts'
import { SelectField } from '../../kit/select-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { TickField } from '../../kit/tick-field.tsx'
import { DaypartFields } from '../../time/daypart-fields.tsx'
import { byName } from '../../words/by-name.ts'
import { say } from '../../words/say.ts'
import { BrightnessFields } from '../brightness-fields.tsx'
import { mayChangeIn } from '../may-change.ts'
import { groupsTyped } from '../typed-groups.ts'
import type { Wish } from './wished-changes.ts'

/** What may be wished of boards. */
export interface WishFieldsProps {
  readonly boards: readonly Board[]
  readonly now: PlanNow
  /** Told another wish; undefined while what is typed cannot be read. */
  readonly onWish: (wish: Wish | undefined) => void
}

/** Groups, hours, office, brightness and the rest, each changed only where it is asked for. */
export function WishFields({ boards, now, onWish }: WishFieldsProps) {
  const [joins, setJoins] = useState('')
  const [leaves, setLeaves] = useState<readonly string[]>([])
  const [org, setOrg] = useState('')
  const [road, setRoad] = useState<'' | 'yes' | 'no'>('')
  const [isTimed, setTimed] = useState(false)
  const [hours, setHours] = useState<readonly Daypart[] | undefined>([])
  const [isLit, setLit] = useState(false)
  const [brightness, setBrightness] = useState<readonly Brightness[] | undefined>([])
  const groups = [...new Set(boards.flatMap(({ tags = [] }) => tags))].sort(byName)
  const isWhole = !(isTimed && !hours) && !(isLit && !brightness)

  useEffect(() => {
    onWish(
      isWhole
        ? {
            ...{ joins: groupsTyped(joins), leaves },
            ...(org === '' ? {} : { org }),
            ...(road === '' ? {} : { road: road === 'yes' }),
            ...(isTimed && hours ? { hours } : {}),
            ...(isLit && brightness ? { brightness } : {}),
          }
        : undefined,
    )
  }, [joins, leaves, org, road, isTimed, hours, isLit, brightness])

  const offices = now.plan.orgs.filter(({ id }) => mayChangeIn(id))
  return (
    <div class="wish-fields">
      <TextField
        label={say('Thêm vào nhóm', 'Add to groups')}
        help={say('Nhóm mới hay có sẵn, cách nhau bằng dấu phẩy.', 'New groups or known ones, separated by commas.')}
        value={joins}
        onInput={setJoins}
        isOptional
      />
      {groups.length > 0 && (
        <fieldset class="ticks">
          <legend>{say('Bỏ khỏi nhóm', 'Take out of groups')}</legend>
          {groups.map((group) => (
            <TickField
              key={group}
              label={group}
              isTicked={leaves.includes(group)}
              onTick={(is) => setLeaves(is ? [...leaves, group] : leaves.filter((one) => one !== group))}
            />
          ))}
        </fieldset>
      )}
      <SelectField
        label={say('Chuyển sang cơ quan', 'Move to the office')}
        value={org}
        options={[
          { value: '', label: say('Giữ nguyên', 'Leave as it is') },
          ...offices.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onPick={setOrg}
      />
      <SelectField
        label={say('Người xem nhìn từ xe đang chạy', 'Read while driving past')}
        value={road}
        options={[
          { value: '', label: say('Giữ nguyên', 'Leave as it is') },
          { value: 'yes', label: say('Có', 'Yes') },
          { value: 'no', label: say('Không', 'No') },
        ]}
        onPick={setRoad}
      />
      <div>
        <TickField label={say('Đặt lại giờ chạy', 'Set other hours')} isTicked={isTimed} onTick={setTimed} />
        {isTimed && (
          <DaypartFields
            legend={say('Giờ chạy', 'Hours')}
            value={hours}
            onChange={setHours}
            whenEmpty={say('Chạy cả ngày.', 'All day.')}
          />
        )}
      </div>
      <div>
        <TickField label={say('Đặt lại độ sáng', 'Set another brightness')} isTicked={isLit} onTick={setLit} />
        {isLit && <BrightnessFields legend={say('Độ sáng', 'Brightness')} value={[]} onChange={setBrightness} />}
      </div>
    </div>
  )
}
