import type { EmergencyView } from '../../../../shared/api/emergency.ts'
import { Notice } from '../kit/notice.tsx'
import { useAsked } from '../state/use-asked.ts'
import { inOurs } from '../words/say.ts'
import { emergenciesPath } from './emergency.ts'
import { ReleaseView } from './release-view.tsx'

/** The emergency that is named in the address. */
export interface OpenedEmergencyProps {
  readonly id: string
  readonly onClose: () => void
}

/** One emergency with all that a person should see before its release. */
export function OpenedEmergency({ id, onClose }: OpenedEmergencyProps) {
  const { value, trouble } = useAsked<EmergencyView>(`${emergenciesPath}/${id}`, ['emergencies'])
  if (value) return <ReleaseView emergency={value} onClose={onClose} />
  if (!trouble) return null
  return (
    <Notice tone="lost" isAlert>
      {inOurs(trouble)}
    </Notice>
  )
}
