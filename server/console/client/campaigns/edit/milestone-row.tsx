import type { FormerDays } from '../../../../../shared/api/campaign.ts'
import type { Milestone } from '../../../../../shared/plan/plan.ts'
import { Button } from '../../kit/button.tsx'
import { SelectField } from '../../kit/select-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { daysToType } from '../../time/days-to-type.ts'
import { SpanField } from '../../time/span-field.tsx'
import { type DateSpan, typedSpan } from '../../time/typed-span.ts'
import { useToday } from '../../time/use-today.ts'
import { inOurs, say } from '../../words/say.ts'
import {
  type MilestoneState,
  milestoneDates,
  milestoneStateOf,
  milestoneStateWords,
  postponing,
} from '../milestones/milestone-words.ts'
import { withMilestoneTitle } from './proposed-phases.ts'
import type { CampaignDraft, TypedTexts } from './use-campaign-draft.ts'

/** One milestone of the campaign. */
export interface MilestoneRowProps {
  readonly milestone: Milestone
  /** As it is saved; undefined while it is new. */
  readonly former: Milestone | undefined
  /** The days that it had before it was postponed; undefined where none are known. */
  readonly formerDays: FormerDays | undefined
  readonly draft: CampaignDraft
  readonly onPut: (next: Milestone, typed?: TypedTexts) => void
  /** Moves it at once, for those who may; the impact is shown before. */
  readonly onMove: (() => void) | undefined
  /** Left out while a phase hangs on it. */
  readonly onRemove: (() => void) | undefined
}

/** The name, the days and the state of a milestone. */
export function MilestoneRow(props: MilestoneRowProps) {
  const { milestone, former, draft, onPut, onMove, onRemove } = props
  const today = useToday()
  const { id, title } = milestone
  const state = milestoneStateOf(milestone)
  const field = `days ${id}`
  const text = draft.typed[field] ?? (milestone.state === 'postponed' ? '' : daysToType(daysOf(milestone)))
  const span = typedSpan(text, today)
  // Only what has had days is postponed.
  const formerDays = former && former.state !== 'postponed' ? former : props.formerDays
  const isDated = milestone.state !== 'postponed' || formerDays !== undefined

  function type(next: string): void {
    const read = typedSpan(next, today)
    onPut(read ? withDays(milestone, read) : milestone, { [field]: next })
  }

  function choose(next: MilestoneState): void {
    if (next === 'postponed') onPut({ id, title, ...leaseOf(milestone), state: 'postponed' }, { [field]: '' })
    else if (milestone.state !== 'postponed' && milestone.state !== 'closed' && next !== 'closed')
      onPut({ ...milestone, state: next })
  }

  return (
    <div class="milestone-row" data-milestone={id}>
      <TextField
        label={say('Tên mốc', 'Name of the milestone')}
        value={title}
        onInput={(name) => draft.change((former) => withMilestoneTitle(former, id, name))}
        placeholder={say('Ví dụ: Ngày đại hội', 'For example: The congress')}
      />
      <SpanField label={say('Ngày diễn ra', 'Its days')} {...{ today, text, span }} onInput={type} />
      <SelectField<MilestoneState>
        label={say('Trạng thái', 'State')}
        value={state}
        onPick={choose}
        options={(['expected', 'confirmed', 'closed', 'postponed'] as const).map((value) => ({
          value,
          label: inOurs(value === 'postponed' && isDated ? postponing : milestoneStateWords[value]),
          // When it really ended is asked for where it is moved.
          isOff: (value === 'closed' && state !== 'closed') || (state === 'postponed' && value !== 'postponed'),
        }))}
      />
      {(milestone.state === 'postponed' ? formerDays : milestone.starts.includes('T')) && (
        <p class="hangs quiet">{milestoneDates(milestone, formerDays)}</p>
      )}
      <div class="doings">
        {onMove && (
          <Button aria-label={say(`Đổi mốc ${title}`, `Change the milestone ${title}`)} onPress={onMove}>
            {say('Đổi mốc ngay…', 'Change it now…')}
          </Button>
        )}
        {onRemove && (
          <Button kind="slight" aria-label={say(`Bỏ mốc ${title}`, `Remove the milestone ${title}`)} onPress={onRemove}>
            {say('Bỏ mốc', 'Remove')}
          </Button>
        )}
      </div>
    </div>
  )
}

type Dated = Exclude<Milestone, { readonly state: 'postponed' }>

const daysOf = ({ starts, ends }: Dated): DateSpan => ({ from: starts.slice(0, 10), to: ends.slice(0, 10) })

/** The milestone on other days; the hours at which it begins and ends stay. */
function withDays(milestone: Milestone, { from, to }: DateSpan): Milestone {
  const { id, title } = milestone
  if (milestone.state === 'postponed') return { id, title, ...leaseOf(milestone), starts: from, ends: to }
  return { ...milestone, starts: from + milestone.starts.slice(10), ends: to + milestone.ends.slice(10) }
}

const leaseOf = ({ lease }: Milestone) => (lease === undefined ? {} : { lease })
