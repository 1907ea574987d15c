import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

const words: Readonly<Record<string, Said>> = {
  'wrong-picture': both('Vẽ sai hình', 'Draws another picture'),
  disputed: both('Hai máy cùng nhận một bảng', 'Two machines for one board'),
  refused: both('Từ chối chương trình', 'Refuses its programme'),
  unpaired: both('Chưa ghép máy', 'Not paired'),
  offline: both('Mất kết nối', 'Connection lost'),
  'built-in': both('Phát hình dựng sẵn', 'Plays the built-in picture'),
  'safe-mode': both('Chế độ an toàn', 'Safe mode'),
  evergreen: both('Chỉ phát nội dung nền', 'Plays the filler only'),
  fallback: both('Nội dung nền theo lệnh', 'Told to play the filler'),
  behind: both('Chưa có bản mới nhất', 'Behind the newest version'),
  'missing-files': both('Thiếu tệp', 'Files are missing'),
  'storage-failing': both('Bộ nhớ lỗi', 'Storage fails'),
  'storage-full': both('Bộ nhớ đầy', 'Storage is full'),
  unkept: both('Bộ nhớ có thể bị xóa', 'Storage may be cleared'),
  'time-unsure': both('Không chắc giờ', 'Not sure of the time'),
  'clock-off': both('Đồng hồ máy sai', 'Its clock is off'),
  'window-small': both('Cửa sổ không vừa bảng', 'Its window does not fit'),
  slow: both('Vẽ chậm', 'Draws slowly'),
  'shell-failed': both('Bản phần mềm lỗi', 'Its build failed'),
  'never-seen': both('Chưa kết nối lần nào', 'Never connected'),
}

/** What a kind of trouble is called, whatever the board; its own code where it has no words yet. */
export const causeWords = (code: string): Said => words[code] ?? both(code, code)
