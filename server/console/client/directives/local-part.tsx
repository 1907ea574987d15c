import type { DirectiveView, ReceiverView } from '../../../../shared/api/directive.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { LinkButton } from '../kit/button.tsx'
import { mayIn } from '../state/signed-in.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { localAdditions } from './local-additions.ts'

/** An office and a directive that it receives. */
export interface LocalPartProps {
  readonly directive: DirectiveView
  readonly receiver: ReceiverView
  readonly plan: PlanNow
}

/** What the office has on the same boards beside the directive, and the way to put more there. */
export function LocalPart({ directive, receiver, plan }: LocalPartProps) {
  const additions = localAdditions(plan.plan, directive, receiver)
  return (
    <div class="local-part">
      <h4>{say('Nội dung của đơn vị phát cùng', 'What the office plays beside it')}</h4>
      {additions.length === 0 ? (
        <p class="quiet">{say('Chưa có nội dung nào của đơn vị.', 'Nothing of the office’s own yet.')}</p>
      ) : (
        <ul class="lines">
          {additions.map(({ campaign, title, boards }) => (
            <li key={campaign}>
              <a href={`/campaigns/${campaign}`} lang={writtenIn}>
                {title}
              </a>
              <span class="quiet">{say(`trên ${boards} bảng`, `on ${counted(boards, 'board')}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayIn('edit', receiver.org) && (
        <LinkButton kind="slight" href={`/add?directive=${directive.campaign}&office=${receiver.org}`}>
          {say('Thêm nội dung của đơn vị', 'Add the office’s own content')}
        </LinkButton>
      )}
    </div>
  )
}
