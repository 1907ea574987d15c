import type { ShowReportRow } from '../../../../shared/api/shows.ts'
import { DataTable } from '../kit/data-table.tsx'
import { spanWords } from '../words/moment-words.ts'
import { say } from '../words/say.ts'
import { numberWords } from './report-row.ts'

/** Rows of a report, and what each is of. */
export interface ReportTableProps {
  readonly rows: readonly ShowReportRow[]
  readonly nameOf: (row: ShowReportRow) => string
}

/** How often and how long, row by row. */
export function ReportTable({ rows, nameOf }: ReportTableProps) {
  return (
    <div class="card">
      <DataTable
        caption={say('Báo cáo phát', 'Play report')}
        rows={rows}
        keyOf={({ day, board, slide, phase }) => `${day} ${board} ${slide} ${phase}`}
        columns={[
          { id: 'of', head: say('Theo', 'By'), cell: nameOf },
          { id: 'shows', head: say('Số lượt', 'Plays'), isNumber: true, cell: ({ shows }) => numberWords(shows) },
          {
            id: 'long',
            head: say('Thời lượng', 'On air'),
            isNumber: true,
            cell: ({ seconds }) => spanWords(seconds * 1000),
          },
          {
            id: 'unsure',
            head: say('Không rõ giờ', 'Time not known'),
            isNumber: true,
            cell: ({ unsure }) => (unsure === 0 ? '—' : numberWords(unsure)),
          },
        ]}
      />
    </div>
  )
}
