import type { SubmissionPage, SubmissionSummary } from '../../../../shared/api/submission.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { has } from '../api/me.ts'
import { address, go } from '../app/address.ts'
import type { PageModule } from '../app/page-module.ts'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { signedIn } from '../state/signed-in.ts'
import { type PageOf, usePaged } from '../state/use-paged.ts'
import { both, inOurs, say } from '../words/say.ts'
import { ApprovalsHelp } from './approvals-help.tsx'
import { SubmissionRow } from './submission-row.tsx'
import { WaitingList } from './waiting-list.tsx'

const title = () => say('Duyệt', 'Approvals')

/** What waits for the person, what they asked for, and what was decided. */
export const approvalsPage: PageModule = { title, Page: ApprovalsPage }

const whiches = ['waiting', 'mine', 'approved', 'returned', 'all'] as const
type Which = (typeof whiches)[number]

const atOnce = 50

const queries: Readonly<Record<Which, string>> = {
  waiting: 'state=pending',
  mine: 'mine=1',
  approved: 'state=approved',
  returned: 'state=returned',
  all: '',
}

const labels: Readonly<Record<Which, Said>> = {
  waiting: both('Chờ duyệt', 'Waiting'),
  mine: both('Tôi trình', 'I submitted'),
  approved: both('Đã duyệt', 'Approved'),
  returned: both('Trả lại', 'Returned'),
  all: both('Tất cả', 'All'),
}

const empties: Readonly<Record<Which, Said>> = {
  waiting: both('Không có bản trình nào chờ bạn duyệt.', 'Nothing waits for your approval.'),
  mine: both('Bạn chưa trình gì.', 'You have submitted nothing yet.'),
  approved: both('Chưa có gì được duyệt.', 'Nothing has been approved yet.'),
  returned: both('Không có bản trình nào bị trả lại.', 'Nothing was returned.'),
  all: both('Chưa có bản trình nào.', 'Nothing has been submitted yet.'),
}

function ApprovalsPage() {
  const { searchParams } = address.value
  const isApprover = has(signedIn(), 'approve')
  const offered = whiches.filter((which) => which !== 'waiting' || isApprover)
  const asked = searchParams.get('tab')
  const which = offered.find((one) => one === asked) ?? (offered[0] as Which)
  const choose = (next: Which) => {
    const query = new URLSearchParams(searchParams)
    query.set('tab', next)
    go(`/approvals?${query}`, { replace: true })
  }
  return (
    <div class="approvals-page">
      <PageHead title={title()} help={<ApprovalsHelp />} />
      <Tabs<Which>
        label={say('Danh sách', 'List')}
        tabs={offered.map((id) => ({
          ...{ id, label: inOurs(labels[id]) },
          panel: () => <Submissions which={id} campaign={searchParams.get('campaign')} />,
        }))}
        chosen={which}
        onChoose={choose}
      />
    </div>
  )
}

const pageOf = ({ submissions, next }: SubmissionPage): PageOf<SubmissionSummary> => ({ rows: submissions, next })

function Submissions({ which, campaign }: { readonly which: Which; readonly campaign: string | null }) {
  const query = [
    ...[queries[which], campaign === null ? '' : `campaign=${encodeURIComponent(campaign)}`, `limit=${atOnce}`],
  ]
  const paged = usePaged<SubmissionPage, SubmissionSummary>(
    `/api/v1/submissions?${query.filter(Boolean).join('&')}`,
    pageOf,
    ['submissions'],
  )
  const empty = (
    <Empty title={inOurs(empties[which])}>
      {say(
        'Nội dung được trình từ trang “Đưa nội dung lên bảng” và trang của đợt tuyên truyền sẽ vào đây.',
        'What is submitted from “Put content on boards” and from campaigns comes here.',
      )}
    </Empty>
  )
  return (
    <PagedRows
      paged={paged}
      // One list all the while: what a batch came to is read after nothing waits any more.
      empty={which === 'waiting' ? <WaitingList rows={[]} empty={empty} /> : empty}
    >
      {(rows) =>
        which === 'waiting' ? (
          <WaitingList {...{ rows, empty }} />
        ) : (
          <ul class="submissions">
            {rows.map((row) => (
              <SubmissionRow key={row.id} row={row} />
            ))}
          </ul>
        )
      }
    </PagedRows>
  )
}
