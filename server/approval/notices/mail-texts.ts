import type { Said } from '../../../shared/plan/fault.ts'
import type { NoticeEvent, NoticeKind } from './notice-event.ts'

/** What a notice is called where it is kept, and what it says, before the title of what it is about. */
interface NoticeWords {
  readonly name: string
  readonly said: Said
}

const words: Readonly<Record<NoticeKind, NoticeWords>> = {
  'submission-waiting': of('submission.pending', 'Chờ bạn duyệt', 'Awaiting your approval'),
  'submission-overdue': of('submission.overdue', 'Chờ duyệt đã lâu', 'Has been awaiting approval for long'),
  'submission-approved': of('submission.approved', 'Đã duyệt', 'Approved'),
  'submission-returned': of('submission.returned', 'Đã trả lại', 'Returned'),
  'taken-down': of('take-down', 'Nội dung đã bị thu hồi', 'Taken off air'),
  'directive-new': of('directive', 'Chỉ đạo mới của cấp trên', 'A new directive from above'),
  'directive-acknowledged': of(
    'directive.acknowledged',
    'Cấp dưới đã xác nhận chỉ đạo',
    'A directive was acknowledged',
  ),
  'emergency-template-waiting': of(
    'emergency-template.waiting',
    'Mẫu phát khẩn chờ bạn duyệt',
    'An emergency template awaits your approval',
  ),
  'emergency-prepared': of('emergency.prepared', 'KHẨN CẤP: chờ phát', 'EMERGENCY: waiting for its release'),
  'emergency-released': of('emergency.released', 'KHẨN CẤP: đang phát', 'EMERGENCY: on the boards now'),
  'emergency-cancelled': of('emergency.cancelled', 'Khẩn cấp đã hủy', 'The emergency was cancelled'),
  'approver-granted': of('approver.granted', 'Có người duyệt mới', 'Somebody was made an approver'),
  'factor-changed': of('factor.changed', 'Cách đăng nhập của bạn đã thay đổi', 'Your ways of signing in have changed'),
  'board-alert': of('board.alert', 'Cảnh báo', 'Alert'),
  'milestone-to-confirm': of(
    'milestone.to-confirm',
    'Chờ bạn xác nhận đã xong',
    'Waits for you to confirm that it is over',
  ),
}

/** What a notice is called where it is kept; undefined where nobody is told of such an event. */
export function noticeName(kind: string): string | undefined {
  return Object.hasOwn(words, kind) ? words[kind as NoticeKind].name : undefined
}

/** What a kept notice says, in both languages. */
export function noticeSaid(name: string, title: string, titleEn = title): Said {
  const said = Object.values(words).find((one) => one.name === name)?.said ?? unknownNotice
  return { vi: withTitle(said.vi, title), en: withTitle(said.en, titleEn) }
}

/** A letter in plain text: Vietnamese, then English. `publicUrl` is where the console is; undefined where nobody said. */
export function mailOf(
  event: Pick<NoticeEvent, 'subject' | 'by' | 'reason' | 'lines'> & { readonly name: string; readonly orgName: string },
  publicUrl: string | undefined,
): { readonly subject: string; readonly text: string } {
  const { name, orgName, by, reason, subject, lines = [] } = event
  const said = noticeSaid(name, oneLine(subject.title), oneLine(subject.titleEn ?? subject.title))
  const details: readonly (readonly [vi: string, en: string, text: string | undefined])[] = [
    ['Đơn vị', 'Office', orgName],
    ['Người thực hiện', 'By', by.name],
    ['Lý do', 'Reason', reason],
    ['Xem tại', 'See', publicUrl],
  ]
  const given = details.flatMap(([vi, en, text]) => (text ? [[vi, en, oneLine(text)] as const] : []))
  return {
    subject: `[Congchao] ${said.vi}`,
    text: [
      `${said.vi}.`,
      ...lines.map(({ vi }) => `- ${oneLine(vi)}`),
      ...given.map(([vi, , text]) => `${vi}: ${text}`),
      '',
      `${said.en}.`,
      ...lines.map(({ en }) => `- ${oneLine(en)}`),
      ...given.map(([, en, text]) => `${en}: ${text}`),
      '',
    ].join('\n'),
  }
}

const unknownNotice: Said = { vi: 'Có thay đổi cần xem', en: 'Something has changed' }
const maxLine = 300

function of(name: string, vi: string, en: string): NoticeWords {
  return { name, said: { vi, en } }
}

function withTitle(words: string, title: string): string {
  return title === '' ? words : `${words}: ${title}`
}

/** What somebody wrote, as one line: a letter's headers and its layout are ours. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.length > maxLine ? `${line.slice(0, maxLine)}…` : line
}
