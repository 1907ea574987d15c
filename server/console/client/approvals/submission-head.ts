import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { Submission } from './submission.ts'
import { aboutSubmission, submissionBadge } from './submission-words.ts'

/** What a submission is, how far it is, who asks, who wrote, and what was said of it. */
export function submissionHead(submission: Submission): HTMLElement {
  const { author, writers, orgName, submittedAt, note, reason, approvals, kind } = submission
  const others = writers.filter(({ id }) => id !== author.id).map(({ name }) => name)
  const facts: readonly (readonly [string, string])[] = [
    [say('Cơ quan', 'Office'), orgName],
    [say('Người trình', 'Submitted by'), `${author.name}, ${whenWords(submittedAt)}`],
    [say('Cùng soạn', 'Written with'), others.join(', ')],
    [say('Đã duyệt', 'Approved by'), approvals.map(({ name, at }) => `${name}, ${whenWords(at)}`).join('; ')],
    [say('Lời nhắn', 'Note'), note ?? ''],
    [say('Lý do trả lại', 'Returned because'), reason ?? ''],
  ]
  const lift = say(
    'Duyệt mục này là cho phát trở lại nội dung đã thu hồi, đúng như đã được duyệt trước đó.',
    'Approving this puts back on the air what was taken down, as it was approved before.',
  )
  return make(
    'div',
    { class: 'heading' },
    make('p', { class: 'trail' }, make('a', { href: '/approvals' }, `‹ ${say('Duyệt nội dung', 'Approvals')}`)),
    make('h1', {}, aboutSubmission(submission)),
    submissionBadge(submission),
    ...(kind === 'lift' ? [make('p', { class: 'lift' }, lift)] : []),
    make(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([term, text]) => (text === '' ? [] : [make('dt', {}, term), make('dd', {}, text)])),
    ),
  )
}
