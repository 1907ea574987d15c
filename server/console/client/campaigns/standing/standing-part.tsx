import type { ItemStanding } from '../../../../../shared/api/item-state.ts'
import type { Campaign, Placement } from '../../../../../shared/plan/plan.ts'
import type { PlanNow } from '../../api/watch-plan.ts'
import { Badge } from '../../kit/badge.tsx'
import { Card } from '../../kit/card.tsx'
import { now as time } from '../../state/now.ts'
import { shortened } from '../../words/plan-words.ts'
import { inOurs, say } from '../../words/say.ts'
import { itemStateWords, placementSums } from './item-standing.ts'

/** How far a campaign is. */
export interface StandingPartProps {
  readonly campaign: Campaign
  readonly now: PlanNow
  readonly standings: readonly ItemStanding[]
}

/** How far each placement of a campaign is on its way to the boards, who wrote it, who approved it, and why it was returned. */
export function StandingPart({ campaign, now, standings }: StandingPartProps) {
  const of = new Map(standings.flatMap((one) => (one.list === 'placements' ? [[one.id, one] as const] : [])))
  return (
    <Card title={say('Đã tới đâu', 'How far it is')} class="campaign-standing">
      <p class="sum">
        {placementSums(standings).map(({ state, count }) => (
          <Badge key={state} tone={itemStateWords[state].tone}>
            {`${inOurs(itemStateWords[state].said)} ${count}`}
          </Badge>
        ))}
      </p>
      <ul class="placements">
        {campaign.placements.map((placement) => (
          <PlacementStanding
            key={placement.id}
            {...{ placement, now, campaign: campaign.id }}
            standing={of.get(placement.id)}
          />
        ))}
      </ul>
    </Card>
  )
}

interface PlacementStandingProps {
  readonly placement: Placement
  readonly campaign: string
  readonly now: PlanNow
  readonly standing: ItemStanding | undefined
}

function PlacementStanding({ placement, campaign, now, standing }: PlacementStandingProps) {
  const { words } = now
  const [first, ...rest] = placement.slides
  const others = rest.length === 0 ? '' : say(` và ${rest.length} nội dung khác`, ` and ${rest.length} more`)
  const names =
    first === undefined ? '' : `“${shortened(inOurs(words.slide(campaign, first, { at: time.value })))}”${others}`
  const author = standing?.author?.name ?? ''
  const approvers = standing?.approvers.join(', ') ?? ''
  const who = [
    author && say(`soạn: ${author}`, `by ${author}`),
    approvers && say(`duyệt: ${approvers}`, `approved by ${approvers}`),
  ].filter(Boolean)
  return (
    <li data-placement={placement.id}>
      <p>
        <strong>{words.phase(campaign, placement.phase)}</strong> {names}
      </p>
      {standing && <StandingBadges standing={standing} />}
      {who.length > 0 && <p class="quiet">{who.join(' · ')}</p>}
      {standing?.reason && (
        <p class="reason">
          {say('Lý do: ', 'Reason: ')}
          {standing.reason}
        </p>
      )}
      {standing?.submission && (
        <a href={`/approvals/${standing.submission}`}>{say('Xem bản trình', 'See the submission')}</a>
      )}
    </li>
  )
}

function StandingBadges({ standing: { state, revision } }: { readonly standing: ItemStanding }) {
  const own = itemStateWords[state]
  const next = revision !== null && revision !== state ? itemStateWords[revision] : undefined
  return (
    <p class="badges">
      <Badge tone={own.tone}>{inOurs(own.said)}</Badge>
      {next && (
        <Badge tone={next.tone}>
          {say(`bản sửa: ${next.said.vi.toLocaleLowerCase('vi')}`, `revision: ${next.said.en.toLowerCase()}`)}
        </Badge>
      )}
    </p>
  )
}
