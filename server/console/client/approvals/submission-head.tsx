import type { SubmissionDetail } from '../../../../shared/api/submission.ts'
import { Badge } from '../kit/badge.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Written } from '../kit/written.tsx'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { ApprovalsHelp } from './approvals-help.tsx'
import { MendElsewhere } from './mend-elsewhere.tsx'
import { aboutSubmission, languageOfSubmission, stateText, submissionTone } from './submission-words.ts'

/** What a submission is, how far it is, who asks, who wrote, and what was said of it. */
export function SubmissionHead({ submission }: { readonly submission: SubmissionDetail }) {
  const { author, writers, orgName, submittedAt, note, reason, approvals, kind } = submission
  const others = writers.filter(({ id }) => id !== author.id).map(({ name }) => name)
  return (
    <div class="submission-head">
      <PageHead
        title={aboutSubmission(submission)}
        titleLang={languageOfSubmission(submission)}
        trail={<a href="/approvals">{say('Duyệt', 'Approvals')}</a>}
        actions={<Badge tone={submissionTone(submission)}>{stateText(submission)}</Badge>}
        help={<ApprovalsHelp />}
      />
      {kind === 'lift' && (
        <p>
          {say(
            'Phê duyệt mục này là cho phát trở lại nội dung đã thu hồi, đúng như đã được duyệt trước đó.',
            'Approving this puts back on air what was taken down, as it was approved before.',
          )}
        </p>
      )}
      <Facts
        rows={[
          [say('Cơ quan', 'Office'), <Written key="office">{orgName}</Written>],
          [say('Người trình', 'Submitted by'), `${author.name}, ${whenWords(submittedAt)}`],
          [say('Cùng soạn', 'Written with'), others.join(', ')],
          [say('Đã duyệt', 'Approved by'), approvals.map(({ name, at }) => `${name}, ${whenWords(at)}`).join('; ')],
          [say('Lời nhắn', 'Note'), note ?? ''],
          [say('Lý do trả lại', 'Returned because'), reason ?? ''],
        ]}
      />
      <MendElsewhere submission={submission} />
    </div>
  )
}
