import type { TakeDownView } from '../../../../shared/api/take-down.ts'
import { askJson, sendingOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { submit } from '../approvals/submission.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { hear } from '../state/heard.ts'
import { now } from '../state/now.ts'
import { mayIn } from '../state/signed-in.ts'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { takenWords } from './taken-words.ts'

/** Something that is off the air. */
export interface TakeDownRowProps {
  readonly taken: TakeDownView
  readonly plan: PlanNow
}

/** What is off the air, by whom and why, and for whoever may a way to have it back. */
export function TakeDownRow({ taken, plan: { words } }: TakeDownRowProps) {
  const { id, kind, org, subject, reason, madeAt, endsAt, person } = taken
  const { isBusy, trouble, run } = useDoing()
  const what = inOurs(takenWords(subject, org, words, now.value))
  const isPause = kind === 'pause'
  const until = endsAt === null ? '' : say(` · đến ${whenWords(endsAt)}`, ` · until ${whenWords(endsAt)}`)
  const isMine = isPause ? mayIn('pause', org) : mayIn('approve', org) || mayIn('edit', org)
  const text = isPause ? say('Kết thúc tạm dừng', 'End the pause') : say('Đề nghị phát lại', 'Ask that it plays again')

  async function again(): Promise<void> {
    if (isPause) {
      await askJson(`/api/v1/take-downs/${id}/end`, sendingOf('POST', {}))
      tell(say('Đã kết thúc tạm dừng.', 'The pause is over.'))
    } else {
      await submit({ lift: id })
      tell(say('Đã trình: chờ người khác duyệt phát lại.', 'Submitted: it waits for somebody else to approve.'))
    }
    hear('take-downs')
  }

  return (
    <li data-take-down={id}>
      <Badge tone="lost">{isPause ? say('Tạm dừng', 'Paused') : say('Thu hồi', 'Taken down')}</Badge>
      <p>
        {what} <small>{words.org(org)}</small>
      </p>
      <p class="quiet">{`${person.name}, ${whenWords(madeAt)}${until}`}</p>
      <p class="reason">{say(`Lý do: ${reason}`, `Reason: ${reason}`)}</p>
      {isMine && (
        <Button isBusy={isBusy} aria-label={`${text}: ${what}`} onPress={() => void run(again)}>
          {text}
        </Button>
      )}
      {trouble && (
        <p class="fault" role="alert">
          {inOurs(trouble)}
        </p>
      )}
    </li>
  )
}
