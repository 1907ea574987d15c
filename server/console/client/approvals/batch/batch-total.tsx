import type { SubmissionDetail } from '../../../../../shared/api/submission.ts'
import { Facts } from '../../kit/definition-list.tsx'
import { counted } from '../../words/counted.ts'
import { say } from '../../words/say.ts'
import { contentsWords } from '../contents-words.ts'
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
            <small>{[contentsWords(submission), submission.author.name].filter(Boolean).join(' · ')}</small>
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
