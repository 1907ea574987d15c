import { Dialog } from '../kit/dialog.tsx'
import { say } from '../words/say.ts'
import { differencesOf } from './edit/differences-of.ts'
import type { EditedCampaign } from './edit/edited-campaign.ts'

/** Two versions of one campaign. */
export interface TwoVersionsDialogProps {
  readonly theirs: EditedCampaign
  readonly mine: EditedCampaign
  readonly onClose: () => void
}

/** Shows where the two differ, one beside the other. */
export function TwoVersionsDialog({ theirs, mine, onClose }: TwoVersionsDialogProps) {
  return (
    <Dialog title={say('Hai bản của đợt này', 'The two versions')} onClose={onClose} size="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('Mục', 'What')}</th>
            <th scope="col">{say('Bản của họ', 'Theirs')}</th>
            <th scope="col">{say('Bản của tôi', 'Mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differencesOf(theirs, mine).map(({ key, name, ...versions }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{versions.theirs}</td>
              <td>{versions.mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
