import type { Said } from '../../../../../shared/plan/fault.ts'
import type { SlideReason } from '../../../../../shared/schedule/explain.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'
import { momentWords } from '../../words/moment-words.ts'
import type { PlanWords } from '../../words/plan-words.ts'
import { both } from '../../words/say.ts'
import { unreachable } from '../../words/unreachable.ts'

const states: Readonly<Record<string, Said>> = {
  draft: both('còn là bản nháp', 'is still a draft'),
  pending: both('đang chờ phê duyệt', 'waits for approval'),
  rejected: both('đã bị trả lại', 'was returned'),
  withdrawn: both('đã được rút', 'was withdrawn'),
}

const languages: Readonly<Record<string, Said>> = {
  vi: both('tiếng Việt', 'Vietnamese'),
  en: both('tiếng Anh', 'English'),
  zh: both('tiếng Trung', 'Chinese'),
  lo: both('tiếng Lào', 'Lao'),
  km: both('tiếng Khmer', 'Khmer'),
}

/** Why a slide is not due, as the end of a sentence that begins with the slide. */
export function whySlide(reason: SlideReason, words: PlanWords, clock: ZoneClock): Said {
  switch (reason.code) {
    case 'not-approved':
      return states[reason.state] ?? both('chưa được phê duyệt', 'is not approved')
    case 'language': {
      const named = languages[reason.language] ?? both(`ngôn ngữ “${reason.language}”`, `“${reason.language}”`)
      return both(
        `là ${named.vi}; bảng này không phát ngôn ngữ đó`,
        `is in ${named.en}, which this board does not show`,
      )
    }
    case 'not-yet': {
      if (reason.from === null) return both('chờ mốc được xác nhận mới bắt đầu', 'waits for its milestone')
      const from = momentWords(clock, reason.from)
      return both(`chỉ phát từ ${from.vi}`, `plays only from ${from.en}`)
    }
    case 'over': {
      const until = momentWords(clock, reason.until)
      return both(`đã hết hạn phát lúc ${until.vi}`, `ended at ${until.en}`)
    }
    case 'restricted': {
      const by = [...new Set(reason.restrictions.map(words.restriction))].join(', ')
      return both(
        `không thuộc loại được phát trong thời gian hạn chế của ${by}`,
        `is not allowed while a restriction of ${by} holds`,
      )
    }
    default:
      return unreachable(reason)
  }
}
