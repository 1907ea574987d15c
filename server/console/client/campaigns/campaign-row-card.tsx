import type { CampaignRow } from '../../../../shared/api/campaign-row.ts'
import { Badge } from '../kit/badge.tsx'
import { Written } from '../kit/written.tsx'
import { planNow } from '../state/plan-now.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { useToday } from '../time/use-today.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { campaignHref } from './campaign-href.ts'
import { campaignStateOfRow } from './campaign-row.ts'

/** One campaign of the list: what it is called, when it runs, on how many boards, and how far it is. */
export function CampaignRowCard({ row }: { readonly row: CampaignRow }) {
  const { id, title, orgName, document: issued, phases, slides, boards, startsAt, endsAt } = row
  const today = useToday()
  const clock = zoneClockOf(planNow.value?.plan.timezone ?? 'Asia/Ho_Chi_Minh')
  // The end itself is no longer in it.
  const dates = [startsAt, endsAt === null ? null : endsAt - 1].flatMap((at) =>
    at === null ? [] : [clock.read(at).date],
  )
  const [from = '', to = ''] = dates
  const isOver = endsAt !== null && to < today
  const words = campaignStateOfRow(row)
  return (
    <li class="card campaign-row" data-campaign={id} data-over={isOver ? '' : undefined}>
      <h2>
        <a href={campaignHref(id)} lang={writtenIn}>
          {title}
        </a>
      </h2>
      <p class="badges">
        <Badge tone={words.tone}>{inOurs(words.said)}</Badge>
        {isOver && <Badge tone="quiet">{say('Đã qua', 'Over')}</Badge>}
      </p>
      <p>
        {dates.length === 2 ? `${dateForPeople(from)} – ${dateForPeople(to)}` : say('Chưa có ngày', 'No days yet')}
        {' · '}
        {say(
          `${phases} giai đoạn, ${slides} nội dung, ${boards} bảng`,
          `${counted(phases, 'phase')}, ${counted(slides, 'item')}, ${counted(boards, 'board')}`,
        )}
      </p>
      <p class="quiet">
        <Written>{orgName}</Written>
        {issued && say(` · Văn bản ${issued.number}`, ` · Document ${issued.number}`)}
      </p>
    </li>
  )
}
