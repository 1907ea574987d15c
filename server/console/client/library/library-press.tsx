import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { OrgId } from '../../../../shared/plan/plan.ts'
import { ourScript } from '../api/our-script.ts'
import { Button } from '../kit/button.tsx'
import { tellTrouble } from '../state/tell.ts'
import { say } from '../words/say.ts'
import type { LibraryDialogProps } from './library-dialog.tsx'
import { withPicked } from './with-picked.ts'

/** A field for slogans, and the office of which the library is. */
export interface LibraryPressProps {
  readonly org: OrgId
  readonly text: string
  readonly onText: (text: string) => void
}

/** *Lấy từ thư viện*: official slogans into a field, one a line. The list is a script of its own, for those who press. */
export function LibraryPress({ org, text, onText }: LibraryPressProps) {
  const [isLoading, setLoading] = useState(false)
  const [opened, setOpened] = useState<{ readonly Picker: ComponentType<LibraryDialogProps> } | undefined>(undefined)
  const open = () => {
    setLoading(true)
    ourScript(() => import('./library-dialog.tsx'))
      .then(({ LibraryDialog }) => setOpened({ Picker: LibraryDialog }), tellTrouble)
      .finally(() => setLoading(false))
  }
  return (
    <div>
      <Button isBusy={isLoading} onPress={open}>
        {say('Lấy từ thư viện', 'Take from the library')}
      </Button>
      {opened && (
        <opened.Picker
          {...{ org, text }}
          onPick={(picked) => onText(withPicked(text, picked))}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  )
}
