import type { OrgTimes } from '../../../../shared/api/office-times.ts'
import type { Org } from '../../../../shared/plan/plan.ts'
import { DataTable } from '../kit/data-table.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { useAsked } from '../state/use-asked.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** Shows what an office was called, and from when to when. */
export function OrgTimesDialog({ org, onClose }: { readonly org: Org; readonly onClose: () => void }) {
  const { value, trouble } = useAsked<OrgTimes>(`/api/v1/orgs/${org.id}/times`)
  return (
    <Dialog title={org.name} onClose={onClose}>
      {value && (
        <DataTable
          caption={say('Các tên đã dùng', 'Former names')}
          rows={value.times}
          keyOf={({ fromAt }) => fromAt}
          columns={[
            { id: 'name', head: say('Tên', 'Name'), cell: ({ name }) => name },
            { id: 'from', head: say('Từ', 'From'), cell: ({ fromAt }) => whenWords(fromAt) },
            {
              id: 'to',
              head: say('Đến', 'Until'),
              cell: ({ toAt }) => (toAt === null ? say('nay', 'now') : whenWords(toAt)),
            },
          ]}
        />
      )}
      {trouble ? <p class="fault">{inOurs(trouble)}</p> : !value && <Waiting />}
    </Dialog>
  )
}
