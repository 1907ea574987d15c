import type { Plan } from '../../../../shared/plan/plan.ts'
import { counted } from '../words/counted.ts'
import { planWordsOf } from '../words/plan-words.ts'
import { say } from '../words/say.ts'
import { planChange } from './plan-change.ts'

/** The plan of now, and the one that would take its place. */
export interface PlanChangeWordsProps {
  readonly before: Plan | undefined
  readonly after: Plan
}

const namedAtMost = 12

/** What a plan would change, and when, in words. */
export function PlanChangeWords({ before, after }: PlanChangeWordsProps) {
  const { changed, gone, items } = planChange(before, after)
  const words = planWordsOf(after)
  const rest = changed.length - namedAtMost
  return (
    <div class="change">
      {gone.length > 0 && (
        <p role="status">
          {say(
            `${gone.length} bảng không còn trong kế hoạch.`,
            `No longer in the plan: ${counted(gone.length, 'board')}.`,
          )}
        </p>
      )}
      <p role="status">
        {items === 0
          ? say('Nội dung không đổi.', 'The content is the same.')
          : say(
              `${items} mục nội dung mới hoặc sửa: chỉ phát sau khi được duyệt.`,
              `New or changed: ${counted(items, 'item')}, played only once approved.`,
            )}
      </p>
      {changed.length > 0 && (
        <>
          <p role="status">
            {say(
              `${changed.length} trong ${after.boards.length} bảng đổi thông số hoặc cơ quan ngay:`,
              `${changed.length} of ${after.boards.length} boards change their settings or office at once:`,
            )}
          </p>
          <ul class="names">
            {changed.slice(0, namedAtMost).map((id) => (
              <li key={id}>{words.board(id)}</li>
            ))}
            {rest > 0 && <li>{say(`và ${rest} bảng khác`, `and ${rest} more`)}</li>}
          </ul>
        </>
      )}
    </div>
  )
}
