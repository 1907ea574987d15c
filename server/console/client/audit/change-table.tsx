import type { AuditEntry } from '../../../../shared/api/audit.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import type { AuditNames } from './audit-names.ts'
import { fieldChanges } from './field-changes.ts'

/** What something was and is since. */
export interface ChangeTableProps extends Pick<AuditEntry, 'before' | 'after'> {
  readonly names: AuditNames
}

/** Field by field, those that differ, each with both values; folded away until it is wanted. */
export function ChangeTable({ before, after, names }: ChangeTableProps) {
  const changes = fieldChanges(before, after, names)
  if (changes.length === 0) return <>—</>
  return (
    <details>
      <summary>{say(`${changes.length} mục`, counted(changes.length, 'field'))}</summary>
      <table class="comparison">
        <thead>
          <tr>
            <td />
            <th scope="col">{say('Trước', 'Before')}</th>
            <th scope="col">{say('Sau', 'After')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, name, was, is }) => (
            <tr key={path}>
              <th scope="row">{name}</th>
              <td class="was">{was ?? '—'}</td>
              <td>{is ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
