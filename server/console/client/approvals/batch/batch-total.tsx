import { Facts } from '../../kit/definition-list.tsx'
import { say } from '../../words/say.ts'
import type { Submission } from '../submission.ts'
import { aboutSubmission } from '../submission-words.ts'
import { batchSum } from './batch-sum.ts'

/** What the submissions of a batch come to, before they are approved. */
export function BatchTotal({ submissions }: { readonly submissions: readonly Submission[] }) {
  const { boards, displaced, pictures, notes } = batchSum(submissions)
  return (
    <>
      <ol class="batch-list">
        {submissions.map((submission) => (
          <li key={submission.id}>
            {aboutSubmission(submission)} <small>{submission.author.name}</small>
          </li>
        ))}
      </ol>
      <Facts
        rows={[
          [say('Hình đã xem', 'Pictures seen'), String(pictures)],
          [say('Sẽ hiện trên', 'To stand on'), say(`${boards} bảng`, `${boards} boards`)],
          [
            say('Nội dung khác bị giảm trên', 'Other content plays less on'),
            say(`${displaced} bảng`, `${displaced} boards`),
          ],
          [say('Lưu ý của kiểm tra', 'Notes of the check'), String(notes)],
        ]}
      />
    </>
  )
}
