import type { SubmissionDetail } from '../../../../../shared/api/submission.ts'
import { Facts } from '../../kit/definition-list.tsx'
import { counted } from '../../words/counted.ts'
import { shortened } from '../../words/plan-words.ts'
import { say } from '../../words/say.ts'
import { aboutSubmission } from '../submission-words.ts'
import { batchSum } from './batch-sum.ts'

/** What the submissions of a batch come to, before they are approved. */
export function BatchTotal({ submissions }: { readonly submissions: readonly SubmissionDetail[] }) {
  const { boards, displaced, pictures, notes } = batchSum(submissions)
  return (
    <>
      <ol class="batch-list">
        {submissions.map((submission) => (
          <li key={submission.id}>
            {aboutSubmission(submission)}{' '}
            <small>{[wordsOf(submission), submission.author.name].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
      <Facts
        rows={[
          [say('Hình đã xem', 'Pictures seen'), String(pictures)],
          [say('Sẽ hiện trên', 'To stand on'), say(`${boards} bảng`, counted(boards, 'board'))],
          [
            say('Nội dung khác bị giảm trên', 'Other content plays less on'),
            say(`${displaced} bảng`, counted(displaced, 'board')),
          ],
          [say('Lưu ý của kiểm tra', 'Notes of the check'), String(notes)],
        ]}
      />
    </>
  )
}

/** What tells it from another of the same name: its first slogan, and how many more there are. */
function wordsOf({ items }: SubmissionDetail): string {
  const [first, ...rest] = items.flatMap(({ is }) => (typeof is?.text === 'string' ? [is.text] : []))
  if (first === undefined) return ''
  const more = rest.length === 0 ? '' : say(` và ${rest.length} khẩu hiệu khác`, ` and ${rest.length} more`)
  return `“${shortened(first)}”${more}`
}
