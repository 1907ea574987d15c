import type { AlertView } from '../../../../shared/api/alert.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { mayIn } from '../state/signed-in.ts'
import { tellTrouble } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** Alerts, and what is done where one of them was seen. */
export interface AlertTableProps {
  readonly alerts: readonly AlertView[]
  readonly onSeen: () => void
}

/** What was the matter with which board, from when until when, and who was told and has seen it. */
export function AlertTable({ alerts, onSeen }: AlertTableProps) {
  return (
    <div class="card">
      <DataTable
        caption={say('Cảnh báo', 'Alerts')}
        rows={alerts}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'board',
            head: say('Bảng', 'Board'),
            cell: ({ board, boardName }) => <a href={`/boards/${board}`}>{boardName}</a>,
          },
          { id: 'what', head: say('Có gì', 'What'), cell: ({ message, messageVi }) => say(messageVi, message) },
          { id: 'since', head: say('Từ', 'Since'), cell: ({ since }) => whenWords(since) },
          {
            id: 'until',
            head: say('Đến', 'Until'),
            cell: ({ endedAt }) =>
              endedAt === null ? <Badge tone="lost">{say('còn lỗi', 'still wrong')}</Badge> : whenWords(endedAt),
          },
          {
            id: 'told',
            head: say('Đã báo', 'Told'),
            cell: ({ toldAt }) => (toldAt === null ? say('chưa', 'not yet') : whenWords(toldAt)),
          },
          {
            id: 'seen',
            head: say('Đã xem', 'Seen'),
            cell: (alert) => <Seen alert={alert} onSeen={onSeen} />,
          },
        ]}
      />
    </div>
  )
}

function Seen({
  alert: { id, seenBy, boardName, org },
  onSeen,
}: {
  readonly alert: AlertView
  readonly onSeen: () => void
}) {
  const { isBusy, run } = useDoing()
  if (seenBy) return <>{seenBy.name}</>
  if (!mayIn('pause', org)) return <>—</>
  const see = async () => {
    await askServer(`/api/v1/alerts/${id}/seen`, sendingOf('POST', {})).then(onSeen, tellTrouble)
  }
  return (
    <Button
      isBusy={isBusy}
      aria-label={say(`Đã xem cảnh báo của ${boardName}`, `Seen: ${boardName}`)}
      onPress={() => void run(see)}
    >
      {say('Đã xem', 'Seen')}
    </Button>
  )
}
