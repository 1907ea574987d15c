import type { Campaign, DateText } from '../../../../../shared/plan/plan.ts'
import { parseDate } from '../../../../../shared/time/civil.ts'
import { Button } from '../../kit/button.tsx'
import { Written } from '../../kit/written.tsx'
import { planNow } from '../../state/plan-now.ts'
import { useToday } from '../../time/use-today.ts'
import { counted } from '../../words/counted.ts'
import { daypartWords } from '../../words/daypart-words.ts'
import { daysWords } from '../../words/days-words.ts'
import { phaseSpanWords } from '../../words/phase-span-words.ts'
import { inOurs, say } from '../../words/say.ts'
import type { Asked } from './asked.ts'
import { campaignRun } from './campaign-run.ts'
import { standingTitle } from './where.ts'

/** What is asked, and what to do where it should go into another campaign; left out where that is decided. */
export interface AskedWordsProps {
  readonly asked: Asked
  readonly onOther?: (() => void) | undefined
}

/** What an approver will be asked, in two sentences: what, from when to when, and in which campaign. */
export function AskedWords({ asked, onOther }: AskedWordsProps) {
  const today = useToday()
  const zone = planNow.value?.plan.timezone
  if (zone === undefined) return null
  const { when, campaign, boards } = asked
  const [days, off] =
    'id' in when
      ? [phaseSpanWords(when, campaign?.milestones ?? [], zone), '']
      : [daysWords(when.from, when.to), farWords(when.from, today)]
  return (
    <div class="asked-words">
      <p>
        {contentWords(asked)} {say(`trên ${boards.length} bảng,`, `on ${counted(boards.length, 'board')},`)}{' '}
        <strong>{days}</strong>
        {off}
        {asked.hours.length > 0 && `; ${inOurs(daypartWords(asked.hours))}`}
      </p>
      <p>
        <CampaignWords {...{ campaign, zone }} />{' '}
        {onOther && (
          <Button kind="slight" onPress={onOther}>
            {say('Đổi đợt', 'Another campaign')}
          </Button>
        )}
      </p>
    </div>
  )
}

function contentWords({ drafts }: Asked): string {
  const many = (of: 'slogan' | 'image' | 'video') => drafts.filter(({ slide }) => slide.kind === of).length
  const [slogans, banners, clips] = [many('slogan'), many('image'), many('video')]
  const parts = [
    slogans > 0 ? say(`${slogans} khẩu hiệu`, counted(slogans, 'slogan')) : '',
    banners > 0 ? say(`${banners} băng rôn`, counted(banners, 'banner')) : '',
    clips > 0 ? say(`${clips} phim`, counted(clips, 'clip')) : '',
  ]
  return parts.filter(Boolean).join(', ')
}

/** How far off the first day is: by it one sees that another year was read than was meant. */
function farWords(from: DateText, today: DateText): string {
  const days = (parseDate(from) ?? 0) - (parseDate(today) ?? 0)
  if (days <= 0) return say(' (duyệt xong là phát)', ' (as soon as it is approved)')
  return say(` (còn ${days} ngày nữa)`, ` (${counted(days, 'day')} from now)`)
}

function CampaignWords({ campaign, zone }: { readonly campaign: Campaign | undefined; readonly zone: string }) {
  if (!campaign)
    return (
      <>
        {say('Lập đợt mới', 'Begins a new campaign,')} <strong>{standingTitle}</strong>.
      </>
    )
  const run = campaignRun(campaign, zone)
  return (
    <>
      {say('Thêm vào đợt', 'Added to the campaign')}{' '}
      <strong>
        <Written>{campaign.title}</Written>
      </strong>
      {run && ` (${daysWords(run.from, run.to)})`}
      {say('; phần đã có của đợt giữ nguyên.', '; what it has already stays as it is.')}
    </>
  )
}
