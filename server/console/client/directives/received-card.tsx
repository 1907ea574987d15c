import { useState } from 'preact/hooks'
import type { DirectiveView, ReceiverView } from '../../../../shared/api/directive.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Written } from '../kit/written.tsx'
import { now } from '../state/now.ts'
import { mayIn } from '../state/signed-in.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { AcknowledgeDialog } from './acknowledge-dialog.tsx'
import { AcknowledgementLine } from './acknowledgement-line.tsx'
import { BoardLines } from './board-lines.tsx'
import { DirectiveHead } from './directive-head.tsx'
import { LocalPart } from './local-part.tsx'
import { isOver, phasesToCome } from './phase-words.ts'
import { ReadinessBox } from './readiness-box.tsx'

/** A directive with the plan in which it stands. */
export interface DirectiveCardProps {
  readonly directive: DirectiveView
  readonly plan: PlanNow
}

/** A directive that the person’s offices have received, with a way to acknowledge it. */
export function ReceivedCard({ directive, plan }: DirectiveCardProps) {
  const clock = zoneClockOf(plan.plan.timezone)
  const at = now.value
  const { campaign, phases, receivers, title } = directive
  const [asked, setAsked] = useState<ReceiverView | undefined>(undefined)
  return (
    <Card class="directive" title={<Written>{title}</Written>} id={`directive-${campaign}`}>
      <DirectiveHead {...{ directive, clock, at }} />
      {receivers.map((receiver) => (
        <section key={receiver.org} class="receiver" data-org={receiver.org}>
          <h3 lang={writtenIn}>{receiver.orgName}</h3>
          <AcknowledgementLine {...{ receiver, clock }} />
          <BoardLines boards={receiver.boards} />
          {maySpeak(receiver) && !isOver(phases, at) && (
            <div class="doings">
              <AcknowledgePress receiver={receiver} onPress={() => setAsked(receiver)} />
            </div>
          )}
          <LocalPart {...{ directive, receiver, plan }} />
        </section>
      ))}
      {phasesToCome(phases, at).map((phase) => (
        <ReadinessBox key={phase.id} {...{ campaign, phase }} />
      ))}
      {asked && <AcknowledgeDialog {...{ directive, clock }} receiver={asked} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}

function AcknowledgePress({ receiver, onPress }: { readonly receiver: ReceiverView; readonly onPress: () => void }) {
  const waits = receiver.acknowledgement === null || receiver.changedSince
  const words = waits ? say('Xác nhận đã nhận…', 'Acknowledge…') : say('Sửa xác nhận…', 'Change…')
  return (
    <Button kind={waits ? 'chief' : 'plain'} aria-label={`${words} ${receiver.orgName}`} onPress={onPress}>
      {words}
    </Button>
  )
}

const maySpeak = ({ org }: ReceiverView): boolean =>
  (['edit', 'approve', 'administer'] as const).some((power) => mayIn(power, org))
