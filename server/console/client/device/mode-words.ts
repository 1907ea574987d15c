import type { Said } from '../../../../shared/plan/fault.ts'
import type { Mode } from '../../../../shared/protocol/messages.ts'
import { both } from '../words/say.ts'

/** What a board goes by, in words. */
export const modeWords: Readonly<Record<Mode, Said>> = {
  playing: both('phát theo chương trình', 'playing its programme'),
  evergreen: both(
    'chỉ phát nội dung nền, vì không chắc giờ hoặc bản phát đã hết hạn',
    'playing the filler only: not sure of the time, or what it has is no longer valid',
  ),
  fallback: both('chỉ phát nội dung nền, theo lệnh của máy chủ', 'playing the filler only, as the server told it to'),
  'built-in': both('phát hình dựng sẵn', 'playing the built-in picture'),
  safe: both('chế độ an toàn sau nhiều lần lỗi', 'safe mode after repeated failures'),
  card: both('đang hiện hình thử', 'showing the test picture'),
}
