import { useMemo, useState } from 'preact/hooks'
import type { CampaignRead } from '../../../../shared/api/campaign.ts'
import { localDaysOf } from '../../../../shared/time/local-day.ts'
import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { later } from '../kit/later.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { printSheet } from '../kit/print-sheet.tsx'
import { Written } from '../kit/written.tsx'
import { mayIn, signedIn } from '../state/signed-in.ts'
import { TakeDownPresses } from '../take-down/take-down-presses.tsx'
import { dateForPeople } from '../time/typed-date.ts'
import { say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { PhaseAxis } from './axis/phase-axis.tsx'
import { CampaignHelp } from './campaign-help.tsx'
import { CampaignOutline } from './campaign-outline.tsx'
import { CampaignSheet } from './campaign-sheet.tsx'
import { boundPlaceOf } from './edit/bound-on-day.ts'
import { editedOf } from './edit/edited-campaign.ts'
import { MilestoneList } from './milestones/milestone-list.tsx'
import { StandingPart } from './standing/standing-part.tsx'
import { useStandings } from './standing/use-standings.ts'

const CopyDialog = later(
  () => import('./copy-dialog.tsx'),
  (module) => module.CopyDialog,
)

/** A campaign that the person may not write: one from an office above, or any where they only look on. */
export interface CampaignViewProps extends Pick<CampaignRead, 'campaign' | 'formerDays'> {
  readonly now: PlanNow
}

/** The campaign to be read; what one may add beside it is said. */
export function CampaignView({ campaign, formerDays, now }: CampaignViewProps) {
  const edited = useMemo(() => editedOf(campaign), [campaign])
  const place = useMemo(
    () => boundPlaceOf(edited.milestones, localDaysOf(now.plan.timezone)),
    [edited, now.plan.timezone],
  )
  const isFromAbove = !mayIn('see', campaign.org)
  const standings = useStandings(isFromAbove ? undefined : campaign.id)
  const [copies, setCopies] = useState(false)
  const { document: issued } = campaign
  const mayWrite = has(signedIn(), 'edit')
  return (
    <div class="parted campaign-page" data-campaign={campaign.id}>
      <PageHead
        title={campaign.title}
        titleLang={writtenIn}
        trail={<a href="/campaigns">{say('Đợt tuyên truyền', 'Campaigns')}</a>}
        lead={<Written>{now.words.org(campaign.org)}</Written>}
        help={<CampaignHelp />}
      />
      {isFromAbove && (
        <Notice tone="gold">
          <p>
            {say(
              'Đợt này thuộc cấp trên: chỉ xem, không sửa. Nội dung riêng của cơ quan bạn phát kèm được đưa lên ở trang “Đưa nội dung lên bảng”.',
              'This campaign is of an office above: it can be read, not changed. Use “Put content on boards” for what your office plays beside it.',
            )}
          </p>
          <div class="doings">
            <LinkButton href="/directives">{say('Xem chỉ đạo', 'See the directives')}</LinkButton>
            {mayWrite && (
              <LinkButton href={`/add?directive=${campaign.id}`}>
                {say('Thêm nội dung của cơ quan', 'Add your office’s own content')}
              </LinkButton>
            )}
          </div>
        </Notice>
      )}
      <Card title={say('Nội dung', 'What it is')}>
        <Facts
          rows={[
            [say('Cơ quan', 'Office'), now.words.org(campaign.org)],
            [
              say('Văn bản', 'Document'),
              issued && `${issued.number}, ${issued.issuer}, ${dateForPeople(issued.issuedOn)}`,
            ],
          ]}
        />
        <PhaseAxis {...{ place, phases: campaign.phases, milestones: edited.milestones }} />
        <CampaignOutline {...{ now, place, campaign: edited, level: 3 }} />
        <div class="doings">
          <Button onPress={printSheet}>{say('In kế hoạch', 'Print the plan')}</Button>
          {mayWrite && (
            <Button onPress={() => setCopies(true)}>{say('Chép thành đợt mới…', 'Copy to a new campaign…')}</Button>
          )}
          <TakeDownPresses
            subject={{ what: 'campaign', campaign: campaign.id }}
            org={campaign.org}
            name={`“${campaign.title}”`}
          />
        </div>
      </Card>
      <MilestoneList formerDays={formerDays} now={{ ...now, plan: { ...now.plan, campaigns: [campaign] } }} />
      {standings.length > 0 && <StandingPart {...{ campaign, now, standings }} />}
      {copies && <CopyDialog campaign={campaign} onClose={() => setCopies(false)} />}
      <CampaignSheet {...{ now, place, formerDays, campaign: edited }} />
    </div>
  )
}
