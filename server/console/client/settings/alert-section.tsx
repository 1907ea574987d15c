import { useState } from 'preact/hooks'
import type { AlertSettingsView } from '../../../../shared/api/settings.ts'
import type { Org } from '../../../../shared/plan/plan.ts'
import { Notice } from '../kit/notice.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { type OfficeSettings, useSettings } from '../state/use-settings.ts'
import { inOurs, say } from '../words/say.ts'
import { alertDraftOf, alertsChosen } from './alert-draft.ts'
import { AlertFields } from './alert-fields.tsx'
import { SettingsSection } from './settings-section.tsx'

/** When an office is told of its boards, in which hours not, and by which ways. */
export function AlertSection({ org }: { readonly org: Org }) {
  const { value, trouble, keep } = useSettings<AlertSettingsView>(`/api/v1/orgs/${org.id}/alert-settings`)
  if (value) return <Fields key={value.tag} {...{ keep, settings: value }} isTop={org.parent === undefined} />
  return trouble ? (
    <Notice tone="lost" isAlert>
      {inOurs(trouble)}
    </Notice>
  ) : (
    <Waiting />
  )
}

interface FieldsProps {
  readonly settings: OfficeSettings<AlertSettingsView>
  readonly keep: (chosen: object) => Promise<void>
  readonly isTop: boolean
}

function Fields({ settings, keep, isTop }: FieldsProps) {
  const [draft, setDraft] = useState(() => alertDraftOf(settings))
  return (
    <SettingsSection
      title={say('Cảnh báo: báo khi nào, cho ai', 'Alerts: when, and whom')}
      isOwn={Object.keys(settings.own).length > 0}
      mayChange
      isTop={isTop}
      save={() => keep(alertsChosen(draft, settings))}
      follow={() => keep({})}
    >
      {(faultAt) => <AlertFields {...{ settings, draft, faultAt }} onDraft={setDraft} />}
    </SettingsSection>
  )
}
