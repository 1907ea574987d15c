import { askJson } from '../api/ask-server.ts'
import type { PageOf } from '../state/use-paged.ts'

/** Every row of the list at `path` (with a query, without `cursor`), page by page. Throws `Refused`. */
export async function allPages<Answer, T>(path: string, pageOf: (answer: Answer) => PageOf<T>): Promise<readonly T[]> {
  const rows: T[] = []
  let next: string | null = ''
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
    const page: PageOf<T> = pageOf(await askJson<Answer>(`${path}${cursor}`, { cache: 'no-store' }))
    rows.push(...page.rows)
    next = page.next
  }
  return rows
}
