import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { type ZoneClock, zoneClockOf } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { acknowledgementWords } from './acknowledgement-words.ts'
import { boardLines } from './board-lines.ts'
import type { Directive, DirectiveBoard, Receiver } from './directive.ts'
import { directiveHead } from './directive-head.ts'
import { phasesToCome } from './phase-words.ts'
import { readinessBox } from './readiness-box.ts'

/** A directive of the person’s own offices: who has not acknowledged it, on which boards it runs now, and who is ready for what comes. */
export function issuedCard(directive: Directive, now: PlanNow, edges: Edges): HTMLElement {
  const at = edges.clock.now()
  const { campaign, receivers, phases } = directive
  const silent = receivers.filter(isWaitedFor)
  const others = receivers.filter((receiver) => !isWaitedFor(receiver))
  const boards = receivers.flatMap((receiver) => receiver.boards)
  const clock = zoneClockOf(now.plan.timezone)
  return make(
    'article',
    { class: 'card directive', 'data-campaign': campaign },
    directiveHead(directive, clock, at),
    make(
      'dl',
      { class: 'figures' },
      figure(say('Đơn vị đã xác nhận', 'Offices that acknowledged'), others.length, receivers.length),
      figure(
        say('Bảng đang phát (theo báo về của bảng)', 'Boards running it (by their own word)'),
        running(boards),
        boards.length,
      ),
    ),
    ...phasesToCome(phases, at).map((phase) => readinessBox(campaign, phase)),
    make('ul', { class: 'receivers' }, ...[...silent, ...others].map((receiver) => receiverOf(receiver, clock))),
  )
}

const isWaitedFor = ({ acknowledgement, changedSince }: Receiver) => acknowledgement === null || changedSince

const running = (boards: readonly DirectiveBoard[]) => boards.filter(({ runs }) => runs).length

function figure(label: string, count: number, all: number): HTMLElement {
  return make('div', {}, make('dt', {}, label), make('dd', {}, `${count} / ${all}`))
}

function receiverOf(receiver: Receiver, clock: ZoneClock): HTMLElement {
  const { org, orgName, boards } = receiver
  const count = running(boards)
  const words = say(
    `Đang phát trên ${count} trong ${boards.length} bảng`,
    `Running on ${count} of ${boards.length} boards`,
  )
  return make(
    'li',
    { 'data-org': org },
    make('h3', {}, orgName),
    acknowledgementWords(receiver, clock),
    make('details', { 'data-opens': `boards ${org}` }, make('summary', {}, words), boardLines(boards)),
  )
}
