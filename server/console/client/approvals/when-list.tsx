import type { SubmissionItem } from '../../../../shared/api/submission.ts'
import type { Campaign, Phase } from '../../../../shared/plan/plan.ts'
import { phaseSpanOf } from '../../../../shared/schedule/bounds.ts'
import { localDaysOf } from '../../../../shared/time/local-day.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { Card } from '../kit/card.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { dateForPeople } from '../time/typed-date.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { boundWords } from '../words/bound-words.ts'
import { daypartWords } from '../words/daypart-words.ts'
import { inOurs, say } from '../words/say.ts'
import { selectorWords } from '../words/selector-words.ts'
import { whenWords } from '../words/when-words.ts'
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
            <h3>{title}</h3>
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
      [say('Thời gian', 'When'), campaign && phase ? spanOf(phase, campaign, plan.timezone) : ''],
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

function spanOf(phase: Phase, { milestones = [] }: Campaign, zone: string): string {
  const named = (id: string) => milestones.find((one) => one.id === id)?.title ?? id
  const span = phaseSpanOf(phase, new Map(milestones.map((one) => [one.id, one])), localDaysOf(zone))
  if (span.state === 'set') {
    const { read } = zoneClockOf(zone)
    const [from, end] = [read(span.startsAt), read(span.endsAt)]
    // Whole days are told as people say them: the midnight after the last is no day of it.
    const last = dateForPeople(read(span.endsAt - 1).date)
    return from.clockMs === 0 && end.clockMs === 0
      ? say(`từ ${dateForPeople(from.date)} đến hết ${last}`, `from ${dateForPeople(from.date)} to the end of ${last}`)
      : say(
          `từ ${whenWords(span.startsAt)} đến ${whenWords(span.endsAt)}`,
          `from ${whenWords(span.startsAt)} to ${whenWords(span.endsAt)}`,
        )
  }
  const [from, to] = [phase.starts, phase.ends].map((bound) => inOurs(boundWords(bound, named)))
  return say(`từ ${from} đến ${to}`, `from ${from} to ${to}`)
}
