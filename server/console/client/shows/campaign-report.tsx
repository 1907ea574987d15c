import type { ReportBy, ShowReport, ShowReportRow } from '../../../../shared/api/shows.ts'
import type { DateText } from '../../../../shared/plan/plan.ts'
import { parseDate } from '../../../../shared/time/civil.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import { Empty } from '../kit/empty.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { usePaged } from '../state/use-paged.ts'
import { DateField } from '../time/date-field.tsx'
import { say } from '../words/say.ts'
import { allPages } from './all-pages.ts'
import { DownloadCsv } from './download-csv.tsx'
import { reportName, reportWays } from './report-row.ts'
import { ReportTable } from './report-table.tsx'

const atOnce = 200
const atMost = 1000

/** How often and how long a campaign was shown, by day, board, slide or phase; the address remembers what is asked. The plan has a campaign at least. */
export function CampaignReport({ now }: { readonly now: PlanNow }) {
  const { campaigns } = now.plan
  const asked = address.value.searchParams
  const campaign = campaigns.find(({ id }) => id === asked.get('campaign')) ?? campaigns[0]
  const by = reportWays.find((one) => one === asked.get('by')) ?? 'day'
  const [from, to] = [dateIn(asked.get('from')), dateIn(asked.get('to'))]
  const id: string = campaign?.id ?? ''
  const query = new URLSearchParams({ campaign: id, by, ...(from && { from }), ...(to && { to }) })
  const path = `/api/v1/reports/shows?${query}`
  const paged = usePaged(`${path}&limit=${atOnce}`, pageOf)
  const nameOf = (row: ShowReportRow) => reportName(row, by, id, now.words)
  const rows = async () => [
    ...[[say('Theo', 'By'), say('Số lượt', 'Plays'), say('Số giây', 'Seconds'), say('Không rõ giờ', 'Time not known')]],
    ...(await allPages(`${path}&limit=${atMost}`, pageOf)).map((row) => [
      ...[nameOf(row), row.shows, row.seconds, row.unsure],
    ]),
  ]
  return (
    <div class="shows-part">
      <div class="card report-tools">
        <SelectField
          label={say('Đợt tuyên truyền', 'Campaign')}
          value={id}
          options={campaigns.map((one) => ({ value: one.id as string, label: one.title }))}
          onPick={(picked) => changeQuery({ campaign: picked })}
        />
        <SelectField<ReportBy>
          label={say('Theo', 'By')}
          value={by}
          options={[
            { value: 'day', label: say('ngày', 'day') },
            { value: 'board', label: say('bảng', 'board') },
            { value: 'slide', label: say('nội dung', 'slide') },
            { value: 'phase', label: say('giai đoạn', 'phase') },
          ]}
          onPick={(picked) => changeQuery({ by: picked })}
        />
        <DateField label={say('Từ ngày', 'From')} value={from} onChange={(date) => changeQuery({ from: date })} />
        <DateField
          label={say('Đến hết ngày', 'Until the end of')}
          value={to}
          onChange={(date) => changeQuery({ to: date })}
        />
      </div>
      <div class="doings">
        <p class="quiet">{say('Để trống ngày: 30 ngày qua.', 'No dates: the last 30 days.')}</p>
        <DownloadCsv name={`bao-cao-phat-${id}`} rows={rows} />
      </div>
      <PagedRows
        paged={paged}
        empty={
          <Empty title={say('Chưa có lượt phát nào được ghi.', 'No plays are recorded.')}>
            {say(
              'Báo cáo tính từ nhật ký mà các bảng gửi về: đợt này chưa được phát trong những ngày đã chọn.',
              'The report is made of what boards have sent: this campaign was not shown on the chosen days.',
            )}
          </Empty>
        }
      >
        {(read) => <ReportTable rows={read} nameOf={nameOf} />}
      </PagedRows>
    </div>
  )
}

const pageOf = ({ rows, next }: ShowReport) => ({ rows, next })

const dateIn = (text: string | null): DateText | undefined =>
  text === null || parseDate(text) === undefined ? undefined : text
