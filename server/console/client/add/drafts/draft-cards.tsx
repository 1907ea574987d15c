import type { Board, Plan } from '../../../../../shared/plan/plan.ts'
import { Heard } from '../../kit/heard.tsx'
import { Notice } from '../../kit/notice.tsx'
import { counted } from '../../words/counted.ts'
import { inOurs, say } from '../../words/say.ts'
import { ComingBoards } from '../where/coming-boards.tsx'
import type { Draft } from './draft.ts'
import { DraftCard } from './draft-card.tsx'
import type { Drawings, Drawn } from './use-drawing.ts'

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
            plan={plan ?? { boards: [] }}
            onRemove={() => onRemove(draft)}
          />
        ))}
      </div>
    </section>
  )
}

/** What whoever does not see the pictures is told once all of them stand; empty before. */
function drawnWords(all: readonly (Drawn | undefined)[]): string {
  if (all.length === 0 || !all.every((drawn) => drawn?.isDone)) return ''
  const lines = all.flatMap((drawn) => drawn?.lines ?? [])
  const found = lines.flatMap(({ verdict, boards }) => [
    ...(verdict?.findings ?? []),
    ...boards.flatMap(({ findings }) => findings),
  ])
  const drawn = say(`Đã dựng xong ${lines.length} hình.`, `${counted(lines.length, 'picture')} drawn.`)
  if (found.length === 0) return drawn
  return `${drawn} ${say(`${found.length} điều nên xem lại.`, `${counted(found.length, 'thing')} to look at again.`)}`
}
