import type { Waits } from '../../../../shared/api/today.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

/** One thing that waits, in words, and where it is done. */
export interface Waiting {
  readonly href: string
  readonly said: Said
}

type Counted = Exclude<keyof Waits, 'lackingOffice'>
type Place = string | ((waits: Waits) => string)

const rows: readonly (readonly [Counted, Place, (count: number) => Said])[] = [
  [
    'emergencies',
    '/emergency',
    (n) =>
      both(
        `${n} nội dung phát khẩn chờ bạn duyệt phát`,
        `${n} ${n === 1 ? 'emergency waits' : 'emergencies wait'} for your release`,
      ),
  ],
  [
    'templates',
    '/emergency?tab=templates',
    (n) =>
      both(
        `${n} mẫu phát khẩn chờ bạn phê duyệt`,
        `${n} ${n === 1 ? 'template of emergencies waits' : 'templates of emergencies wait'} for your approval`,
      ),
  ],
  [
    'submissions',
    '/approvals',
    (n) =>
      both(
        `${n} nội dung chờ bạn phê duyệt`,
        `${n} ${n === 1 ? 'submission waits' : 'submissions wait'} for your approval`,
      ),
  ],
  [
    'returned',
    '/approvals?tab=mine',
    (n) =>
      both(
        `${n} nội dung bạn trình bị trả lại, cần sửa`,
        `${n} of your submissions ${n === 1 ? 'was' : 'were'} returned to be corrected`,
      ),
  ],
  [
    'lacking',
    '/campaigns',
    (n) =>
      both(
        `${n} đợt thiếu hình được duyệt ở khổ của bảng mới hoặc vừa đổi cỡ, chờ trình duyệt`,
        `${n} ${n === 1 ? 'campaign has' : 'campaigns have'} no approved picture for a board that is new or has another size`,
      ),
  ],
  [
    'lackingFillers',
    ({ lackingOffice }) => (lackingOffice === null ? '/settings' : `/settings?org=${lackingOffice}`),
    (n) =>
      both(
        `${n} nội dung nền thiếu hình được duyệt ở khổ của bảng mới hoặc vừa đổi cỡ, chờ trình duyệt`,
        `${n} ${n === 1 ? 'filler has' : 'fillers have'} no approved picture for a board that is new or has another size`,
      ),
  ],
  [
    'milestones',
    '/campaigns',
    (n) =>
      both(
        `${n} mốc đã qua giờ kết thúc, chờ bạn xác nhận đã xong`,
        `${n} ${n === 1 ? 'milestone is' : 'milestones are'} past the end, for you to confirm as over`,
      ),
  ],
  [
    'directives',
    '/directives',
    (n) =>
      both(
        `${n} chỉ đạo của cấp trên chưa xác nhận`,
        `${n} ${n === 1 ? 'directive' : 'directives'} from above not acknowledged yet`,
      ),
  ],
  [
    'alerts',
    '/alerts',
    (n) => both(`${n} cảnh báo chưa ai xem`, `${n} ${n === 1 ? 'alert' : 'alerts'} nobody has seen`),
  ],
]

/** What waits, the most urgent first; nothing where nothing does. */
export function waitsWords(waits: Waits): readonly Waiting[] {
  return rows.flatMap(([key, place, said]) =>
    waits[key] > 0 ? [{ href: typeof place === 'string' ? place : place(waits), said: said(waits[key]) }] : [],
  )
}
