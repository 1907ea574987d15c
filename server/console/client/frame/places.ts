import type { Said } from '../../../../shared/plan/fault.ts'
import { has, type Me, type Power } from '../api/me.ts'
import { both } from '../words/say.ts'

/** A page that one can go to. */
export interface Place {
  readonly href: string
  readonly said: Said
}

interface Row extends Place {
  /** Any of these powers opens it. */
  readonly needs: readonly Power[]
}

const rows: readonly Row[] = [
  { href: '/', said: both('Hôm nay phát gì?', 'What is on today?'), needs: ['see'] },
  { href: '/add', said: both('Đưa nội dung lên bảng', 'Put something on'), needs: ['edit'] },
  { href: '/approvals', said: both('Duyệt', 'Approvals'), needs: ['edit', 'approve'] },
  { href: '/directives', said: both('Chỉ đạo', 'Directives'), needs: ['see'] },
  { href: '/emergency', said: both('Khẩn cấp', 'Emergency'), needs: ['see'] },
  { href: '/wall', said: both('Tường bảng', 'Wall'), needs: ['see'] },
  { href: '/health', said: both('Tình trạng bảng', 'Health'), needs: ['see'] },
  { href: '/alerts', said: both('Cảnh báo', 'Alerts'), needs: ['see'] },
  { href: '/shows', said: both('Nhật ký phát', 'Play log'), needs: ['see'] },
  { href: '/pair', said: both('Ghép thiết bị', 'Pair'), needs: ['pair'] },
  { href: '/audit', said: both('Nhật ký', 'Log'), needs: ['administer'] },
  { href: '/people', said: both('Cơ quan và người dùng', 'Offices and people'), needs: ['administer'] },
]

/** The pages that somebody's powers open, in the order in which they are shown. */
export const placesOf = (me: Me): readonly Place[] => rows.filter(({ needs }) => needs.some((power) => has(me, power)))
