import type { NoticeView } from '../../../../shared/api/notice.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

/** What a notice says, and where it leads. */
export function noticeWords({ kind, body, message, messageVi }: NoticeView): {
  readonly said: Said
  readonly href: string
} {
  return { said: both(messageVi, message), href: placeOf(kind, body) }
}

function placeOf(kind: string, body: NoticeView['body']): string {
  const [subject] = kind.split('.')
  switch (subject) {
    case 'submission':
      return typeof body.submission === 'string' ? `/approvals/${body.submission}` : '/approvals'
    case 'directive':
      return '/directives'
    case 'emergency-template':
      return '/emergency?tab=templates'
    case 'emergency':
      return '/emergency'
    case 'board':
      return '/alerts'
    case 'approver':
      return '/people'
    case 'milestone':
      return '/campaigns'
    case 'factor':
      return '/account'
    default:
      return '/'
  }
}
