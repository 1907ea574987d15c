import type { SubmissionItem } from '../../../../shared/api/submission.ts'
import type { Campaign } from '../../../../shared/plan/plan.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Card } from '../kit/card.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { daypartWords } from '../words/daypart-words.ts'
import { phaseSpanWords } from '../words/phase-span-words.ts'
import { inOurs, say } from '../words/say.ts'
import { selectorWords } from '../words/selector-words.ts'
import { writtenIn } from '../words/written-in.ts'
import { type ItemBodies, itemBody } from './item-body.ts'

/** What is asked for. */
export interface WhenListProps {
  readonly items: readonly SubmissionItem[]
  readonly plan: PlanNow
}

/** From when to when what is asked for would play, at which hours and on which boards: one line a placement; nothing where there is none. */
export function WhenList({ items, plan }: WhenListProps) {
  const lines = whenLines(items, plan)
  if (lines.length === 0) return null
  return (
    <Card title={say('Khi nào, ở đâu', 'When and where')}>
      <ul class="when">
        {lines.map(({ id, title, facts }) => (
          <li key={id}>
            <h3 lang={writtenIn}>{title}</h3>
            <Facts rows={facts} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface WhenLine {
  readonly id: string
  /** The phase. */
  readonly title: string
  readonly facts: readonly (readonly [string, string])[]
}

function whenLines(items: readonly SubmissionItem[], { plan, words }: PlanNow): readonly WhenLine[] {
  return items.flatMap((item) => {
    const placement = itemBody('placements', item)
    if (!placement) return []
    const campaign = withItems(
      plan.campaigns.find(({ id }) => id === item.campaign),
      items,
    )
    const phase = campaign?.phases.find(({ id }) => id === placement.phase)
    const hours = inOurs(daypartWords(placement.dayparts))
    const boards = inOurs(selectorWords(placement.boards, words))
    const facts = [
      [
        say('Thời gian', 'When'),
        campaign && phase ? phaseSpanWords(phase, campaign.milestones ?? [], plan.timezone) : '',
      ],
      [say('Khung giờ', 'Hours'), hours],
      [say('Bảng', 'Boards'), boards],
      [
        say('Cách phát', 'How'),
        placement.exclusive ? say('phát riêng, không xen nội dung khác', 'alone, with nothing between') : '',
      ],
    ] as const
    return [{ id: item.id, title: phase?.title ?? placement.phase, facts }]
  })
}

/** The campaign with its phases and milestones as they are asked for. */
function withItems(campaign: Campaign | undefined, items: readonly SubmissionItem[]): Campaign | undefined {
  if (!campaign) return undefined
  const asked = <List extends 'phases' | 'milestones'>(list: List, own: readonly ItemBodies[List][]) => {
    const some = items.filter((item) => item.list === list && item.campaign === campaign.id)
    const fresh = some.flatMap((item) => itemBody(list, item) ?? [])
    return [...own.filter(({ id }) => !some.some((item) => item.id === id)), ...fresh]
  }
  return {
    ...campaign,
    phases: asked('phases', campaign.phases),
    milestones: asked('milestones', campaign.milestones ?? []),
  }
}
