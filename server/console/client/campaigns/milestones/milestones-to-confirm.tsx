import { useComputed } from '@preact/signals'
import { useMemo, useState } from 'preact/hooks'
import { milestonesOf } from '../../../../../shared/plan/effective.ts'
import type { Campaign, Milestone, Plan } from '../../../../../shared/plan/plan.ts'
import { awaitingTheWord } from '../../../../../shared/schedule/awaiting-the-word.ts'
import type { PlanNow } from '../../api/watch-plan.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { later } from '../../kit/later.tsx'
import { now as second } from '../../state/now.ts'
import { mayIn } from '../../state/signed-in.ts'
import { zoneDaysOf } from '../../time/zone-days.ts'
import { say } from '../../words/say.ts'
import { campaignHref } from '../campaign-href.ts'
import { boundPlaceOf } from '../edit/bound-on-day.ts'
import { reachedBoards } from '../edit/reached-boards.ts'
import { milestoneDates } from './milestone-words.ts'

const MilestoneDialog = later(
  () => import('./milestone-dialog.tsx'),
  (module) => module.MilestoneDialog,
)

/** A milestone past its end, and how many boards wait to hear that it is over. */
interface Asked {
  readonly campaign: Campaign
  readonly milestone: Milestone
  readonly boards: number
}

const minuteMs = 60_000

/** Asks whoever may say so whether milestones that should have ended are over, where something on a board waits for that; nothing where none does. */
export function MilestonesToConfirm({ now }: { readonly now: PlanNow }) {
  const minute = useComputed(() => Math.floor(second.value / minuteMs) * minuteMs).value
  const asked = useMemo(() => askedOf(now.plan, minute), [now.plan, minute])
  const [closed, setClosed] = useState<Asked | undefined>(undefined)
  if (asked.length === 0 && !closed) return null
  return (
    <Card title={say('Chờ xác nhận đã xong', 'To be confirmed as over')} tone="gold" class="milestones to-confirm">
      <p>
        {say(
          'Sự kiện đã qua giờ kết thúc. Nội dung “thành công”, “thực hiện Nghị quyết” chỉ phát khi bạn xác nhận sự kiện đã xong.',
          'These events are past their end. What tells of their outcome plays only once you confirm that they are over.',
        )}
      </p>
      <ul>
        {asked.map((one) => (
          <li key={`${one.campaign.id}/${one.milestone.id}`} data-milestone={one.milestone.id}>
            <h3>{one.milestone.title}</h3>
            <p>{milestoneDates(one.milestone)}</p>
            <p class="quiet">
              <a href={campaignHref(one.campaign.id)}>{one.campaign.title}</a>
              {' · '}
              {say(`${one.boards} bảng chờ`, `${one.boards} ${one.boards === 1 ? 'board waits' : 'boards wait'}`)}
            </p>
            <Button
              kind="chief"
              aria-label={say(`${one.milestone.title}: đã kết thúc`, `${one.milestone.title}: it has closed`)}
              onPress={() => setClosed(one)}
            >
              {say('Đã kết thúc…', 'It has closed…')}
            </Button>
          </li>
        ))}
      </ul>
      {closed && (
        <MilestoneDialog
          {...{ now, milestone: closed.milestone, campaign: closed.campaign.id, asks: 'close' }}
          onClose={() => setClosed(undefined)}
        />
      )}
    </Card>
  )
}

function askedOf(plan: Plan, at: number): readonly Asked[] {
  const days = zoneDaysOf(plan.timezone)
  return plan.campaigns.flatMap((campaign) => {
    if (!mayIn('approve', campaign.org)) return []
    const milestones = milestonesOf(campaign)
    const place = boundPlaceOf(milestones, days)
    return milestones.flatMap((milestone): Asked[] => {
      const phases = awaitingTheWord(campaign, milestone, at, place)
      const own = campaign.placements.filter(({ phase }) => phases.includes(phase))
      const boards = reachedBoards(campaign.org, own, plan).length
      return boards > 0 ? [{ campaign, milestone, boards }] : []
    })
  })
}
