import type { Board, Plan } from '../../../../../shared/plan/plan.ts'
import { Heard } from '../../kit/heard.tsx'
import { Notice } from '../../kit/notice.tsx'
import { inOurs, say } from '../../words/say.ts'
import { ComingBoards } from '../where/coming-boards.tsx'
import type { Draft } from './draft.ts'
import { DraftCard } from './draft-card.tsx'
import { drawingWords } from './drawing-words.ts'
import { drawnWords } from './drawn-words.ts'
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
      <Heard>{drawnWords(drafts.map(({ key }) => drawings.of(key)))}</Heard>
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
            waits={drawingWords(drawings)}
            plan={plan ?? { boards: [] }}
            onRemove={() => onRemove(draft)}
          />
        ))}
      </div>
    </section>
  )
}
