import type { EmergencyLine } from '../../../../shared/api/emergency.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { now } from '../state/now.ts'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { EndEarlyPress } from './end-early-press.tsx'
import { endWords } from './end-words.ts'
import { handsOf, stageOf } from './stage-words.ts'

/** An emergency in a list. */
export interface EmergencyCardProps {
  readonly line: EmergencyLine
  readonly onOpen: (id: string) => void
}

/** An emergency with its end; one on the air has a large way to end it early. */
export function EmergencyCard({ line, onOpen }: EmergencyCardProps) {
  const { id, stage, text, title, orgName, boardCount, trial } = line
  // A trial never ends, and what somebody ended did so when they did.
  const hasEnd = !trial && stage !== 'cancelled' && stage !== 'dropped'
  const isWaiting = !trial && (stage === 'prepared' || stage === 'stale')
  return (
    <article class="card emergency" data-stage={stage} data-trial={trial} data-emergency={id}>
      <p class="stages">
        <strong class="stage">{inOurs(stageOf(line))}</strong>
        {trial && <strong class="trial">{say('BẢN THỬ', 'TRIAL')}</strong>}
      </p>
      <p class="words">{text}</p>
      <p>
        {`${title} · ${orgName} · `}
        {say(`${boardCount} bảng`, counted(boardCount, 'board'))}
        {hasEnd && (
          <>
            {' · '}
            <strong>{endWords(line, stage === 'running' ? now.value : 0)}</strong>
          </>
        )}
      </p>
      <p class="quiet">{handsOf(line).join(' · ')}</p>
      <div class="doings">
        <EndEarlyPress line={line} />
        <Button kind={isWaiting ? 'chief' : 'plain'} onPress={() => onOpen(id)}>
          {isWaiting ? say('Xem để cho phát', 'Review, to release it') : say('Chi tiết', 'Details')}
        </Button>
        {stage !== 'dropped' && (
          <LinkButton href={`/api/v1/emergencies/${id}/cap.xml`} download={`${id}.xml`}>
            CAP 1.2
          </LinkButton>
        )}
      </div>
    </article>
  )
}
