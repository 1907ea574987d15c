import { useState } from 'preact/hooks'
import { freeSlug } from '../../../../../shared/plan/free-slug.ts'
import type { CampaignId, Milestone, MilestoneId } from '../../../../../shared/plan/plan.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { later } from '../../kit/later.tsx'
import { mayIn } from '../../state/signed-in.ts'
import { say } from '../../words/say.ts'
import { MilestoneRow } from './milestone-row.tsx'
import type { PartProps } from './part.ts'
import { withProposedPhases } from './proposed-phases.ts'
import type { TypedTexts } from './use-campaign-draft.ts'

const MilestoneDialog = later(
  () => import('../milestones/milestone-dialog.tsx'),
  (module) => module.MilestoneDialog,
)

/** The events on which the campaign’s phases hang. */
export function MilestonePart({ draft, now }: PartProps) {
  const { campaign, saved, change, remove } = draft
  const [moved, setMoved] = useState<Milestone | undefined>(undefined)
  const written = new Map(saved?.campaign.milestones?.map((one) => [one.id, one]))
  const named = new Set(
    campaign.phases.flatMap(({ starts, ends }) =>
      [starts, ends].flatMap((bound) => (typeof bound === 'object' && 'milestone' in bound ? [bound.milestone] : [])),
    ),
  )

  function add(): void {
    const id = freeSlug('moc', new Set<string>(campaign.milestones.map((one) => one.id))) as MilestoneId
    change((former) => ({ ...former, milestones: [...former.milestones, { id, title: '', state: 'postponed' }] }))
  }

  /** Where there are no phases yet they are proposed as soon as the milestone has its days. */
  function put(next: Milestone, typed?: TypedTexts): void {
    change((former) => {
      const milestones = former.milestones.map((one) => (one.id === next.id ? next : one))
      const isDated = next.state !== 'postponed'
      const changed = { ...former, milestones }
      return isDated && former.phases.length === 0 ? withProposedPhases(changed, next) : changed
    }, typed)
  }

  return (
    <Card
      title={say('2. Mốc', '2. Milestones')}
      class="campaign-milestones"
      id="part-milestones"
      actions={
        <Button kind="slight" onPress={add}>
          {say('Thêm mốc', 'Add a milestone')}
        </Button>
      }
    >
      <p class="quiet">
        {say(
          'Mốc là sự kiện mà các giai đoạn bám theo, như ngày đại hội. Khi mốc dời, các giai đoạn dời theo.',
          'A milestone is the event that phases hang on, such as a congress. When it moves, they move with it.',
        )}
      </p>
      {campaign.milestones.map((milestone) => {
        const former = written.get(milestone.id)
        return (
          <MilestoneRow
            key={milestone.id}
            {...{ milestone, former, draft }}
            formerDays={saved?.formerDays[milestone.id]}
            onPut={put}
            onMove={former && saved && mayIn('approve', campaign.org) ? () => setMoved(former) : undefined}
            onRemove={
              named.has(milestone.id)
                ? undefined
                : () =>
                    remove(
                      (all) => ({ ...all, milestones: all.milestones.filter(({ id }) => id !== milestone.id) }),
                      say(`Đã bỏ mốc “${milestone.title}”.`, `The milestone “${milestone.title}” is removed.`),
                    )
            }
          />
        )
      })}
      {moved && (
        <MilestoneDialog
          {...{ now, milestone: moved, campaign: campaign.id as CampaignId }}
          onClose={() => setMoved(undefined)}
        />
      )}
    </Card>
  )
}
