import type { AuditEntry } from '../../../../shared/api/audit.ts'
import { DataTable } from '../kit/data-table.tsx'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { writtenIn } from '../words/written-in.ts'
import { actWords, subjectWords } from './act-words.ts'
import type { AuditNames } from './audit-names.ts'
import { ChangeTable } from './change-table.tsx'
import { subjectName } from './subject-name.ts'

/** Entries of the log. */
export interface AuditTableProps {
  readonly rows: readonly AuditEntry[]
  readonly names: AuditNames
}

/** Who did what to what, when and from where; the person and the thing lead to all that is known of them. */
export function AuditTable({ rows, names }: AuditTableProps) {
  return (
    <div class="card">
      <DataTable
        caption={say('Nhật ký việc làm', 'Audit log')}
        rows={rows}
        keyOf={({ seq }) => seq}
        columns={[
          { id: 'seq', head: say('Số', 'No.'), cell: ({ seq }) => seq, isNumber: true },
          { id: 'at', head: say('Thời gian', 'When'), cell: ({ at }) => whenWords(at) },
          { id: 'who', head: say('Người làm', 'Who'), cell: ({ actor }) => <Actor actor={actor} /> },
          { id: 'act', head: say('Việc', 'What'), cell: ({ act }) => inOurs(actWords(act)) },
          {
            id: 'subject',
            head: say('Đối tượng', 'To what'),
            cell: (entry) => <Subject entry={entry} names={names} />,
          },
          {
            id: 'changes',
            head: say('Trước và sau', 'Before and after'),
            cell: ({ before, after }) => <ChangeTable {...{ before, after, names }} />,
          },
        ]}
      />
    </div>
  )
}

function Actor({ actor: { kind, id, name, address } }: Pick<AuditEntry, 'actor'>) {
  const said = kind === 'system' ? say('Hệ thống', 'The system') : name || say('không đăng nhập', 'not signed in')
  const isSomebody = kind === 'person' || kind === 'token'
  return (
    <>
      {isSomebody ? <a href={`/audit?${new URLSearchParams({ person: id })}`}>{said}</a> : said}{' '}
      {address !== null && <small>{address}</small>}
    </>
  )
}

function Subject({ entry, names: { words, people } }: { readonly entry: AuditEntry; readonly names: AuditNames }) {
  const { kind, id } = entry.subject
  const name = subjectName(entry, words, people)
  return (
    <>
      {inOurs(subjectWords(kind))}{' '}
      {id !== '' && (
        <a
          href={`/audit?${new URLSearchParams({ subjectKind: kind, subject: id })}`}
          title={id}
          lang={name && writtenIn}
        >
          {name ?? <code>{shortened(id)}</code>}
        </a>
      )}
    </>
  )
}

/** An id that nobody reads, by its beginning. */
const shortened = (id: string) => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? `${id.slice(0, 8)}…` : id)
