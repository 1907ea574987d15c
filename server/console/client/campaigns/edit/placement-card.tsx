import { useCallback, useId, useMemo } from 'preact/hooks'
import { roadOf } from '../../../../../shared/legibility/by-road.ts'
import { isDated } from '../../../../../shared/plan/dated-slide.ts'
import { secondsOf } from '../../../../../shared/plan/effective.ts'
import type { Phase, Placement } from '../../../../../shared/plan/plan.ts'
import { Button } from '../../kit/button.tsx'
import { SloganLines } from '../../slogans/slogan-lines.tsx'
import type { Marks } from '../../slogans/use-marks.ts'
import { DaypartFields } from '../../time/daypart-fields.tsx'
import { counted } from '../../words/counted.ts'
import { daypartWords } from '../../words/daypart-words.ts'
import { inOurs, say } from '../../words/say.ts'
import { TodayExample } from '../../words/today-example.tsx'
import { BannerField } from './banner-field.tsx'
import { withPlacement } from './edited-campaign.ts'
import type { PartProps } from './part.ts'
import { phaseContext } from './phase-context.ts'
import { reachedBoards, selectedBoards, smallestOf } from './reached-boards.ts'
import { useSaidToday } from './use-said-today.ts'
import { WeightField } from './weight-field.tsx'
import { slogansText, withSlogans } from './with-slogans.ts'

/** Slogans and banners that go together in a phase. */
export interface PlacementCardProps extends PartProps, Pick<Marks, 'mark'> {
  readonly phase: Phase
  readonly placement: Placement
  /** Which of several it is, from 1. */
  readonly number: number | undefined
  readonly onRemove: (() => void) | undefined
}

/** What a placement shows, each slogan drawn at once on the smallest of its boards, and when and how much of it. */
export function PlacementCard({ draft, now, place, phase, placement, number, onRemove, mark }: PlacementCardProps) {
  const { campaign, typed, saved, change } = draft
  const heading = useId()
  const { id } = placement
  const field = `slogans ${id}`
  const read = slogansText(campaign, id)
  const text = typed[field] ?? read
  const boards = useMemo(() => {
    const chosen = reachedBoards(campaign.org, [placement], now.plan)
    return chosen.length > 0 ? chosen : selectedBoards(campaign.org, undefined, now.plan)
  }, [campaign.org, placement.boards, placement.section, now.plan])
  const writing = {
    saved: new Set<string>(saved?.campaign.slides.map((slide) => slide.id)),
    road: boards.some(roadOf),
  }
  const dated = campaign.slides.filter((slide) => isDated(slide) && placement.slides.includes(slide.id))
  const said = useSaidToday(campaign)
  const secondsOfLine = useMemo(() => {
    const stays = new Map(campaign.slides.map((slide) => [slide.kind === 'slogan' ? slide.text : '', secondsOf(slide)]))
    return (line: string) => stays.get(line)
  }, [campaign.slides])
  const onMarked = useCallback((isMarked: boolean | undefined) => mark(id, isMarked), [mark, id])
  const context = useMemo(() => phaseContext(campaign, phase.id, place), [campaign, phase.id, place])
  const put = (by: (former: Placement) => Placement) => change((former) => withPlacement(former, id, by))
  const hours = inOurs(daypartWords(placement.dayparts))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend is no heading
    <div
      class="placement"
      data-placement={id}
      role="group"
      aria-labelledby={number === undefined ? undefined : heading}
      aria-label={number === undefined ? phase.title : undefined}
    >
      {number !== undefined && <h4 id={heading}>{say(`Nhóm ${number}`, `Group ${number}`)}</h4>}
      <SloganLines
        label={say(`Khẩu hiệu: ${phase.title}`, `Slogans: ${phase.title}`)}
        {...{ text, context, said, onMarked }}
        secondsOf={secondsOfLine}
        office={campaign.org}
        campaign={campaign}
        board={smallestOf(boards)}
        onText={(next) => change((former) => withSlogans(former, id, next, writing), { [field]: next })}
      />
      {dated.length > 0 && (
        <ul class="today-examples">
          {dated.map((slide) => (
            <li key={slide.id}>
              <TodayExample {...{ slide, campaign }} />
            </li>
          ))}
        </ul>
      )}
      <BannerField {...{ draft, placement, boards }} name={phase.title} />
      <details class="more-fields">
        <summary>
          {say('Giờ phát, số phần:', 'Hours and weight:')} <strong>{hours}</strong>,{' '}
          {say(`${placement.weight ?? 1} phần`, counted(placement.weight ?? 1, 'part'))}
        </summary>
        <DaypartFields
          legend={say('Giờ phát', 'Hours')}
          value={placement.dayparts ?? []}
          whenEmpty={say('Cả giờ chạy của bảng.', 'All of the boards’ own hours.')}
          onChange={(dayparts) =>
            // What cannot be read yet is not in force.
            dayparts && put(({ dayparts: _, ...former }) => (dayparts.length > 0 ? { ...former, dayparts } : former))
          }
        />
        <WeightField
          weight={placement.weight ?? 1}
          onChange={(weight) => put(({ weight: _, ...former }) => (weight === 1 ? former : { ...former, weight }))}
        />
      </details>
      {onRemove && (
        <Button kind="slight" onPress={onRemove}>
          {say('Bỏ nhóm này', 'Remove this group')}
        </Button>
      )}
    </div>
  )
}
