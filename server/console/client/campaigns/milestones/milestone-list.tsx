import { useState } from 'preact/hooks'
import type { CampaignRead, FormerDays } from '../../../../../shared/api/campaign.ts'
import { milestonesOf } from '../../../../../shared/plan/effective.ts'
import type { Campaign, Milestone } from '../../../../../shared/plan/plan.ts'
import type { PlanNow } from '../../api/watch-plan.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { later } from '../../kit/later.tsx'
import { mayIn } from '../../state/signed-in.ts'
import { inOurs, say } from '../../words/say.ts'
import { writtenIn } from '../../words/written-in.ts'
import { campaignHref } from '../campaign-href.ts'
import { milestoneDates, milestoneSaid, milestoneStateOf } from './milestone-words.ts'

const MilestoneDialog = later(
  () => import('./milestone-dialog.tsx'),
  (module) => module.MilestoneDialog,
)

interface Row {
  readonly campaign: Campaign
  readonly milestone: Milestone
}

const atOnce = 12

/** Milestones of the plan. */
export interface MilestoneListProps {
  readonly now: PlanNow
  /** The days that postponed ones had, by their ids, where they are of one campaign. */
  readonly formerDays?: CampaignRead['formerDays']
}

/** The milestones on which phases rest, the next first, each with a way to move, close or postpone it. */
export function MilestoneList({ now, formerDays = {} }: MilestoneListProps) {
  const [count, setCount] = useState(atOnce)
  const [edited, setEdited] = useState<Row | undefined>(undefined)
  const rows = now.plan.campaigns
    .flatMap((campaign) => milestonesOf(campaign).map((milestone): Row => ({ campaign, milestone })))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  if (rows.length === 0) return null
  return (
    <Card title={say('Mốc', 'Milestones')} class="milestones">
      <ul>
        {rows.slice(0, count).map((row) => (
          <MilestoneRow
            key={`${row.campaign.id}/${row.milestone.id}`}
            {...row}
            former={formerDays[row.milestone.id]}
            onEdit={mayIn('approve', row.campaign.org) ? () => setEdited(row) : undefined}
          />
        ))}
      </ul>
      {rows.length > count && (
        <Button onPress={() => setCount(count + atOnce)}>{say('Xem thêm mốc', 'More milestones')}</Button>
      )}
      {edited && (
        <MilestoneDialog
          {...{ now, milestone: edited.milestone, campaign: edited.campaign.id }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  )
}

interface MilestoneRowProps extends Row {
  readonly former: FormerDays | undefined
  readonly onEdit: (() => void) | undefined
}

function MilestoneRow({ campaign, milestone, former, onEdit }: MilestoneRowProps) {
  const state = milestoneStateOf(milestone)
  const { title } = milestone
  return (
    <li data-milestone={milestone.id}>
      <h3 lang={writtenIn}>{title}</h3>
      <p>
        {milestoneDates(milestone, former)}{' '}
        <Badge tone={state === 'confirmed' ? 'good' : state === 'closed' ? 'quiet' : 'waits'}>
          {inOurs(milestoneSaid(milestone, former))}
        </Badge>
      </p>
      <p class="quiet">
        <a href={campaignHref(campaign.id)} lang={writtenIn}>
          {campaign.title}
        </a>
      </p>
      {onEdit && (
        <Button aria-label={say(`Đổi mốc ${title}`, `Change the milestone ${title}`)} onPress={onEdit}>
          {say('Đổi mốc…', 'Change…')}
        </Button>
      )}
    </li>
  )
}

/** What is over comes last, what has no date before it. */
function orderOf({ milestone }: Row): string {
  if (milestone.state === 'closed') return `2${milestone.starts}`
  return milestone.state === 'postponed' ? '1' : `0${milestone.starts}`
}
