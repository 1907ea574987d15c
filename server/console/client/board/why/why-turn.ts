import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Plan } from '../../../../../shared/plan/plan.ts'
import type { Tier } from '../../../../../shared/playlist/playlist.ts'
import type { Explanation } from '../../../../../shared/schedule/explain.ts'
import type { TimelineEntry } from '../../../../../shared/schedule/timeline.ts'
import { parseInstant } from '../../../../../shared/time/date-time-text.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'
import { momentWords } from '../../words/moment-words.ts'
import type { PlanWords } from '../../words/plan-words.ts'
import { both } from '../../words/say.ts'
import { whyPlacement } from './why-placement.ts'

/** What reasons are told with: the plan, its words, and the clocks of the board's zone. */
export interface Telling {
  readonly plan: Plan
  readonly words: PlanWords
  readonly clock: ZoneClock
}

const tierReasons: Readonly<Record<Tier, Said>> = {
  interrupt: both('Phát khẩn đứng trên mọi nội dung khác.', 'An emergency message stands above everything.'),
  exclusive: both(
    'Có nội dung ưu tiên nên chỉ nội dung ưu tiên được phát.',
    'Content with priority is due, so only such content plays.',
  ),
  rotation: both(
    'Các nội dung đến lượt chia nhau thời lượng theo tỷ trọng của kế hoạch.',
    'All that is due shares the air time by the weights of the plan.',
  ),
  filler: both(
    'Không có nội dung nào khác đến lượt, nên phát nội dung nền để bảng không tắt.',
    'Nothing else is due, so the filler keeps the board from going dark.',
  ),
  off: both('Bảng ngoài giờ hoạt động nên không phát.', 'The board is outside its hours and shows nothing.'),
  black: both(
    'Trong thời gian hạn chế không có nội dung nào được phép, nên bảng tắt.',
    'While a restriction holds nothing is allowed, so the board is dark.',
  ),
}

/** Why a board is in a tier. */
export const whyTier = (tier: Tier): Said => tierReasons[tier]

/** Why a turn of the loop is there, in a few sentences: whose it is, by which phase, by which rule; and first why it is not what is shown. */
export function whyTurn(entry: TimelineEntry, explanation: Explanation, telling: Telling): readonly Said[] {
  const reasons = reasonsOf(entry, explanation, telling)
  return entry.unapproved ? [lacksPicture, ...reasons] : reasons
}

const lacksPicture = both(
  'Chưa có hình nào của nội dung này được duyệt ở khổ của bảng, nên trong lượt của nó bảng phát nội dung nền. Trình duyệt lại để có hình cho khổ này.',
  'No picture of it is approved on this board’s shape, so the filler is shown in its turn. Submit it again to have one approved.',
)

function reasonsOf(
  entry: TimelineEntry,
  { tier, verdicts, restrictions }: Explanation,
  telling: Telling,
): readonly Said[] {
  const { plan, words, clock } = telling
  if (entry.interrupt !== undefined) {
    const interrupt = plan.interrupts?.find(({ id }) => id === entry.interrupt)
    return [tierReasons.interrupt, ...(interrupt ? [issuedBy(words.org(interrupt.org), interrupt.ends, clock)] : [])]
  }
  if (entry.restriction !== undefined) {
    const restriction = plan.restrictions?.find(({ id }) => id === entry.restriction)
    const reason = both(
      'Trong thời gian hạn chế, bảng phát nội dung của chính lệnh hạn chế.',
      'While a restriction holds, the board shows the restriction’s own slide.',
    )
    return [reason, ...(restriction ? [issuedBy(words.org(restriction.org), restriction.ends, clock)] : [])]
  }
  const { campaign, phase, placement } = entry
  if (campaign === null || phase === null)
    return restrictions.length > 0 ? [restricted, tierReasons.filler] : [tierReasons.filler]
  const [title, phaseTitle] = [words.campaign(campaign), words.phase(campaign, phase)]
  const verdict = verdicts.find((one) => one.campaign === campaign && one.placement === placement)
  return [
    both(`Thuộc đợt “${title}”, giai đoạn “${phaseTitle}”.`, `Of the campaign “${title}”, phase “${phaseTitle}”.`),
    ...(verdict ? [whyPlacement(verdict, words, clock)] : []),
    tierReasons[tier],
    ...(restrictions.length > 0 ? [restricted] : []),
  ]
}

const restricted = both(
  'Đang có lệnh hạn chế: chỉ phát những nội dung được phép.',
  'A restriction holds: only what it allows plays.',
)

function issuedBy(org: string, ends: string, clock: ZoneClock): Said {
  const until = momentWords(clock, parseInstant(ends) ?? 0)
  return both(`Do ${org} đặt, đến ${until.vi}.`, `Set by ${org}, until ${until.en}.`)
}
