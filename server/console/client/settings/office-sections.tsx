import type { ChosenSettings, Settings } from '../../../../shared/api/settings.ts'
import type { Org } from '../../../../shared/plan/plan.ts'
import { Notice } from '../kit/notice.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { mayIn } from '../state/signed-in.ts'
import { useSettings } from '../state/use-settings.ts'
import { inOurs } from '../words/say.ts'
import { AlertSection } from './alert-section.tsx'
import { ApprovalSection } from './approval-section.tsx'
import { EmergencySection } from './emergency-section.tsx'
import { FillerSection } from './filler/filler-section.tsx'

/** All that an office chooses for itself and those below it. */
export function OfficeSections({ org }: { readonly org: Org }) {
  const { value, trouble, keep } = useSettings<Settings>(`/api/v1/orgs/${org.id}/settings`)
  const mayChange = mayIn('administer', org.id)
  const isTop = org.parent === undefined
  if (!value)
    return trouble ? (
      <Notice tone="lost" isAlert>
        {inOurs(trouble)}
      </Notice>
    ) : (
      <Waiting />
    )
  const given = { ...value, own: value.own as ChosenSettings, keep, mayChange, isTop }
  const { tag, ...section } = given
  // Fields begin anew with what was read anew.
  return (
    <div class="settings-sections">
      <FillerSection org={org} />
      <div class="settings-sections">
        <ApprovalSection key={`approval ${org.id} ${tag}`} {...section} />
        <EmergencySection key={`emergency ${org.id} ${tag}`} {...section} />
      </div>
      {mayChange && <AlertSection key={`alert ${org.id}`} org={org} />}
    </div>
  )
}
