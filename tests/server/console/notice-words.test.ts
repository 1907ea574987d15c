import { expect, it } from 'vitest'
import { noticeName } from '../../../server/approval/notices/mail-texts.ts'
import type { NoticeKind } from '../../../server/approval/notices/notice-event.ts'
import { noticeWords } from '../../../server/console/client/frame/notice-words.ts'

const places: Readonly<Record<NoticeKind, string>> = {
  'submission-waiting': '/approvals/one',
  'submission-overdue': '/approvals/one',
  'submission-approved': '/approvals/one',
  'submission-returned': '/approvals/one',
  'taken-down': '/',
  'directive-new': '/directives',
  'directive-acknowledged': '/directives',
  'emergency-template-waiting': '/emergency?tab=templates',
  'emergency-prepared': '/emergency',
  'emergency-released': '/emergency',
  'emergency-cancelled': '/emergency',
  'approver-granted': '/people',
  'factor-changed': '/account',
  'board-alert': '/alerts',
  'milestone-to-confirm': '/campaigns',
}

it.each(Object.entries(places))('a notice of %s, by the name it is kept under, leads to %s', (event, place) => {
  const kind = noticeName(event)!
  const body = { submission: 'one' }
  const notice = { ...{ id: 'n', kind, body, message: 'x', messageVi: 'y' }, madeAt: 0, readAt: null }
  expect(noticeWords(notice).href).toBe(place)
})
