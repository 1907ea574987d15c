import type { BinnedView } from '../../../../shared/api/bin.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { now } from '../state/now.ts'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { binKindWords } from './bin-kinds.ts'
import { daysLeft } from './binned.ts'

/** Rows of the bin. */
export interface BinRowsProps {
  readonly rows: readonly BinnedView[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (id: string, isTicked: boolean) => void
  readonly onRestore: (things: readonly BinnedView[]) => void
  readonly isBusy: boolean
}

const soonDays = 7

/** What was removed, from where, when and by whom, and for how long it is kept. */
export function BinRows({ rows, ticked, onTick, onRestore, isBusy }: BinRowsProps) {
  return (
    <div class="card">
      <DataTable
        caption={say('Thùng rác', 'Bin')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'tick',
            isTick: true,
            head: <span class="heard">{say('Chọn', 'Tick')}</span>,
            cell: ({ id, title }) => (
              <TickField
                label={say(`Chọn ${title}`, `Tick ${title}`)}
                isLabelHidden
                isTicked={ticked.has(id)}
                onTick={(isTicked) => onTick(id, isTicked)}
              />
            ),
          },
          {
            id: 'title',
            isName: true,
            head: say('Đã xóa', 'Removed'),
            cell: ({ title, kind, campaignTitle }) => (
              <>
                <strong>{title}</strong>
                <p class="quiet">
                  {inOurs(binKindWords[kind] ?? { vi: kind, en: kind })}
                  {campaignTitle !== null && kind !== 'campaign' && ` · ${campaignTitle}`}
                </p>
              </>
            ),
          },
          { id: 'org', head: say('Cơ quan', 'Office'), cell: ({ org, orgName }) => (orgName === org ? '—' : orgName) },
          {
            id: 'by',
            head: say('Ai xóa, lúc nào', 'By whom, when'),
            cell: ({ by, at }) => `${by?.name ?? say('không rõ', 'unknown')} · ${whenWords(at)}`,
          },
          { id: 'left', head: say('Còn giữ', 'Kept for'), cell: (thing) => <DaysLeft thing={thing} /> },
          {
            id: 'restore',
            head: <span class="heard">{say('Việc', 'Actions')}</span>,
            cell: (thing) => (
              <Button
                disabled={isBusy}
                aria-label={say(`Khôi phục ${thing.title}`, `Restore ${thing.title}`)}
                onPress={() => onRestore([thing])}
              >
                {say('Khôi phục', 'Restore')}
              </Button>
            ),
          },
        ]}
      />
    </div>
  )
}

function DaysLeft({ thing }: { readonly thing: BinnedView }) {
  const left = daysLeft(thing, now.value)
  const words = say(`${left} ngày`, counted(left, 'day'))
  return left <= soonDays ? <Badge tone="waits">{words}</Badge> : <span title={whenWords(thing.until)}>{words}</span>
}
