import type { Plan } from '../../../../shared/plan/plan.ts'
import { Empty } from '../kit/empty.tsx'
import { Notice } from '../kit/notice.tsx'
import { inOurs, say } from '../words/say.ts'
import type { Draft } from './draft.ts'
import { DraftCard } from './draft-card.tsx'
import type { Drawings } from './use-drawing.ts'

/** Everything that is being put on boards. */
export interface DraftCardsProps {
  readonly drafts: readonly Draft[]
  readonly drawings: Drawings
  readonly plan: Pick<Plan, 'boards'> | undefined
  readonly onChange: (draft: Draft) => void
  readonly onRemove: (draft: Draft) => void
}

/** A card for every draft, as the boards will show it. */
export function DraftCards({ drafts, drawings, plan, onChange, onRemove }: DraftCardsProps) {
  return (
    <section class="drawn" aria-label={say('Trên các bảng', 'On the boards')}>
      {drawings.trouble && <Notice tone="lost">{inOurs(drawings.trouble)}</Notice>}
      {drafts.length === 0 && (
        <Empty title={say('Chưa có nội dung', 'Nothing yet')}>
          {say(
            'Ở đây sẽ hiện đúng hình trên từng bảng, từng điểm ảnh một.',
            'Here every board will show what it will look like, pixel for pixel.',
          )}
        </Empty>
      )}
      <div class="drafts">
        {drafts.map((draft) => (
          <DraftCard
            key={draft.key}
            {...{ draft, onChange }}
            drawn={drawings.of(draft.key)}
            plan={plan ?? { boards: [] }}
            onRemove={() => onRemove(draft)}
          />
        ))}
      </div>
    </section>
  )
}
