import type { DirectiveBoard, ReceiverView } from '../../../../shared/api/directive.ts'
import { Card } from '../kit/card.tsx'
import { Written } from '../kit/written.tsx'
import { now } from '../state/now.ts'
import { type ZoneClock, zoneClockOf } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { AcknowledgementLine } from './acknowledgement-line.tsx'
import { BoardLines } from './board-lines.tsx'
import { DirectiveHead } from './directive-head.tsx'
import { phasesToCome } from './phase-words.ts'
import { ReadinessBox } from './readiness-box.tsx'
import type { DirectiveCardProps } from './received-card.tsx'

/** A directive of the person’s own offices: who has not acknowledged it, on which boards it runs now, and who is ready for what comes. */
export function IssuedCard({ directive, plan }: DirectiveCardProps) {
  const at = now.value
  const { campaign, receivers, phases, title } = directive
  const silent = receivers.filter(isWaitedFor)
  const others = receivers.filter((receiver) => !isWaitedFor(receiver))
  const boards = receivers.flatMap((receiver) => receiver.boards)
  const clock = zoneClockOf(plan.plan.timezone)
  return (
    <Card
      class="directive"
      title={
        <a href={`/campaigns/${campaign}`} lang={writtenIn}>
          {title}
        </a>
      }
      id={`directive-${campaign}`}
    >
      <DirectiveHead {...{ directive, clock, at }} />
      <dl class="figures">
        <Figure
          label={say('Đơn vị đã xác nhận', 'Offices that acknowledged')}
          count={others.length}
          all={receivers.length}
        />
        <Figure
          label={say('Bảng đang phát (theo báo về của bảng)', 'Boards running it (as they report)')}
          count={running(boards)}
          all={boards.length}
        />
      </dl>
      {silent.length > 0 && (
        <p class="strong">
          {say('Chưa xác nhận: ', 'Not acknowledged: ')}
          <Written>{silent.map(({ orgName }) => orgName).join(', ')}</Written>
        </p>
      )}
      {phasesToCome(phases, at).map((phase) => (
        <ReadinessBox key={phase.id} {...{ campaign, phase }} />
      ))}
      <ul class="receivers">
        {[...silent, ...others].map((receiver) => (
          <ReceiverRow key={receiver.org} {...{ receiver, clock }} />
        ))}
      </ul>
    </Card>
  )
}

const isWaitedFor = ({ acknowledgement, changedSince }: ReceiverView) => acknowledgement === null || changedSince

const running = (boards: readonly DirectiveBoard[]) => boards.filter(({ runs }) => runs).length

function Figure({ label, count, all }: { readonly label: string; readonly count: number; readonly all: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{`${count} / ${all}`}</dd>
    </div>
  )
}

function ReceiverRow({ receiver, clock }: { readonly receiver: ReceiverView; readonly clock: ZoneClock }) {
  const { org, orgName, boards } = receiver
  const count = running(boards)
  return (
    <li data-org={org}>
      <h3 lang={writtenIn}>{orgName}</h3>
      <AcknowledgementLine {...{ receiver, clock }} />
      <details>
        <summary>
          {say(`Đang phát trên ${count} trong ${boards.length} bảng`, `Running on ${count} of ${boards.length} boards`)}
        </summary>
        <BoardLines boards={boards} />
      </details>
    </li>
  )
}
