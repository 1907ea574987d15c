import { useState } from 'preact/hooks'
import type { EmergencyLine } from '../../../../shared/api/emergency.ts'
import { Button } from '../kit/button.tsx'
import { say } from '../words/say.ts'
import { EndEarlyDialog } from './end-early-dialog.tsx'

/** A large way to end an emergency that is on the air; nothing for any other. */
export function EndEarlyPress({ line }: { readonly line: EmergencyLine }) {
  const [isEnding, setEnding] = useState(false)
  if (line.stage !== 'running') return null
  return (
    <>
      <Button class="end-early" onPress={() => setEnding(true)}>
        {say('Kết thúc sớm', 'End early')}
      </Button>
      {isEnding && <EndEarlyDialog line={line} onClose={() => setEnding(false)} />}
    </>
  )
}
