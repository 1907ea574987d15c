import type { ReceiverView } from '../../../../shared/api/directive.ts'
import { Badge } from '../kit/badge.tsx'
import type { ZoneClock } from '../time/zone-clock.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { edgeWords } from './phase-words.ts'

/** An office that receives a directive, and the clocks by which its days are told. */
export interface AcknowledgementLineProps {
  readonly receiver: ReceiverView
  readonly clock: ZoneClock
}

/** What an office has said of a directive, or that it has not. */
export function AcknowledgementLine({ receiver, clock }: AcknowledgementLineProps) {
  const { acknowledgement, changedSince, boards } = receiver
  if (!acknowledgement) {
    return (
      <p>
        <Badge tone="lost">{say('Chưa xác nhận', 'Not acknowledged')}</Badge>
      </p>
    )
  }
  const { by, at, startsAt, note } = acknowledgement
  const [count, all] = [acknowledgement.boards.length, boards.length]
  const [when, from] = [whenWords(at), edgeWords(clock, startsAt, 'start')]
  return (
    <div>
      <p>
        {changedSince ? (
          <Badge tone="lost">
            {say('Chỉ đạo đã thay đổi sau khi xác nhận', 'The directive has changed since it was acknowledged')}
          </Badge>
        ) : (
          <Badge tone="good">{say('Đã xác nhận', 'Acknowledged')}</Badge>
        )}
      </p>
      <p class="quiet">
        {say(
          `${by}, ${when}: ${count} trong ${all} bảng, từ ${from}`,
          `${by}, ${when}: ${count} of ${all} boards, from ${from}`,
        )}
      </p>
      {note !== null && <p class="note">{note}</p>}
    </div>
  )
}
