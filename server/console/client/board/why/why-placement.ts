import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Reason, Verdict } from '../../../../../shared/schedule/explain.ts'
import type { OutOfReach } from '../../../../../shared/schedule/out-of-reach.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'
import { momentWords } from '../../words/moment-words.ts'
import { percentWords } from '../../words/percent-words.ts'
import type { PlanWords } from '../../words/plan-words.ts'
import { both, type Language } from '../../words/say.ts'
import { unreachable } from '../../words/unreachable.ts'

const keptOut: Readonly<Record<OutOfReach, Said>> = {
  org: both(
    'Không tới bảng này: đợt tuyên truyền của một đơn vị chỉ tới bảng của đơn vị đó và các đơn vị trực thuộc.',
    'Does not reach this board: a campaign reaches the boards of its own office and those below it.',
  ),
  orgs: both(
    'Không tới bảng này: kế hoạch chỉ chọn bảng của đơn vị khác.',
    'Does not reach this board: the plan names other offices.',
  ),
  kinds: both(
    'Không tới bảng này: kế hoạch chỉ chọn loại bảng khác.',
    'Does not reach this board: the plan names other kinds of board.',
  ),
  tags: both(
    'Không tới bảng này: bảng không thuộc nhóm nào mà kế hoạch chọn.',
    'Does not reach this board: it is in none of the groups that the plan names.',
  ),
  boards: both(
    'Không tới bảng này: kế hoạch chỉ chọn những bảng khác.',
    'Does not reach this board: the plan names other boards.',
  ),
  section: both(
    'Không tới bảng này: bảng không có phần màn hình mà kế hoạch nêu.',
    'Does not reach this board: it lacks the section that the plan names.',
  ),
}

/** Why a placement shows or does not show, as a whole sentence; `verdict` says of which campaign it is. */
export function whyPlacement(
  { campaign, reason }: Pick<Verdict, 'campaign' | 'reason'>,
  words: PlanWords,
  clock: ZoneClock,
): Said {
  switch (reason.code) {
    case 'out-of-reach':
      return keptOut[reason.by]
    case 'phase-empty':
      return both(
        'Giai đoạn này không có ngày nào để phát: kết thúc trước khi bắt đầu, hoặc mốc kết thúc đã hoãn.',
        'This phase has no time to play: it ends before it begins, or the milestone that ends it is postponed.',
      )
    case 'phase-waiting':
      return both(
        'Giai đoạn này chờ người phụ trách xác nhận mốc rồi mới bắt đầu.',
        'This phase waits until somebody confirms its milestone.',
      )
    case 'phase-not-begun': {
      const at = momentWords(clock, reason.startsAt)
      return both(`Giai đoạn chưa bắt đầu: bắt đầu lúc ${at.vi}.`, `The phase has not begun: it begins at ${at.en}.`)
    }
    case 'phase-over': {
      const at = momentWords(clock, reason.endsAt)
      return both(`Giai đoạn đã kết thúc lúc ${at.vi}.`, `The phase ended at ${at.en}.`)
    }
    case 'outside-dayparts':
      return both(
        'Ngoài khung giờ, ngày trong tuần mà kế hoạch đã định.',
        'Outside the hours or days that the plan names.',
      )
    case 'no-slide-due':
      return both('Không nội dung nào của phần này đến lượt lúc đó.', 'None of its slides may play at that time.')
    case 'stands-down':
      return standsDown(reason, campaign, words)
    case 'outside-hours':
      return both('Bảng đang ngoài giờ hoạt động.', 'The board is outside its hours.')
    case 'interrupted':
      return both('Nhường cho nội dung phát khẩn.', 'Gives way to an emergency message.')
    case 'outranked':
      return both('Nhường cho nội dung ưu tiên.', 'Gives way to content with priority.')
    case 'sections-taken':
      return both(
        'Mọi phần của màn hình đang dành cho nội dung được chỉ định riêng.',
        'Every section of the board is taken by content that names it.',
      )
    case 'shows':
      return shows(reason)
    default:
      return unreachable(reason)
  }
}

function standsDown({ phases }: Extract<Reason, { code: 'stands-down' }>, campaign: string, words: PlanWords): Said {
  const names = phases.map((phase) => `“${words.phase(campaign, phase)}”`).join(', ')
  return both(
    `Nhường cho giai đoạn ${names} đang diễn ra của cùng đợt.`,
    `Stands down for the phase ${names} of the same campaign.`,
  )
}

function shows({ shares }: Extract<Reason, { code: 'shows' }>): Said {
  const each = (language: Language, part: string, of: string) =>
    shares
      .map(
        ({ share, section }) => percentWords(share, language) + of + (section === null ? '' : `${part} “${section}”`),
      )
      .join(', ')
  return both(
    `Đang phát, được chia ${each('vi', ' ở phần', ' thời lượng')}.`,
    `On air, with ${each('en', ' in section', ' of the air time')}.`,
  )
}
