import { useState } from 'preact/hooks'
import type { Campaign, Plan } from '../../../../shared/plan/plan.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { matches } from '../kit/folded.ts'
import { SearchField } from '../kit/search-field.tsx'
import { say } from '../words/say.ts'
import { CopyDialog } from './copy-dialog.tsx'

/** Campaigns of which one is to be made again. */
export interface CopyFromDialogProps {
  readonly plan: Pick<Plan, 'campaigns'>
  readonly onClose: () => void
}

const shownAtMost = 30

/** Asks which campaign is to be copied, then how. */
export function CopyFromDialog({ plan, onClose }: CopyFromDialogProps) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<Campaign | undefined>(undefined)
  if (chosen) return <CopyDialog campaign={chosen} onClose={onClose} />
  const found = plan.campaigns.filter(({ title }) => matches(title, query))
  return (
    <Dialog title={say('Chép đợt nào?', 'Which campaign?')} onClose={onClose}>
      <SearchField label={say('Tìm đợt theo tên', 'Find a campaign by its title')} value={query} onInput={setQuery} />
      <ul class="copy-choices">
        {found.slice(0, shownAtMost).map((campaign) => (
          <li key={campaign.id}>
            <Button onPress={() => setChosen(campaign)}>{campaign.title}</Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="quiet">{say('Không có đợt nào như vậy.', 'There is no such campaign.')}</p>}
    </Dialog>
  )
}
