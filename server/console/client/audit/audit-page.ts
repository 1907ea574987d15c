import { askJson, wordsOf } from '../api/ask-server.ts'
import { dataTable } from '../plain/data-table.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { pagedList } from '../plain/paged-list.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs, say } from '../words/say.ts'
import { auditFilter } from './audit-filter.ts'
import { type AuditEntry, auditHeadings, auditRow } from './audit-row.ts'
import { verifyButton } from './verify-button.ts'

const atOnce = 50
const mostPeople = 200

/** The log: who did what to what, from where, as it was and as it is since. */
export function auditPage(): Page {
  const title = say('Nhật ký', 'Log')
  const headings = auditHeadings()
  const table = dataTable(title, headings)
  const filter = auditFilter(() => void list.reload())
  const list = pagedList<AuditEntry>({
    holder: table.body,
    around: make('div', { class: 'card wide' }, table.element),
    rowOf: (entry) => auditRow(entry, headings, { words, people }),
    empty: say('Không có việc nào như vậy.', 'Nothing of the kind was done.'),
    async ask(cursor) {
      const query = new URLSearchParams({ ...filter.read(), limit: String(atOnce) })
      if (cursor !== undefined) query.set('cursor', cursor)
      const { entries, next } = await askJson<{ entries: readonly AuditEntry[]; next: string | null }>(
        `/api/v1/audit?${query}`,
      )
      return { rows: entries, next }
    },
  })
  let words: PlanWords | undefined
  let people: ReadonlyMap<string, string> = new Map()

  async function namePeople(): Promise<void> {
    const { people: some } = await askJson<{ people: readonly { id: string; name: string }[] }>(
      `/api/v1/people?limit=${mostPeople}`,
    )
    people = new Map(some.map(({ id, name }) => [id, name]))
    filter.offer(people)
    await list.reload()
  }

  void list.reload()
  namePeople().catch((error: unknown) => console.warn(inOurs(wordsOf(error))))
  return {
    element: make(
      'div',
      { class: 'audit-page' },
      make(
        'div',
        { class: 'heading' },
        make('h1', {}, title),
        verifyButton(),
        make(
          'a',
          { class: 'button', href: '/api/v1/audit/export', download: 'nhat-ky.ndjson' },
          say('Xuất nhật ký', 'Export the log'),
        ),
      ),
      filter.element,
      list.element,
    ),
    title,
    show(now) {
      filter.show(now)
      const isFirst = words === undefined
      words = now?.words
      if (isFirst) void list.reload()
    },
  }
}
