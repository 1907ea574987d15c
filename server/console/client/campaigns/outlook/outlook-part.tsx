import { useState } from 'preact/hooks'
import { waitsForAWord } from '../../../../../shared/schedule/once-confirmed.ts'
import { Card } from '../../kit/card.tsx'
import { later } from '../../kit/later.tsx'
import { Notice } from '../../kit/notice.tsx'
import { SelectField } from '../../kit/select-field.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import { zoneClockOf } from '../../time/zone-clock.ts'
import { counted } from '../../words/counted.ts'
import { inOurs, say } from '../../words/say.ts'
import { placeOfBound } from '../edit/bound-on-day.ts'
import { sentOf } from '../edit/edited-campaign.ts'
import { faultWords } from '../edit/field-faults.ts'
import { lacksOf } from '../edit/lacks-of.ts'
import type { PartProps } from '../edit/part.ts'
import { FindingsFound } from './findings-found.tsx'
import { boardsAlike } from './outlook.ts'
import { useOutlook } from './use-outlook.ts'

/** There is nothing to draw before the server has answered. */
const BoardsOutlook = later(
  () => import('./boards-outlook.tsx'),
  (module) => module.BoardsOutlook,
)

const dayMs = 86_400_000
/** By then boards are on. */
const morningMs = 8 * 3_600_000

/** What the campaign comes to, board by board, while it is written: the loop, what it meets there, and what is wrong with it. */
export function OutlookPart({ draft, now, place }: PartProps) {
  const { campaign } = draft
  const [phase, setPhase] = useState('')
  const lacks = lacksOf(campaign)
  const at = instantIn()
  const { outlook, trouble, isStale } = useOutlook(lacks.length === 0 ? campaign : undefined, at)
  const sent = { milestones: [], ...sentOf(campaign) }

  /** The morning of the first day of the phase that is looked at. */
  function instantIn(): string | undefined {
    const found = campaign.phases.find(({ id }) => id === phase)
    const starts = found && placeOfBound(found.starts, 'start', place)
    const ends = found && placeOfBound(found.ends, 'end', place)
    if (starts === undefined || ends === undefined) return undefined
    const morning = Math.floor(starts) + morningMs / dayMs
    const day = Math.max(starts, morning < ends ? morning : starts)
    const clock = zoneClockOf(now.plan.timezone)
    return clock.print(Math.round(day * dayMs - place.days.offsetAt(day * dayMs)))
  }

  return (
    <Card title={say('Kết quả', 'What comes of it')} class="campaign-outlook" id="part-outlook">
      {lacks.length > 0 ? (
        <>
          <p>{say('Còn thiếu:', 'Still to do:')}</p>
          <ul class="still-to-do">
            {lacks.map((lack) => (
              <li key={lack.vi}>{inOurs(lack)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {campaign.phases.length > 1 && (
            <SelectField
              label={say('Xem vòng phát lúc', 'The loop at')}
              value={phase}
              onPick={setPhase}
              options={[
                { value: '', label: say('Lúc bắt đầu phát', 'When it first plays') },
                ...campaign.phases.map(({ id, title }) => ({
                  value: id as string,
                  label: say(`Đầu giai đoạn ${title}`, `The beginning of ${title}`),
                })),
              ]}
            />
          )}
          {trouble && (
            <p class="fault" role="status">
              {inOurs(trouble)}
            </p>
          )}
          {!outlook && !trouble && <Waiting label={say('Đang tính vòng phát…', 'Working out the loops…')} />}
          {outlook && (
            <div class="outlook" aria-busy={isStale ? 'true' : undefined}>
              {outlook.faults.length > 0 && (
                <Notice tone="lost">
                  <p>{say('Cần sửa trước khi lưu:', 'To be corrected before it can be saved:')}</p>
                  <ul>
                    {outlook.faults.map((fault) => (
                      <li key={`${fault.pointer} ${fault.message}`}>{faultWords(fault, sent)}</li>
                    ))}
                  </ul>
                </Notice>
              )}
              <FindingsFound findings={outlook.findings} of={sent} boardName={now.words.board} />
              {boardsAlike(outlook.boards).map((alike) => (
                <BoardsOutlook
                  key={alike.like.board}
                  alike={alike}
                  phaseName={(id) => campaign.phases.find((one) => one.id === id)?.title ?? id}
                  isWaiting={(id) =>
                    campaign.phases.some((one) => one.id === id && waitsForAWord(one, place.milestones))
                  }
                />
              ))}
              {outlook.more > 0 && (
                <p class="quiet">{say(`và ${outlook.more} bảng khác`, `and ${counted(outlook.more, 'more board')}`)}</p>
              )}
              {outlook.faults.length === 0 && outlook.boards.length === 0 && (
                <Notice tone="waits">{say('Đợt này chưa tới bảng nào.', 'This campaign reaches no board.')}</Notice>
              )}
            </div>
          )}
        </>
      )}
    </Card>
  )
}
