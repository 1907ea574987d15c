import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { SubmissionRow } from './submission.ts'
import { aboutSubmission, submissionBadge } from './submission-words.ts'

/** A submission in a list: what, whose, who asks and when, how far it is, and why it came back. */
export function submissionRow(row: SubmissionRow): HTMLElement {
  const { id, author, submittedAt, orgName, approvals, decidedAt, reason, state } = row
  const asked = say(
    `${author.name} trình lúc ${whenWords(submittedAt)}`,
    `${author.name} submitted it at ${whenWords(submittedAt)}`,
  )
  const by = approvals.map(({ name }) => name).join(', ')
  const decided =
    decidedAt === null || state === 'cancelled'
      ? ''
      : by === '' || state === 'returned'
        ? say(`Quyết định lúc ${whenWords(decidedAt)}`, `Decided at ${whenWords(decidedAt)}`)
        : say(`${by} duyệt lúc ${whenWords(decidedAt)}`, `${by} approved it at ${whenWords(decidedAt)}`)
  return make(
    'li',
    { class: 'card', 'data-submission': id },
    make('h2', {}, make('a', { href: `/approvals/${id}` }, aboutSubmission(row))),
    submissionBadge(row),
    make('p', { class: 'quiet' }, [orgName, asked, decided].filter(Boolean).join(' · ')),
    ...(reason === null ? [] : [make('p', { class: 'reason' }, say('Lý do: ', 'Reason: '), reason)]),
  )
}
