import { useMemo } from 'preact/hooks'
import type { AuditEntry, AuditEntryPage, AuditVerdictView } from '../../../../shared/api/audit.ts'
import type { PeoplePage } from '../../../../shared/api/person.ts'
import { has } from '../api/me.ts'
import { address } from '../app/address.ts'
import type { PageModule } from '../app/page-module.ts'
import { LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { useAsked } from '../state/use-asked.ts'
import { usePaged } from '../state/use-paged.ts'
import { say } from '../words/say.ts'
import { AuditFilter } from './audit-filter.tsx'
import { AuditHelp } from './audit-help.tsx'
import { auditQuestionOf } from './audit-question.ts'
import { AuditTable } from './audit-table.tsx'
import { verdictSaid, verifyRefused } from './verdict.ts'
import { VerifyChain } from './verify-chain.tsx'

const atOnce = 50
const mostPeople = 200
const pageOf = ({ entries, next }: AuditEntryPage) => ({ rows: entries, next })
const title = () => say('Nhật ký việc làm', 'Audit log')

/** The log: who did what to what, from where, as it was and as it is since. */
export const auditPage: PageModule = { title, Page: AuditPage }

function AuditPage() {
  const asked = address.value.searchParams
  const mayList = has(signedIn(), 'administer') || has(signedIn(), 'approve')
  const { value } = useAsked<PeoplePage>(mayList ? `/api/v1/people?limit=${mostPeople}` : undefined)
  const people = useMemo(() => new Map((value?.people ?? []).map(({ id, name }) => [id, name])), [value])
  const query = auditQuestionOf(asked)
  query.set('limit', String(atOnce))
  const paged = usePaged<AuditEntryPage, AuditEntry>(`/api/v1/audit?${query}`, pageOf)
  return (
    <div class="audit-page">
      <PageHead
        title={title()}
        help={<AuditHelp />}
        actions={
          <>
            <VerifyChain<AuditVerdictView> path="/api/v1/audit/verify" said={verdictSaid} refused={verifyRefused} />
            <LinkButton href="/api/v1/audit/export" download="nhat-ky.ndjson">
              {say('Xuất nhật ký', 'Export the log')}
            </LinkButton>
          </>
        }
      />
      <AuditFilter {...{ asked, people }} />
      <PagedRows
        paged={paged}
        empty={
          <Empty title={say('Không có việc nào như vậy.', 'No such act was found.')}>
            {say('Thử bỏ bớt điều kiện lọc.', 'Try removing some of the filters.')}
          </Empty>
        }
      >
        {(rows) => <AuditTable {...{ rows, names: { words: planNow.value?.words, people } }} />}
      </PagedRows>
    </div>
  )
}
