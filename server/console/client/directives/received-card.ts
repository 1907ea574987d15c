import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { acknowledgeDirective } from './acknowledge-dialog.ts'
import { acknowledgementWords } from './acknowledgement-words.ts'
import { boardLines } from './board-lines.ts'
import type { Directive, Receiver } from './directive.ts'
import { directiveHead } from './directive-head.ts'
import { isOver, phasesToCome } from './phase-words.ts'
import { readinessBox } from './readiness-box.ts'

/** A directive that the person’s offices have received, with a way to acknowledge it; `done` is called once that has been said. */
export function receivedCard(directive: Directive, now: PlanNow, edges: Edges, done: () => void): HTMLElement {
  const clock = zoneClockOf(now.plan.timezone)
  const over = isOver(directive.phases, edges.clock.now())
  return make(
    'article',
    { class: 'card directive', 'data-campaign': directive.campaign },
    directiveHead(directive, clock, edges.clock.now()),
    ...directive.receivers.map(receiverOf),
    ...phasesToCome(directive.phases, edges.clock.now()).map((phase) => readinessBox(directive.campaign, phase)),
  )

  function receiverOf(receiver: Receiver): HTMLElement {
    const { acknowledgement, changedSince, orgName } = receiver
    const waits = acknowledgement === null || changedSince
    const acknowledge = () => acknowledgeDirective(directive, receiver, clock, edges, done)
    const words = waits ? say('Xác nhận đã nhận…', 'Acknowledge…') : say('Sửa xác nhận…', 'Change…')
    const button = make(
      'button',
      { type: 'button', class: waits ? 'chief' : undefined, 'aria-label': `${words} ${orgName}`, onclick: acknowledge },
      words,
    )
    return make(
      'section',
      { class: 'receiver', 'data-org': receiver.org },
      make('h3', {}, orgName),
      acknowledgementWords(receiver, clock),
      boardLines(receiver.boards),
      ...(maySpeak(receiver) && !over ? [make('p', { class: 'doings' }, button)] : []),
    )
  }

  function maySpeak({ org }: Receiver): boolean {
    return (['edit', 'approve', 'administer'] as const).some((power) => may(edges.me, power, org, now.plan))
  }
}
