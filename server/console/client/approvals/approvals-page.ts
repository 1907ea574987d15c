import type { Said } from '../../../../shared/plan/fault.ts'
import { askJson } from '../api/ask-server.ts'
import { has } from '../api/me.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { pagedList } from '../plain/paged-list.ts'
import { tabs } from '../plain/tabs.ts'
import { both, inOurs, say } from '../words/say.ts'
import type { SubmissionRow } from './submission.ts'
import { submissionRow } from './submission-row.ts'

type Which = 'waiting' | 'mine' | 'approved' | 'returned' | 'all'

const atOnce = 50

const queries: Readonly<Record<Which, string>> = {
  waiting: 'state=pending',
  mine: 'mine=1',
  approved: 'state=approved',
  returned: 'state=returned',
  all: '',
}

const empties: Readonly<Record<Which, Said>> = {
  waiting: both('Không có bản trình nào chờ bạn duyệt.', 'Nothing waits for your approval.'),
  mine: both('Bạn chưa trình gì.', 'You have submitted nothing yet.'),
  approved: both('Chưa có gì được duyệt.', 'Nothing has been approved yet.'),
  returned: both('Không có bản trình nào bị trả lại.', 'Nothing was returned.'),
  all: both('Chưa có bản trình nào.', 'Nothing has been submitted yet.'),
}

/** What waits for the person, what they asked for, and what was decided. */
export function approvalsPage({ me }: Edges): Page {
  const title = say('Duyệt nội dung', 'Approvals')
  const isApprover = has(me, 'approve')
  const campaign = new URLSearchParams(location.search).get('campaign')
  let which: Which = isApprover ? 'waiting' : 'mine'
  const list = pagedList<SubmissionRow>({
    holder: make('ul', { class: 'submissions' }),
    rowOf: submissionRow,
    empty: () => inOurs(empties[which]),
    async ask(cursor) {
      const query = [
        queries[which],
        campaign === null ? '' : `campaign=${encodeURIComponent(campaign)}`,
        `limit=${atOnce}`,
        cursor === undefined ? '' : `cursor=${encodeURIComponent(cursor)}`,
      ]
      const path = `/api/v1/submissions?${query.filter(Boolean).join('&')}`
      const { submissions, next } = await askJson<{ submissions: readonly SubmissionRow[]; next: string | null }>(path)
      // What waits for others is not what waits for me.
      return { rows: which === 'waiting' ? submissions.filter(({ mayDecide }) => mayDecide) : submissions, next }
    },
  })
  const choices = [
    ...(isApprover ? [['waiting', say('Chờ tôi duyệt', 'Wait for me')] as const] : []),
    ['mine', say('Tôi trình', 'I submitted')] as const,
    ['approved', say('Đã duyệt', 'Approved')] as const,
    ['returned', say('Trả lại', 'Returned')] as const,
    ['all', say('Tất cả', 'All')] as const,
  ]
  const choice = tabs<Which>(say('Danh sách', 'List'), choices, which, list.element, (next) => {
    which = next
    void list.reload()
  })
  void list.reload()
  return {
    element: make('div', { class: 'approvals-page' }, make('div', { class: 'heading' }, make('h1', {}, title)), choice),
    title,
    heard: (what) => void (what === 'submissions' && list.reload()),
  }
}
