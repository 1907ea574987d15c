import { useState } from 'preact/hooks'
import { say } from '../words/say.ts'
import { chosenOf, without } from './office-choices.ts'
import { PeopleCountField } from './people-count-field.tsx'
import { RoleTicks } from './role-ticks.tsx'
import { type OfficeSectionProps, SettingsSection } from './settings-section.tsx'

/** Who prepares and who releases an emergency, and how many it takes. */
export function EmergencySection({ own, effective, keep, ...section }: OfficeSectionProps) {
  const [choices, setChoices] = useState(effective.emergency)
  const others = without(own, 'emergency')
  const save = () => keep({ ...others, emergency: chosenOf(own.emergency, effective.emergency, choices) })
  return (
    <SettingsSection
      {...section}
      title={say('Phát khẩn', 'Emergencies')}
      isOwn={Object.keys(own.emergency ?? {}).length > 0}
      save={save}
      follow={() => keep(others)}
    >
      {(faultAt) => (
        <>
          <PeopleCountField
            label={say('Số người cho phát khẩn', 'How many people an emergency takes')}
            value={choices.people}
            onPick={(people) => setChoices({ ...choices, people })}
            help={say(
              'Hai người: một người chuẩn bị, một người khác cho phát.',
              'Two: one prepares it, another releases it.',
            )}
            fault={faultAt('/emergency/people')}
          />
          <RoleTicks
            label={say('Ai chuẩn bị phát khẩn', 'Who prepares an emergency')}
            chosen={choices.prepare}
            onChoose={(prepare) => setChoices({ ...choices, prepare })}
            fault={faultAt('/emergency/prepare')}
          />
          <RoleTicks
            label={say('Ai cho phát khẩn', 'Who releases an emergency')}
            chosen={choices.release}
            onChoose={(release) => setChoices({ ...choices, release })}
            fault={faultAt('/emergency/release')}
          />
        </>
      )}
    </SettingsSection>
  )
}
