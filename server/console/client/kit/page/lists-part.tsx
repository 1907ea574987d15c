import { useState } from 'preact/hooks'
import { byName } from '../../words/by-name.ts'
import { say } from '../../words/say.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { DataTable, type Sorting } from '../data-table.tsx'
import { Empty } from '../empty.tsx'
import { PagedRows } from '../paged-rows.tsx'
import { Tabs } from '../tabs.tsx'
import { VirtualRows } from '../virtual-rows.tsx'

interface Row {
  readonly name: string
  readonly width: number
}

const rows: readonly Row[] = [
  { name: 'Cổng chào Km 12', width: 960 },
  { name: 'Đà Lạt, chợ', width: 384 },
  { name: 'Ấp Bắc', width: 192 },
]

/** Tables, tabs, and lists of thousands. */
export function ListsPart() {
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', isDown: false })
  const [tab, setTab] = useState<'day' | 'week' | 'all'>('day')
  const sorted = [...rows].sort(
    (a, b) => (sorting.by === 'name' ? byName(a.name, b.name) : a.width - b.width) * (sorting.isDown ? -1 : 1),
  )
  const columns = [
    { id: 'name', head: say('Tên', 'Name'), cell: ({ name }: Row) => name, canSort: true },
    { id: 'width', head: say('Rộng', 'Width'), cell: ({ width }: Row) => `${width} px`, isNumber: true, canSort: true },
  ]
  const paged = {
    ...{ rows: [], trouble: undefined, hasMore: false, isReading: false },
    readMore: () => undefined,
    renew: () => undefined,
  }
  return (
    <Card title={say('Danh sách', 'Lists')}>
      <DataTable
        {...{ columns, sorting, rows: sorted, keyOf: ({ name }: Row) => name, isCaptionShown: true }}
        caption={say('Các bảng', 'Boards')}
        onSort={setSorting}
      />
      <PagedRows paged={paged} empty={<Empty title={say('Chưa có gì', 'Nothing yet')} />}>
        {() => null}
      </PagedRows>
      <Tabs
        label={say('Lịch phát', 'Schedule')}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { id: 'day', label: say('Ngày', 'Day'), panel: () => <p>{say('Cả ngày', 'The whole day')}</p> },
          { id: 'week', label: say('Tuần', 'Week'), panel: () => <p>{say('Bảy ngày', 'Seven days')}</p> },
          { id: 'all', label: say('Cả đợt', 'Campaign'), panel: () => <p>{say('Cả đợt', 'All of it')}</p> },
        ]}
      />
      <h3>{say('Hai nghìn dòng', 'Two thousand rows')}</h3>
      <VirtualRows
        label={say('Hai nghìn dòng', 'Two thousand rows')}
        count={2000}
        rowHeight={60}
        columnsOf={(width) => Math.floor(width / 220)}
        row={(index) => (
          <Card>
            <Button kind="slight">{say(`Bảng ${index + 1}`, `Board ${index + 1}`)}</Button>
          </Card>
        )}
      />
    </Card>
  )
}
