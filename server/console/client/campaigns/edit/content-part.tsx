import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { PassedBecause, type PassedBecauseProps } from '../../slogans/passed-because.tsx'
import type { Marks } from '../../slogans/use-marks.ts'
import { say } from '../../words/say.ts'
import { writtenIn } from '../../words/written-in.ts'
import type { PartProps } from './part.ts'
import { PlacementCard } from './placement-card.tsx'
import { withEmptyPlacement, withoutPlacements } from './proposed-phases.ts'

/** The slogans and banners of a campaign, and why what was found of them is let stand. */
export interface ContentPartProps extends PartProps, Pick<Marks, 'mark'> {
  /** Left out where nobody is asked. */
  readonly passed: Pick<PassedBecauseProps, 'value' | 'onInput'> | undefined
}

/** What is shown in each phase: slogans and banners. */
export function ContentPart({ passed, ...props }: ContentPartProps) {
  const { campaign, change, remove } = props.draft
  return (
    <Card title={say('4. Khẩu hiệu và băng rôn', '4. Slogans and banners')} class="campaign-content" id="part-content">
      {campaign.phases.length === 0 && (
        <p class="quiet">
          {say(
            'Mỗi giai đoạn có khẩu hiệu riêng. Lập giai đoạn trước.',
            'Each phase has slogans of its own. Make the phases first.',
          )}
        </p>
      )}
      {campaign.phases.map((phase) => {
        const placements = campaign.placements.filter((one) => one.phase === phase.id)
        return (
          <section key={phase.id} class="phase-content" aria-label={phase.title}>
            <h3 lang={writtenIn}>{phase.title}</h3>
            {placements.map((placement, at) => (
              <PlacementCard
                key={placement.id}
                {...{ ...props, placement, phase }}
                number={placements.length > 1 ? at + 1 : undefined}
                onRemove={
                  placements.length > 1
                    ? () =>
                        remove(
                          (former) => withoutPlacements(former, [placement]),
                          say('Đã bỏ một nhóm nội dung.', 'A group of content is removed.'),
                        )
                    : undefined
                }
              />
            ))}
            <Button kind="slight" onPress={() => change((former) => withEmptyPlacement(former, phase.id))}>
              {placements.length === 0
                ? say('Thêm khẩu hiệu, băng rôn', 'Add slogans or banners')
                : say('Thêm nhóm nội dung có giờ hoặc bảng riêng', 'Add a group with hours or boards of its own')}
            </Button>
          </section>
        )
      })}
      {passed && <PassedBecause {...passed} />}
    </Card>
  )
}
