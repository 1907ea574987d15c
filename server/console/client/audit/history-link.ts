import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** A way to the log of one thing. */
export function historyLink(kind: 'board' | 'campaign' | 'submission' | 'person' | 'org', id: string): HTMLElement {
  const query = new URLSearchParams({ subjectKind: kind, subject: id })
  return make('a', { class: 'history', href: `/audit?${query}` }, say('Lịch sử', 'History'))
}
