import type { ApprovedBy, ApprovedExplanation } from '../../../../../shared/api/explanation.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Plan } from '../../../../../shared/plan/plan.ts'
import type { TimelineEntry } from '../../../../../shared/schedule/timeline.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'
import { momentWords } from '../../words/moment-words.ts'
import { both } from '../../words/say.ts'

/** Who approved a turn, and when: its words or picture, and its place in the plan where that was approved apart; nothing where it is the system’s own. */
export function approvedWords(
  entry: TimelineEntry,
  { verdicts, beside }: ApprovedExplanation,
  { orgs }: Pick<Plan, 'orgs'>,
  clock: ZoneClock,
): readonly Said[] {
  if (entry.campaign === null) {
    const isOf = ({ list, id }: { readonly list: string; readonly id: string }) => {
      if (entry.interrupt !== undefined) return list === 'interrupts' && id === entry.interrupt
      if (entry.restriction !== undefined) return list === 'restrictions' && id === entry.restriction
      return list === 'fillers' && orgs.find((org) => org.id === id)?.filler?.id === entry.slide
    }
    const approved = beside.find(isOf)?.approved
    return approved ? [sentence(approved, both('Nội dung', 'The content'), clock)] : []
  }
  const verdict = verdicts.find(
    ({ campaign, placement }) => campaign === entry.campaign && placement === entry.placement,
  )
  const slide = verdict?.slides.find((one) => one.slide === entry.slide)?.approved
  const placement = verdict?.approved
  if (!slide || !placement || isSame(slide, placement)) {
    const one = slide ?? placement
    return one ? [sentence(one, both('Nội dung', 'The content'), clock)] : []
  }
  return [
    sentence(slide, both('Nội dung', 'The content'), clock),
    sentence(placement, both('Lịch phát', 'Its place in the plan'), clock),
  ]
}

const isSame = (a: ApprovedBy, b: ApprovedBy) => a.at === b.at && a.by.join() === b.by.join()

function sentence({ by, at }: ApprovedBy, what: Said, clock: ZoneClock): Said {
  const when = momentWords(clock, at)
  if (by.length === 0)
    return both(`${what.vi} được phê duyệt lúc ${when.vi}.`, `${what.en} was approved at ${when.en}.`)
  const [vi, en] = [by.join(' và '), by.join(' and ')]
  return both(`${what.vi} do ${vi} phê duyệt lúc ${when.vi}.`, `${what.en} was approved by ${en} at ${when.en}.`)
}
