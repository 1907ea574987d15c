import type { PhaseId } from '../../../../../shared/plan/plan.ts'
import { Notice } from '../../kit/notice.tsx'
import { useWording } from '../../slogans/use-wording.ts'
import { say } from '../../words/say.ts'
import type { BoundPlace } from './bound-on-day.ts'
import type { EditedCampaign } from './edited-campaign.ts'
import { phaseContext } from './phase-context.ts'
import { slogansText } from './with-slogans.ts'

/** A phase that begins by the clock. */
export interface EarlyOutcomesProps {
  readonly campaign: EditedCampaign
  readonly phase: PhaseId
  readonly place: BoundPlace
}

/** The slogans of a phase that would tell how an event went before anybody has said that it is over; nothing where there are none. */
export function EarlyOutcomes({ campaign, phase, place }: EarlyOutcomesProps) {
  const texts = campaign.placements.filter((one) => one.phase === phase).map(({ id }) => slogansText(campaign, id))
  const find = useWording(texts.join('\n'))
  const context = phaseContext(campaign, phase, place)
  const isEarly = (line: string) => find?.(line, context).some(({ code }) => code === 'outcome-too-early')
  const early = [...new Set(texts.flatMap((text) => text.split('\n')))].filter(isEarly)
  if (early.length === 0) return null
  return (
    <Notice tone="waits" isAlert>
      {say(
        'Khẩu hiệu nói kết quả, sẽ phát dù chưa ai xác nhận sự kiện đã xong:',
        'Slogans that tell the outcome, and would play though nobody has said that the event is over:',
      )}
      <ul>
        {early.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
