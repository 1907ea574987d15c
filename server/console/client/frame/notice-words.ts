import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

/** Something that somebody should know, as the server says it; `body` has ids under the names of their kinds. */
export interface Notice {
  readonly id: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly message: string
  readonly messageVi: string
  /** Epoch ms. */
  readonly madeAt: number
  readonly readAt: number | null
}

/** What a notice says, and where it leads. */
export function noticeWords({ kind, body, message, messageVi }: Notice): {
  readonly said: Said
  readonly href: string
} {
  return { said: both(messageVi, message), href: placeOf(kind.split('.')[0] ?? '', body) }
}

function placeOf(kind: string, body: Notice['body']): string {
  switch (kind) {
    case 'submission':
      return typeof body.submission === 'string' ? `/approvals/${body.submission}` : '/approvals'
    case 'directive':
      return '/directives'
    case 'emergency':
      return '/emergency'
    case 'board-alert':
      return '/alerts'
    case 'approver':
      return '/people'
    case 'factor':
      return '/account'
    default:
      return '/'
  }
}
