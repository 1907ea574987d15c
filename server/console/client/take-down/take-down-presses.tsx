import { useState } from 'preact/hooks'
import type { TakeDownAsked, TakenSubject } from '../../../../shared/api/take-down.ts'
import { Button } from '../kit/button.tsx'
import { later } from '../kit/later.tsx'
import { planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { orgsToClear } from './orgs-to-clear.ts'

const TakeDownDialog = later(
  () => import('./take-down-dialog.tsx'),
  (module) => module.TakeDownDialog,
)

/** Something on the air. */
export interface TakeDownPressesProps {
  readonly subject: TakenSubject
  /** Where it stands: the org of the board or of the campaign. */
  readonly org: string
  /** What it is called, for whoever hears the button. */
  readonly name: string
}

/** *Thu hồi* and *Tạm dừng* for one thing: those of the two that the person may do; nothing where neither. */
export function TakeDownPresses({ subject, org, name }: TakeDownPressesProps) {
  const [asked, setAsked] = useState<TakeDownAsked['kind'] | undefined>(undefined)
  const plan = planNow.value
  if (!plan) return null
  const orgsOf = (kind: TakeDownAsked['kind']) => orgsToClear(kind, org, plan, signedIn())
  const press = (kind: TakeDownAsked['kind'], text: string, label: string) =>
    orgsOf(kind).length > 0 && (
      <Button class="grave" aria-label={label} onPress={() => setAsked(kind)}>
        {text}
      </Button>
    )
  return (
    <>
      {press('take-down', say('Thu hồi…', 'Take down…'), say(`Thu hồi ${name}`, `Take down ${name}`))}
      {press('pause', say('Tạm dừng…', 'Pause…'), say(`Tạm dừng ${name}`, `Pause ${name}`))}
      {asked && (
        <TakeDownDialog {...{ kind: asked, subject, plan }} orgs={orgsOf(asked)} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}
