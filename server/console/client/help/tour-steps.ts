import type { Me } from '../../../../shared/api/person.ts'
import type { Power } from '../../../../shared/api/role.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { has } from '../api/me.ts'
import { both } from '../words/say.ts'

/** One thing that the tour shows. */
export interface TourStep {
  /** What it points at, by `data-tour`; the first of them that is seen. */
  readonly at: readonly string[]
  readonly heading: Said
  readonly text: Said
}

const today: TourStep = {
  at: ['/', 'menu'],
  heading: both('Hôm nay phát gì?', 'What is on today?'),
  text: both(
    'Trang đầu cho thấy từng bảng đang hiện gì ngay lúc này, điều gì đang chờ và bảng nào có sự cố.',
    'The first page shows what every board has on it right now, what waits, and which board is in trouble.',
  ),
}
const add: TourStep = {
  at: ['drop', '/add', 'menu'],
  heading: both('Đưa băng rôn, khẩu hiệu lên bảng', 'Put a banner or a slogan on'),
  text: both(
    'Thả tệp ảnh vào trang đầu, hoặc mở trang này, rồi chọn bảng và ngày. Chưa có gì hiện ra trước khi được phê duyệt.',
    'Drop a picture on the first page, or open this one, then choose boards and dates. Nothing is shown before it is approved.',
  ),
}
const submitted: TourStep = {
  at: ['/approvals', 'menu'],
  heading: both('Bản trình của bạn', 'What you submitted'),
  text: both(
    'Những gì bạn đã trình nằm ở đây: đang chờ, đã phê duyệt, hay bị trả lại kèm lý do.',
    'What you submitted is here: waiting, approved, or returned with a reason.',
  ),
}
const decide: TourStep = {
  at: ['/approvals', 'menu'],
  heading: both('Những gì chờ bạn duyệt', 'What waits for you'),
  text: both(
    'Con số bên cạnh là số bản trình chờ bạn. Mỗi bản trình cho xem đúng hình sẽ hiện trên từng bảng.',
    'The number beside it counts what waits for you. Each shows the very pictures that every board will have.',
  ),
}
const bell: TourStep = {
  at: ['bell'],
  heading: both('Thông báo', 'Notices'),
  text: both(
    'Có điều gì cần bạn biết, chuông sẽ hiện số: bản trình bị trả lại, bảng mất kết nối, chỉ đạo mới.',
    'When there is something you should know the bell has a number: a return, a board that is lost, a directive.',
  ),
}
const help: TourStep = {
  at: ['help', 'menu'],
  heading: both('Trợ giúp', 'Help'),
  text: both(
    'Trang nào cũng có Trợ giúp cạnh tiêu đề. Phần giới thiệu này xem lại được ở đó, hoặc ở trình đơn mang tên bạn.',
    'Every page has Help beside its heading. This tour can be seen again from there, or from the menu with your name.',
  ),
}
const pair: TourStep = {
  at: ['/pair', 'menu'],
  heading: both('Ghép thiết bị', 'Pair a machine'),
  text: both(
    'Bảng chưa ghép hiện mã QR và sáu chữ số. Quét mã bằng điện thoại, hoặc gõ sáu chữ số vào trang này.',
    'A board that is not paired shows a QR code and six digits. Scan it with a phone, or type the digits here.',
  ),
}
const health: TourStep = {
  at: ['/health', 'menu'],
  heading: both('Tình trạng bảng', 'Board health'),
  text: both(
    'Mỗi bảng và máy của nó ra sao, vì sao, và nên làm gì, bằng lời dễ hiểu.',
    'How every board and its machine are, why, and what to do, in plain words.',
  ),
}
const people: TourStep = {
  at: ['/people', 'menu'],
  heading: both('Cơ quan và người dùng', 'Offices and people'),
  text: both(
    'Thêm cơ quan, mời người, giao quyền soạn, quyền duyệt và đặt lại mật khẩu ở đây.',
    'Add offices, invite people, give the roles that edit and approve, and reset passwords here.',
  ),
}
const emergency: TourStep = {
  at: ['/emergency', 'menu'],
  heading: both('Phát khẩn', 'Emergencies'),
  text: both(
    'Nơi này đứng riêng: lời khẩn cấp thay mọi nội dung khác, cần hai người và luôn có giờ kết thúc.',
    'This stands apart: urgent words replace all others, take two people, and always have an end.',
  ),
}

/** What follows the first page, the most wanted first; of these two are shown. */
const byPower: readonly (readonly [Power, TourStep])[] = [
  ['edit', add],
  ['approve', decide],
  ['administer', people],
  ['edit', submitted],
  ['approve', emergency],
  ['pair', pair],
  ['see', health],
]

/** What somebody is shown, by what they may do: five things at most. */
export function tourOf(me: Me): readonly TourStep[] {
  const theirs = byPower.flatMap(([power, step]) => (has(me, power) ? [step] : []))
  return [today, ...theirs.slice(0, 2), bell, help]
}
