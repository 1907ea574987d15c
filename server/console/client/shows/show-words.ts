import type { Said } from '../../../../shared/plan/fault.ts'
import type { Ending } from '../../../../shared/protocol/shows.ts'
import { both, language } from '../words/say.ts'

/** Why a show ended, in words. */
export const endingWords: Readonly<Record<Ending, Said>> = {
  turn: both('hết lượt', 'its turn was over'),
  plan: both('chương trình đổi', 'the programme changed'),
  window: both('hết thời hạn', 'its window was over'),
  lease: both('không còn tin máy chủ', 'the server was not heard from for too long'),
  fallback: both('về nội dung nền', 'back to the filler'),
  stall: both('phim đứng hình', 'the clip stalled'),
  stop: both('tắt trang', 'the page was closed'),
  cut: both('mất điện hoặc lỗi', 'cut off'),
}

/** How sure the time of a show is: half of the interval in which it lies, in ms; null: not known. */
export function qualityWords(errorMs: number | null): Said {
  if (errorMs === null) return both('không rõ giờ', 'time not known')
  const seconds = Math.max(0.1, Math.ceil(errorMs / 100) / 10)
  const text = seconds.toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 })
  return seconds <= 1
    ? both(`giờ chắc chắn ±${text} s`, `accurate to ±${text} s`)
    : both(`giờ chỉ đúng trong ±${text} s`, `only accurate to ±${text} s`)
}
