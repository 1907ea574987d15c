import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useToday } from '../../time/use-today.ts'
import { say } from '../../words/say.ts'
import { PhaseAxis } from '../axis/phase-axis.tsx'
import { phaseOnDays } from './bound-on-day.ts'
import type { PartProps } from './part.ts'
import { PhaseRow } from './phase-row.tsx'
import { withoutPhase, withPhase, withProposedPhases } from './proposed-phases.ts'

/** The phases of a campaign, drawn over its milestones and typed. */
export function PhasePart({ draft, place }: PartProps) {
  const { campaign, change, remove } = draft
  const today = useToday()
  const milestone = campaign.milestones.find(({ state }) => state !== 'postponed')
  const propose = milestone && (
    <Button onPress={() => change((former) => withProposedPhases(former, milestone))}>
      {say('Đề xuất trước, trong và sau mốc', 'Propose before, during and after the milestone')}
    </Button>
  )
  const add = () =>
    change((former) => {
      const title = say(`Giai đoạn ${former.phases.length + 1}`, `Phase ${former.phases.length + 1}`)
      const last = former.phases.at(-1)
      // The next one begins where the last one ends, as far as that is a day.
      const starts = typeof last?.ends === 'string' && last.ends.length === 10 ? last.ends : today
      return withPhase(former, { title, starts, ends: starts })
    })
  return (
    <Card
      title={say('3. Giai đoạn', '3. Phases')}
      class="campaign-phases"
      id="part-phases"
      actions={
        <Button kind="slight" onPress={add}>
          {say('Thêm giai đoạn', 'Add a phase')}
        </Button>
      }
    >
      {campaign.phases.length === 0 ? (
        <Empty title={say('Chưa có giai đoạn nào.', 'There are no phases yet.')} action={propose}>
          {say(
            'Gõ ngày của mốc ở trên: ba giai đoạn trước, trong và sau mốc được đề xuất ngay. Không có mốc thì bấm “Thêm giai đoạn”.',
            'Type the days of the milestone above: three phases, before, during and after it, are proposed. Without one press “Add a phase”.',
          )}
        </Empty>
      ) : (
        <>
          <PhaseAxis
            {...{ place, phases: campaign.phases, milestones: campaign.milestones }}
            onMove={(id, days) =>
              change(
                (former) => ({
                  ...former,
                  phases: former.phases.map((one) => (one.id === id ? phaseOnDays(one, days, place) : one)),
                }),
                { [`days ${id}`]: undefined },
              )
            }
          />
          <p class="quiet">
            {say(
              'Kéo cả giai đoạn, hoặc kéo hai đầu. Bằng bàn phím: phím mũi tên dời một ngày, giữ Shift dời một tuần.',
              'Drag a phase, or its ends. By keyboard: the arrows move a day, with Shift a week.',
            )}
          </p>
          <ol class="phase-rows">
            {campaign.phases.map((phase) => (
              <PhaseRow
                key={phase.id}
                {...{ phase, draft, place }}
                onRemove={() =>
                  remove(
                    (former) => withoutPhase(former, phase.id),
                    say(`Đã bỏ giai đoạn “${phase.title}”.`, `The phase “${phase.title}” is removed.`),
                  )
                }
              />
            ))}
          </ol>
        </>
      )}
    </Card>
  )
}
