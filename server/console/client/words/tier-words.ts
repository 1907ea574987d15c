import type { Said } from '../../../../shared/plan/fault.ts'
import type { Tier } from '../../../../shared/playlist/playlist.ts'
import { both } from './say.ts'

/** What people call each tier. */
export const tierWords: Readonly<Record<Tier, Said>> = {
  interrupt: both('Phát khẩn', 'Emergency'),
  exclusive: both('Ưu tiên', 'Priority'),
  rotation: both('Phát luân phiên', 'Rotation'),
  filler: both('Nội dung nền', 'Filler'),
  off: both('Ngoài giờ hoạt động', 'Outside its hours'),
  black: both('Tắt theo lệnh hạn chế', 'Dark because of a restriction'),
}
