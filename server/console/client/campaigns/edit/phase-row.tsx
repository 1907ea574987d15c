import type { Bound, Phase } from '../../../../../shared/plan/plan.ts'
import { asksForAWord } from '../../../../../shared/schedule/once-confirmed.ts'
import { parseDate, printDate } from '../../../../../shared/time/civil.ts'
import { Button } from '../../kit/button.tsx'
import { later } from '../../kit/later.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { TickField } from '../../kit/tick-field.tsx'
import { daysToType } from '../../time/days-to-type.ts'
import { SpanField } from '../../time/span-field.tsx'
import { typedSpan } from '../../time/typed-span.ts'
import { useToday } from '../../time/use-today.ts'
import { boundWords } from '../../words/bound-words.ts'
import { inOurs, say } from '../../words/say.ts'
import { awaitedBound } from './awaited-bound.ts'
import { BoundField } from './bound-field.tsx'
import { type BoundPlace, dayOfBound, phaseOnDays } from './bound-on-day.ts'
import type { CampaignDraft } from './use-campaign-draft.ts'

const EarlyOutcomes = later(
  () => import('./early-outcomes.tsx'),
  (module) => module.EarlyOutcomes,
)

/** One phase of the campaign. */
export interface PhaseRowProps {
  readonly phase: Phase
  readonly draft: CampaignDraft
  readonly place: BoundPlace
  readonly onRemove: () => void
}

/** The name and the days of a phase; what it hangs on stays when its days are typed. */
export function PhaseRow({ phase, draft, place, onRemove }: PhaseRowProps) {
  const today = useToday()
  const { campaign, typed, change } = draft
  const field = `days ${phase.id}`
  const [from, to] = [dayOfBound(phase.starts, 'start', place), dayOfBound(phase.ends, 'end', place)]
  const text = typed[field] ?? daysText(from, to)
  const span = typedSpan(text, today)
  const put = (next: Phase, days?: string) =>
    change((former) => ({ ...former, phases: former.phases.map((one) => (one.id === phase.id ? next : one)) }), {
      [field]: days,
    })

  function type(next: string): void {
    const read = typedSpan(next, today)
    const [first, last] = [parseDate(read?.from ?? ''), parseDate(read?.to ?? '')]
    put(first === undefined || last === undefined ? phase : phaseOnDays(phase, { from: first, to: last }, place), next)
  }

  const milestone = (id: string) => campaign.milestones.find((one) => one.id === id)?.title ?? id
  const hangs = [phase.starts, phase.ends].some((bound) => typeof bound !== 'string')
  const awaited = awaitedBound(phase.starts, { from, place })
  const waits = asksForAWord(phase.starts)
  const bounds = [
    ['starts', 'start', say('Bắt đầu', 'Begins')],
    ['ends', 'end', say('Kết thúc', 'Ends')],
  ] as const
  return (
    <li class="phase-row" data-phase={phase.id}>
      <TextField
        label={say('Tên giai đoạn', 'Name of the phase')}
        value={phase.title}
        onInput={(title) => put({ ...phase, title }, typed[field])}
      />
      <SpanField
        label={say('Từ ngày – đến ngày', 'From day – to day')}
        {...{ today, text, span }}
        of={phase.title}
        onInput={type}
        fault={
          from !== undefined && to !== undefined && to < from
            ? say('Ngày cuối trước ngày đầu.', 'It ends before it begins.')
            : text.trim() === ''
              ? say('Gõ ngày như 1/12-22/12.', 'Type days like 1/12-22/12.')
              : undefined
        }
      />
      <div class="doings">
        <Button
          kind="slight"
          aria-label={say(`Bỏ giai đoạn ${phase.title}`, `Remove the phase ${phase.title}`)}
          onPress={onRemove}
        >
          {say('Bỏ giai đoạn', 'Remove')}
        </Button>
      </div>
      {hangs && (
        <p class="hangs quiet">{bounds.map(([key]) => inOurs(boundWords(phase[key], milestone))).join(' → ')}</p>
      )}
      {awaited && (
        <div class="hangs">
          <TickField
            label={say(
              'Chỉ bắt đầu khi mốc được xác nhận là đã xong',
              'Begins only once the milestone is confirmed to be over',
            )}
            isTicked={waits}
            onTick={(next) => put({ ...phase, starts: next ? { ...awaited, confirm: true } : awaited })}
            help={waitWords(milestone(awaited.milestone), waits)}
          />
          {!waits && <EarlyOutcomes {...{ campaign, place }} phase={phase.id} />}
        </div>
      )}
      <details class="more-fields">
        <summary>
          {say('Tính từ mốc, âm lịch, ưu tiên…', 'From a milestone, by the moon, priority…')}
          <span class="heard">{` ${phase.title}`}</span>
        </summary>
        <div class="bound-rows">
          {bounds.map(([key, side, legend]) => (
            <BoundField
              key={key}
              {...{ legend, side, place, milestones: campaign.milestones }}
              bound={phase[key]}
              onChange={(bound: Bound) => put({ ...phase, [key]: bound })}
            />
          ))}
        </div>
        <TickField
          label={say(
            'Thay các giai đoạn khác của đợt trong thời gian này',
            'Replaces the campaign’s other phases meanwhile',
          )}
          isTicked={phase.replaces ?? false}
          onTick={(replaces) => {
            const { replaces: _, ...rest } = phase
            put(replaces ? { ...rest, replaces } : rest)
          }}
        />
      </details>
    </li>
  )
}

function waitWords(milestone: string, waits: boolean): string {
  return waits
    ? say(
        `Đến ngày vẫn chưa phát: chờ người duyệt xác nhận “${milestone}” đã kết thúc. Nếu là ngày kỷ niệm cố định thì bỏ đánh dấu.`,
        `When its day comes it waits until an approver confirms that “${milestone}” is over. For a fixed anniversary, untick it.`,
      )
    : say(
        `Cứ đến ngày là phát, dù “${milestone}” kéo dài hay hoãn.`,
        `It begins with its day, even where “${milestone}” runs on or is put off.`,
      )
}

function daysText(from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined || to < from) return ''
  return daysToType({ from: printDate(from), to: printDate(to) })
}
