import type { Backup, BackupPage } from '../../../../shared/api/installation.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Empty } from '../kit/empty.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { Progress } from '../kit/progress.tsx'
import { tell } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { usePaged } from '../state/use-paged.ts'
import { inOurs, language, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

const pageOf = ({ backups, next }: BackupPage) => ({ rows: backups, next })

/** Copies of the database: which there are, and one more by a press. */
export function BackupsCard() {
  const paged = usePaged<BackupPage, Backup>('/api/v1/backups?limit=10', pageOf)
  const { isBusy, trouble, run } = useDoing()
  const make = () =>
    run(async () => {
      await askServer('/api/v1/backups', sendingOf('POST', {}))
      paged.renew()
      tell(say('Đã sao lưu.', 'The backup has been made.'))
    })
  return (
    <Card
      id="backups"
      title={say('Sao lưu', 'Backups')}
      actions={
        <Button kind="chief" isBusy={isBusy} onPress={() => void make()}>
          {say('Sao lưu ngay', 'Back up now')}
        </Button>
      }
    >
      <p class="quiet">
        {say(
          'Máy chủ tự sao lưu lúc nửa đêm về sáng, giữ bảy bản. Hãy chép thư mục sao lưu sang một máy khác.',
          'The server backs up each night and keeps seven. Copy the folder of backups to another machine.',
        )}
      </p>
      {isBusy && <Progress label={say('Đang sao lưu…', 'Backing up…')} />}
      <p class="fault" role="alert">
        {trouble && inOurs(trouble)}
      </p>
      <PagedRows
        paged={paged}
        empty={
          <Empty title={say('Chưa có bản sao lưu nào.', 'There is no backup yet.')}>
            {say('Bản đầu tiên được làm trong giờ đầu máy chủ chạy.', 'The first is made within an hour.')}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            caption={say('Các bản sao lưu', 'Backups')}
            rows={rows}
            keyOf={({ at }) => at}
            columns={[
              { id: 'at', head: say('Lúc', 'At'), cell: ({ at }) => whenWords(at) },
              {
                id: 'file',
                head: say('Tệp', 'File'),
                cell: ({ file }) => file ?? say('do chương trình khác làm', 'made by another program'),
              },
              { id: 'size', head: say('Dung lượng', 'Size'), cell: ({ bytes }) => sizeWords(bytes), isNumber: true },
            ]}
          />
        )}
      </PagedRows>
    </Card>
  )
}

const megabyte = 1_000_000

function sizeWords(bytes: number | null): string {
  if (bytes === null) return '—'
  const amount = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(bytes / megabyte)
  return `${amount} MB`
}
