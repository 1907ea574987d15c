import { useMemo } from 'preact/hooks'
import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { address } from '../app/address.ts'
import type { PageModule, PageProps } from '../app/page-module.ts'
import { LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { later } from '../kit/later.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { inOurs, say } from '../words/say.ts'
import { CampaignForm } from './campaign-form.tsx'
import { CampaignHelp } from './campaign-help.tsx'
import { meansNew } from './campaign-href.ts'
import { editedOf, newCampaignOf } from './edit/edited-campaign.ts'
import { ownOffice } from './edit/own-office.ts'
import { useCampaign } from './edit/use-campaign.ts'

const CampaignView = later(
  () => import('./campaign-view.tsx'),
  (module) => module.CampaignView,
)

const newTitle = () => say('Lập đợt tuyên truyền', 'A new campaign')

/** One campaign: its name, its milestones, its phases, what they show and where, what comes of it; or a new one. */
export const campaignPage: PageModule = {
  title: () => say('Đợt tuyên truyền', 'Campaign'),
  Page: CampaignPage,
}

function CampaignPage({ id }: PageProps) {
  const now = planNow.value
  const isNew = meansNew(id, address.value.searchParams)
  if (!now) {
    return (
      <>
        <PageHead title={isNew ? newTitle() : say('Đợt tuyên truyền', 'Campaign')} help={<CampaignHelp />} />
        {planIsKnown.value ? <NoPlan /> : <Waiting />}
      </>
    )
  }
  return isNew ? <NewCampaign now={now} /> : <OneCampaign key={id} {...{ id, now }} />
}

function NewCampaign({ now }: { readonly now: PlanNow }) {
  const org = ownOffice(now.plan)
  const fresh = useMemo(() => org && newCampaignOf(org), [org])
  const read = useCampaign(undefined)
  if (!fresh || !has(signedIn(), 'edit'))
    return (
      <>
        <PageHead title={newTitle()} />
        <p>{say('Bạn chưa được giao quyền soạn nội dung.', 'You have not been given the role of editor.')}</p>
      </>
    )
  return <CampaignForm {...{ now, read, fresh }} id="new" title={newTitle()} />
}

function OneCampaign({ id, now }: { readonly id: string; readonly now: PlanNow }) {
  const read = useCampaign(id)
  const { value, trouble } = read
  const fresh = useMemo(() => value && editedOf(value.campaign), [value])
  if (!value || !fresh)
    return (
      <>
        <PageHead title={say('Đợt tuyên truyền', 'Campaign')} help={<CampaignHelp />} />
        {trouble ? (
          <Empty
            title={inOurs(trouble)}
            action={<LinkButton href="/campaigns">{say('Về danh sách các đợt', 'To all campaigns')}</LinkButton>}
          />
        ) : (
          <Waiting />
        )}
      </>
    )
  if (!value.mayEdit) return <CampaignView {...{ now }} campaign={value.campaign} formerDays={value.formerDays} />
  return <CampaignForm {...{ now, read, fresh, id }} title={value.campaign.title} />
}

function NoPlan() {
  return (
    <Empty
      title={say('Chưa có cơ quan và bảng nào.', 'There are no offices and boards yet.')}
      action={<LinkButton href="/campaigns">{say('Nhập một tệp kế hoạch', 'Import a plan file')}</LinkButton>}
    >
      {say('Có bảng rồi mới lập được đợt tuyên truyền.', 'Campaigns can be made once there are boards.')}
    </Empty>
  )
}
