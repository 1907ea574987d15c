import type { Me } from '../../../../shared/api/person.ts'
import type { Power } from '../../../../shared/api/role.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { has } from '../api/me.ts'
import type { IconName } from '../kit/icon.tsx'
import { both } from '../words/say.ts'

/** A page that one can go to. */
export interface Place {
  readonly href: string
  readonly said: Said
  readonly icon: IconName
}

/** Places that belong together. */
export interface PlaceGroup {
  readonly said: Said
  readonly places: readonly Place[]
}

interface Row extends Place {
  /** Any of these powers opens it. */
  readonly needs: readonly Power[]
}

const groups: readonly { readonly said: Said; readonly rows: readonly Row[] }[] = [
  {
    said: both('Hằng ngày', 'Every day'),
    rows: [
      { href: '/', said: both('Hôm nay phát gì?', 'What is on today?'), icon: 'today', needs: ['see'] },
      { href: '/add', said: both('Đưa nội dung lên bảng', 'Put content on boards'), icon: 'add', needs: ['edit'] },
      { href: '/campaigns', said: both('Đợt tuyên truyền', 'Campaigns'), icon: 'campaign', needs: ['see'] },
      { href: '/slogans', said: both('Thư viện khẩu hiệu', 'Slogan library'), icon: 'library', needs: ['see'] },
      { href: '/approvals', said: both('Duyệt', 'Approvals'), icon: 'approve', needs: ['edit', 'approve'] },
      { href: '/directives', said: both('Chỉ đạo', 'Directives'), icon: 'direct', needs: ['see'] },
    ],
  },
  {
    said: both('Bảng', 'Boards'),
    rows: [
      { href: '/boards', said: both('Các bảng', 'All boards'), icon: 'boards', needs: ['see'] },
      { href: '/health', said: both('Tình trạng', 'Board health'), icon: 'health', needs: ['see'] },
      { href: '/alerts', said: both('Cảnh báo', 'Alerts'), icon: 'alert', needs: ['see'] },
      { href: '/shows', said: both('Nhật ký phát', 'Play log'), icon: 'log', needs: ['see'] },
      { href: '/wall', said: both('Tường bảng', 'Wall of boards'), icon: 'wall', needs: ['see'] },
      { href: '/pair', said: both('Ghép thiết bị', 'Pair a machine'), icon: 'pair', needs: ['pair'] },
    ],
  },
  {
    said: both('Cơ quan', 'Office'),
    rows: [
      {
        href: '/people',
        said: both('Cơ quan và người dùng', 'Offices and people'),
        icon: 'people',
        needs: ['administer'],
      },
      { href: '/audit', said: both('Nhật ký việc làm', 'Audit log'), icon: 'audit', needs: ['administer'] },
      { href: '/bin', said: both('Thùng rác', 'Bin'), icon: 'bin', needs: ['edit'] },
      { href: '/settings', said: both('Cài đặt', 'Settings'), icon: 'settings', needs: ['administer', 'edit'] },
    ],
  },
]

const emergency: Row = { href: '/emergency', said: both('Phát khẩn', 'Emergencies'), icon: 'emergency', needs: ['see'] }

const opensTo = (me: Me, { needs }: Row) => needs.some((power) => has(me, power))

/** The pages that somebody’s powers open, group by group; a group without any is left out. */
export const placesOf = (me: Me): readonly PlaceGroup[] =>
  groups
    .map(({ said, rows }) => ({ said, places: rows.filter((row) => opensTo(me, row)) }))
    .filter(({ places }) => places.length > 0)

/** The page of emergencies, which stands apart from all others; undefined for whom it is not. */
export const emergencyPlaceOf = (me: Me): Place | undefined => (opensTo(me, emergency) ? emergency : undefined)
