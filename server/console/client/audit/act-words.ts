import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

const subjects: Readonly<Record<string, Said>> = {
  plan: both('kế hoạch', 'the plan'),
  org: both('cơ quan', 'an office'),
  board: both('bảng', 'a board'),
  campaign: both('đợt tuyên truyền', 'a campaign'),
  milestone: both('mốc', 'a milestone'),
  phase: both('giai đoạn', 'a phase'),
  slide: both('nội dung', 'content'),
  placement: both('lượt đặt', 'a placement'),
  filler: both('nội dung nền', 'a filler'),
  interrupt: both('phát khẩn', 'an interrupt'),
  restriction: both('hạn chế', 'a restriction'),
  submission: both('bản trình', 'a submission'),
  'take-down': both('thu hồi', 'a take-down'),
  directive: both('chỉ đạo', 'a directive'),
  'official-slogan': both('khẩu hiệu chính thức', 'an official slogan'),
  emergency: both('lần phát khẩn', 'an emergency'),
  'emergency-template': both('mẫu phát khẩn', 'an emergency template'),
  media: both('tệp', 'a file'),
  settings: both('cài đặt', 'settings'),
  'alert-settings': both('cài đặt cảnh báo', 'settings of alerts'),
  backup: both('bản sao lưu', 'a backup'),
  shell: both('bản phần mềm của bảng', 'a build of the board’s page'),
  keys: both('khóa ký', 'a signing key'),
  person: both('người dùng', 'a person'),
  session: both('phiên làm việc', 'a session'),
  factor: both('xác thực bước hai', 'a second step'),
  grant: both('vai trò', 'a role'),
  token: both('mã truy cập', 'a token'),
  link: both('liên kết', 'a link'),
  pause: both('tạm dừng', 'a pause'),
}

const verbs: Readonly<Record<string, Said>> = {
  add: both('Thêm', 'Add'),
  change: both('Sửa', 'Change'),
  remove: both('Bỏ', 'Remove'),
  replace: both('Nhập', 'Import'),
  make: both('Tạo', 'Make'),
  create: both('Tạo', 'Create'),
  draft: both('Soạn', 'Draft'),
  draw: both('Vẽ xong', 'Draw'),
  approve: both('Duyệt', 'Approve'),
  disapprove: both('Thôi duyệt', 'Disapprove'),
  return: both('Trả lại', 'Return'),
  cancel: both('Rút', 'Withdraw'),
  begin: both('Bắt đầu', 'Begin'),
  end: both('Kết thúc', 'End'),
  move: both('Dời', 'Move'),
  close: both('Đóng', 'Close'),
  reopen: both('Mở lại', 'Reopen'),
  reset: both('Đặt lại mật khẩu', 'Reset the password of'),
  password: both('Đổi mật khẩu', 'Change the password of'),
  bind: both('Gắn tài khoản ngoài', 'Bind an outside account to'),
  give: both('Trao', 'Give'),
  take: both('Thu', 'Take back'),
  pair: both('Ghép', 'Pair'),
  share: both('Chia sẻ', 'Share'),
  show: both('Dùng', 'Show'),
  refuse: both('Từ chối', 'Refuse'),
  refused: both('Từ chối', 'Refuse'),
  acknowledge: both('Xác nhận đã nhận', 'Acknowledge'),
  prepare: both('Chuẩn bị', 'Prepare'),
  release: both('Phát', 'Release'),
  drop: both('Bỏ', 'Drop'),
  retire: both('Thôi dùng', 'Retire'),
  rotate: both('Thay', 'Rotate'),
  unpair: both('Ngắt ghép', 'Unpair'),
  look: both('Chụp', 'Take a picture of'),
  card: both('Hiện hình thử trên', 'Show the test picture on'),
  repair: both('Đánh dấu đang sửa', 'Mark as under repair'),
  repaired: both('Sửa xong', 'End the repair of'),
  stop: both('Dừng', 'Stop'),
}

const wholes: Readonly<Record<string, Said>> = {
  'slogan.add': both('Thêm khẩu hiệu chính thức', 'Add an official slogan'),
  'slogan.change': both('Sửa khẩu hiệu chính thức', 'Correct an official slogan'),
  'slogan.withdraw': both('Rút khẩu hiệu chính thức', 'Withdraw an official slogan'),
  'slogan.restore': both('Đưa lại khẩu hiệu chính thức', 'Make a slogan official again'),
  'session.begin': both('Đăng nhập', 'Sign in'),
  'session.end': both('Đăng xuất', 'Sign out'),
  'session.refuse': both('Đăng nhập bị từ chối', 'Sign-in refused'),
  'submission.make': both('Trình duyệt', 'Submit'),
  'take-down.begin': both('Thu hồi', 'Take down'),
  'take-down.end': both('Cho phát lại', 'Put back on air'),
  'emergency.release': both('Cho phát khẩn', 'Release an emergency'),
  'pause.begin': both('Tạm dừng', 'Pause'),
  'alert.seen': both('Đã xem cảnh báo', 'Mark an alert as seen'),
  'board.dispute': both('Hai máy cùng nhận là một bảng', 'Two machines say they are one board'),
  'board.dispute-end': both('Cho bảng phát lại sau khi hai máy tranh nhau', 'Let a board play after a dispute'),
  'bin.restore': both('Khôi phục từ thùng rác', 'Restore from the bin'),
  'access.refuse': both('Bị từ chối', 'Refuse access'),
  'board.epoch': both('Nâng đời ghép của bảng', 'Raise a board’s epoch'),
  'board.follow': both('Bảng sang cơ quan khác', 'A board follows another office'),
}

/** What was done, in words; an act that has none is told as it stands. */
export function actWords(act: string): Said {
  const [kind = '', verb = ''] = act.split('.')
  const [what, how] = [subjects[kind], verbs[verb]]
  return wholes[act] ?? (what && how ? both(`${how.vi} ${what.vi}`, `${how.en} ${what.en}`) : both(act, act))
}

/** What people call a kind of thing. */
export const subjectWords = (kind: string): Said => subjects[kind] ?? both(kind, kind)

/** The kinds that the log can be asked for, with what people call them. */
export const subjectKinds: readonly (readonly [string, Said])[] = Object.entries(subjects)
