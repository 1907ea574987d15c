import { tableRow } from '../plain/data-table.ts'
import { make } from '../plain/make.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { actWords, subjectWords } from './act-words.ts'
import { changeTable } from './change-table.ts'
import { subjectName } from './subject-name.ts'

/** One thing that was done; `at` is epoch ms. */
export interface AuditEntry {
  readonly seq: number
  readonly at: number
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string; readonly address: string | null }
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly org: string | null
  readonly before: unknown
  readonly after: unknown
  readonly hash: string
}

/** What stands above the columns. */
export const auditHeadings = (): readonly string[] => [
  say('Số', 'No.'),
  say('Lúc', 'When'),
  say('Ai', 'Who'),
  say('Việc', 'What'),
  say('Với', 'To what'),
  say('Trước và sau', 'Before and after'),
]

/** What people call things: as the plan has them, and people (names by ids). */
export interface AuditNames {
  readonly words: PlanWords | undefined
  readonly people: ReadonlyMap<string, string>
}

/** An entry as a row; what changed is folded away until it is wanted. */
export function auditRow(entry: AuditEntry, headings: readonly string[], { words, people }: AuditNames): HTMLElement {
  const { seq, at, actor, act, subject, before, after } = entry
  const name = actor.name || say('không đăng nhập', 'not signed in')
  const isSomebody = actor.kind === 'person' || actor.kind === 'token'
  const theirs = `/audit?${new URLSearchParams({ person: actor.id })}`
  const who = make('span', {}, isSomebody ? make('a', { href: theirs }, name) : name)
  if (actor.address !== null) who.append(' ', make('small', {}, actor.address))
  const ofSubject = `/audit?${new URLSearchParams({ subjectKind: subject.kind, subject: subject.id })}`
  return tableRow(headings, [
    String(seq),
    whenWords(at),
    who,
    inOurs(actWords(act)),
    make(
      'span',
      {},
      `${inOurs(subjectWords(subject.kind))} `,
      ...(subject.id === ''
        ? []
        : [
            make(
              'a',
              { href: ofSubject, title: subject.id },
              subjectName(entry, words, people) ?? make('code', {}, shortened(subject.id)),
            ),
          ]),
    ),
    before == null && after == null ? '—' : changeTable(before, after),
  ])
}

/** An id that nobody reads, by its beginning. */
const shortened = (id: string) => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? `${id.slice(0, 8)}…` : id)
