import { title } from './decode-text.ts'
import { dateOrDateTime, lease, offsetDateTime } from './decode-time.ts'
import { type Decoder, isObject, object, oneOf, optional } from './decoding.ts'
import type { Said } from './fault.ts'
import type { Names } from './names.ts'
import type { Milestone, MilestoneId } from './plan.ts'

type DatedMilestone = Exclude<Milestone, { readonly state: 'closed' | 'postponed' }>
type ClosedMilestone = Extract<Milestone, { readonly state: 'closed' }>
type PostponedMilestone = Extract<Milestone, { readonly state: 'postponed' }>

const postponed: Said = { en: 'a postponed milestone has no dates', vi: 'mốc đã hoãn thì không có ngày' }
const notClosed: Said = { en: 'only a closed milestone has this', vi: 'chỉ mốc đã kết thúc mới có' }

/** One milestone; what it may say of its dates hangs on its state. */
export function milestoneOf(milestones: Names<MilestoneId>): Decoder<Milestone> {
  const common = { id: milestones.define, title, lease: optional(lease) }
  const dates = { starts: dateOrDateTime, ends: dateOrDateTime }
  const dated = object<DatedMilestone>(
    { ...common, ...dates, state: optional(oneOf('confirmed', 'expected')) },
    { misplaced: { closedAt: notClosed } },
  )
  const closed = object<ClosedMilestone>({ ...common, ...dates, state: oneOf('closed'), closedAt: offsetDateTime })
  const undated = object<PostponedMilestone>(
    { ...common, state: oneOf('postponed') },
    { misplaced: { starts: postponed, ends: postponed, closedAt: postponed } },
  )
  // Of an unknown state nothing follows about the other keys: each may be there, and is read as what it is.
  const unknown = object<UnknownMilestone>({
    ...common,
    starts: optional(dateOrDateTime),
    ends: optional(dateOrDateTime),
    closedAt: optional(offsetDateTime),
    state: oneOf('confirmed', 'expected', 'closed', 'postponed'),
  })
  return (value, place) => {
    const state = isObject(value) ? value.state : undefined
    if (state === 'postponed') return undated(value, place)
    if (state === 'closed') return closed(value, place)
    if (state === undefined || state === 'confirmed' || state === 'expected') return dated(value, place)
    unknown(value, place)
    return undefined
  }
}

type UnknownMilestone = Pick<Milestone, 'id' | 'title' | 'lease'> &
  Partial<Pick<ClosedMilestone, 'starts' | 'ends' | 'closedAt'>> & { readonly state: Required<Milestone>['state'] }
