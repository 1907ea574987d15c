import type { Board, Plan } from '../../../../shared/plan/plan.ts'
import { Notice } from '../kit/notice.tsx'
import { inOurs, say } from '../words/say.ts'
import { ComingBoards } from './coming-boards.tsx'
import type { Draft } from './draft.ts'
import { DraftCard } from './draft-card.tsx'
import type { Drawings } from './use-drawing.ts'

/** Everything that is being put on boards. */
export interface DraftCardsProps {
  readonly drafts: readonly Draft[]
  readonly drawings: Drawings
  readonly plan: Pick<Plan, 'boards'> | undefined
  /** The boards that they are drawn for. */
  readonly boards: readonly Board[]
  readonly onChange: (draft: Draft) => void
  readonly onRemove: (draft: Draft) => void
}

/** A card for every draft, as the boards will show it. */
export function DraftCards({ drafts, drawings, plan, boards, onChange, onRemove }: DraftCardsProps) {
  return (
    <section class="drawn" aria-label={say('Trên các bảng', 'On the boards')}>
      {drawings.trouble && <Notice tone="lost">{inOurs(drawings.trouble)}</Notice>}
      {drafts.length === 0 && boards.length > 0 && (
        <ComingBoards boards={boards}>
          {say(
            'Thả băng rôn hoặc dán khẩu hiệu ở trên: hình hiện ngay trong khung của từng bảng, đúng từng điểm ảnh.',
            'Drop a banner or paste slogans above: they stand at once in the frame of each board, pixel for pixel.',
          )}
        </ComingBoards>
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
