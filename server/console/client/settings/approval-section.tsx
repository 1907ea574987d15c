import { useState } from 'preact/hooks'
import type { Settings } from '../../../../shared/api/settings.ts'
import { TextField } from '../kit/text-field.tsx'
import { say } from '../words/say.ts'
import { chosenOf, without } from './office-choices.ts'
import { PeopleCountField } from './people-count-field.tsx'
import { type OfficeSectionProps, SettingsSection } from './settings-section.tsx'

interface Choices extends Pick<Settings, 'approvers'> {
  /** What is no number goes as it stands, for the server to say so at its field. */
  readonly tellOthersAfterHours: number | string | null
}

/** How many approve, and when others are told that something waits. */
export function ApprovalSection({ own, effective, keep, ...section }: OfficeSectionProps) {
  const { tellOthersAfterHours: former } = effective
  const [approvers, setApprovers] = useState(effective.approvers)
  const [hours, setHours] = useState(former === null ? '' : String(former))
  const others = without(own, 'approvers', 'tellOthersAfterHours')
  const save = () => {
    const typed = hours.trim()
    const told = typed === '' ? null : /^\d+$/.test(typed) ? Number(typed) : typed
    return keep({ ...others, ...chosenOf<Choices>(own, effective, { approvers, tellOthersAfterHours: told }) })
  }
  return (
    <SettingsSection
      {...section}
      title={say('Duyệt nội dung', 'Approvals')}
      isOwn={own.approvers !== undefined || own.tellOthersAfterHours !== undefined}
      save={save}
      follow={() => keep(others)}
    >
      {(faultAt) => (
        <>
          <PeopleCountField
            label={say('Số người duyệt mỗi nội dung', 'How many people approve')}
            {...{ value: approvers, onPick: setApprovers, fault: faultAt('/approvers') }}
          />
          <TextField
            label={say('Báo người duyệt cấp trên sau (giờ)', 'Tell approvers above after (hours)')}
            inputMode="numeric"
            {...{ value: hours, onInput: setHours, fault: faultAt('/tellOthersAfterHours') }}
            help={say(
              'Nội dung chờ lâu hơn thế thì người duyệt cấp trên được báo. Để trống: không báo.',
              'What waits longer is told to approvers above. Empty: never.',
            )}
          />
        </>
      )}
    </SettingsSection>
  )
}
