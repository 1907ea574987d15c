import { say } from '../words/say.ts'

/** One thing that the log knows. */
export interface HistoryLinkProps {
  readonly kind: 'board' | 'campaign' | 'submission' | 'person' | 'org'
  readonly id: string
}

/** Where the log of one thing is read. */
export const historyHref = ({ kind, id }: HistoryLinkProps): string =>
  `/audit?${new URLSearchParams({ subjectKind: kind, subject: id })}`

/** A way to the log of one thing. */
export function HistoryLink(of: HistoryLinkProps) {
  return (
    <a class="button slight" href={historyHref(of)}>
      {say('Lịch sử', 'History')}
    </a>
  )
}
