import { useState } from 'preact/hooks'
import type { CampaignPage, CampaignRow } from '../../../../shared/api/campaign-row.ts'
import { has } from '../api/me.ts'
import type { PageModule } from '../app/page-module.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { later } from '../kit/later.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { PlanBox } from '../plan-file/plan-box.tsx'
import { planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { usePaged } from '../state/use-paged.ts'
import { say } from '../words/say.ts'
import { CampaignRowCard } from './campaign-row-card.tsx'
import { campaignsHelp } from './campaigns-help.tsx'
import { DocumentPlace } from './from-document/document-place.tsx'
import { MilestoneList } from './milestones/milestone-list.tsx'

const CopyFromDialog = later(
  () => import('./copy-from-dialog.tsx'),
  (module) => module.CopyFromDialog,
)

const MilestonesToConfirm = later(
  () => import('./milestones/milestones-to-confirm.tsx'),
  (module) => module.MilestonesToConfirm,
)

const title = () => say('Đợt tuyên truyền', 'Campaigns')

/** *Đợt tuyên truyền*: every campaign with how far it is, their milestones, and the plan in and out. */
export const campaignsPage: PageModule = { title, Page: CampaignsPage }

const rowsIn = ({ campaigns, next }: CampaignPage) => ({ rows: campaigns, next })

function CampaignsPage() {
  const now = planNow.value
  const mayWrite = has(signedIn(), 'edit')
  const [copies, setCopies] = useState(false)
  return (
    <div class="parted campaigns-page">
      <PageHead
        title={title()}
        lead={say(
          'Mỗi đợt có các giai đoạn bám theo mốc, khẩu hiệu và bảng riêng.',
          'Each has phases that hang on milestones, with slogans and boards of their own.',
        )}
        help={campaignsHelp()}
        actions={
          mayWrite && now ? (
            <>
              <LinkButton kind="chief" href="/campaigns/new">
                {say('Lập đợt tuyên truyền', 'New campaign')}
              </LinkButton>
              {now.plan.campaigns.length > 0 && (
                <Button onPress={() => setCopies(true)}>{say('Chép từ năm trước…', 'Copy last year’s…')}</Button>
              )}
            </>
          ) : undefined
        }
      />
      {now && has(signedIn(), 'approve') && <MilestonesToConfirm now={now} />}
      <div class="with-aside">
        <div class="parted">
          {now && <AllCampaigns mayWrite={mayWrite} />}
          {(mayWrite || now) && <PlanBox now={now} />}
        </div>
        {now && (
          <aside class="parted" aria-label={say('Mốc và tệp kế hoạch', 'Milestones and the plan’s file')}>
            <MilestoneList now={now} />
            {mayWrite && <DocumentPlace now={now} />}
          </aside>
        )}
      </div>
      {copies && now && <CopyFromDialog plan={now.plan} onClose={() => setCopies(false)} />}
    </div>
  )
}

function AllCampaigns({ mayWrite }: { readonly mayWrite: boolean }) {
  const paged = usePaged<CampaignPage, CampaignRow>('/api/v1/campaigns', rowsIn, ['plan', 'submissions', 'take-downs'])
  return (
    <PagedRows
      paged={paged}
      empty={
        <Empty
          title={say('Chưa có đợt tuyên truyền nào.', 'There are no campaigns yet.')}
          action={
            mayWrite && (
              <LinkButton kind="chief" href="/campaigns/new">
                {say('Lập đợt đầu tiên', 'Make the first one')}
              </LinkButton>
            )
          }
        >
          {say(
            'Một đợt gồm mốc, các giai đoạn, khẩu hiệu và những bảng sẽ phát. Lập xong, bạn xem trước từng bảng phát gì rồi trình duyệt.',
            'A campaign has milestones, phases, slogans and the boards that play them. Before it is submitted you see what each board would play.',
          )}
        </Empty>
      }
    >
      {(rows) => (
        <ul class="campaign-rows">
          {rows.map((row) => (
            <CampaignRowCard key={row.id} row={row} />
          ))}
        </ul>
      )}
    </PagedRows>
  )
}
