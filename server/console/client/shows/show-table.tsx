import type { ShowView } from '../../../../shared/api/shows.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { DataTable } from '../kit/data-table.tsx'
import { dateForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { both, inOurs, say } from '../words/say.ts'
import { endingWords, qualityWords } from './show-words.ts'
import { secondsWords, shownWords } from './shown-words.ts'

/** Shows of a board. */
export interface ShowTableProps {
  readonly shows: readonly ShowView[]
  readonly board: string
  readonly clock: ZoneClock
  readonly now: PlanNow
}

/** What a board played: when by the board’s own clocks, for how long, how sure the time is, and why it ended. */
export function ShowTable({ shows, board, clock, now: { words } }: ShowTableProps) {
  return (
    <div class="card">
      <DataTable
        caption={say('Nhật ký phát', 'Play log')}
        rows={shows}
        keyOf={(show) => `${show.startedAt} ${show.section} ${show.slide} ${show.ms}`}
        columns={[
          {
            id: 'began',
            head: say('Bắt đầu', 'Began'),
            cell: ({ startedAt }) => {
              const { clockMs, date } = clock.read(startedAt)
              return `${timeForPeople(clockMs, true)}\u00a0${dateForPeople(date)}`
            },
          },
          {
            id: 'what',
            head: say('Nội dung', 'What'),
            cell: (show) => (
              <span>
                {shownWords(words, show, board)}
                {show.standIn && <small class="unsure"> {say('(hình thay thế)', '(a stand-in)')}</small>}
              </span>
            ),
          },
          { id: 'lasted', head: say('Thời lượng', 'Lasted'), cell: ({ ms }) => secondsWords(ms) },
          { id: 'ended', head: say('Lý do dừng', 'Ended because'), cell: ({ ended }) => inOurs(endingOf(ended)) },
          {
            id: 'quality',
            head: say('Độ tin cậy của giờ', 'Accuracy of the time'),
            cell: ({ errorMs }) => (
              <span class={errorMs === null ? 'unsure' : undefined}>{inOurs(qualityWords(errorMs))}</span>
            ),
          },
          { id: 'version', head: say('Bản lịch', 'Version'), isNumber: true, cell: ({ version }) => version },
        ]}
      />
    </div>
  )
}

/** An older server may not know an ending that is new. */
const endingOf = (ended: ShowView['ended']) => endingWords[ended] ?? both(ended, ended)
