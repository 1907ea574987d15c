import type { ShowPage, ShowsVerdict } from '../../../../shared/api/shows.ts'
import { timezoneOf } from '../../../../shared/plan/effective.ts'
import { parseDate } from '../../../../shared/time/civil.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import { VerifyChain } from '../audit/verify-chain.tsx'
import { Empty } from '../kit/empty.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { now as second } from '../state/now.ts'
import { usePaged } from '../state/use-paged.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { byName } from '../words/by-name.ts'
import { inOurs, say } from '../words/say.ts'
import { allPages } from './all-pages.ts'
import { BoardPicker } from './board-picker.tsx'
import { chainWords } from './chain-words.ts'
import { DaySteps } from './day-steps.tsx'
import { DownloadCsv } from './download-csv.tsx'
import { ShowTable } from './show-table.tsx'
import { endingWords, qualityWords } from './show-words.ts'
import { shownWords } from './shown-words.ts'

const atOnce = 200
const atMost = 1000

/** What a board played on a day; the address remembers both. The plan has a board at least. */
export function BoardShows({ now }: { readonly now: PlanNow }) {
  const { plan, words } = now
  const asked = address.value.searchParams
  const board = plan.boards.find(({ id }) => id === asked.get('board')) ?? firstByName(plan.boards)
  const clock = zoneClockOf(board ? timezoneOf(board, plan) : plan.timezone)
  const today = clock.read(second.value || Date.now()).date
  const wanted = asked.get('date') ?? ''
  const date = parseDate(wanted) === undefined ? today : wanted
  const id = board?.id ?? ''
  const path = `/api/v1/boards/${id}/shows?date=${date}`
  const paged = usePaged(`${path}&limit=${atOnce}`, pageOf)
  const rows = async () => [
    [say('Ngày', 'Day'), say('Bắt đầu', 'Began'), say('Nội dung', 'What'), say('Giây', 'Seconds')].concat([
      ...[say('Kết thúc vì', 'Ended because'), say('Độ tin của giờ', 'Accuracy of the time'), say('Bản', 'Version')],
    ]),
    ...(await allPages(`${path}&limit=${atMost}`, pageOf)).map((show) => {
      const at = clock.read(show.startedAt)
      return [
        ...[dateForPeople(at.date), timeForPeople(at.clockMs, true), shownWords(words, show, id), show.ms / 1000],
        ...[inOurs(endingWords[show.ended]), inOurs(qualityWords(show.errorMs)), show.version],
      ]
    }),
  ]
  return (
    <div class="shows-part">
      <div class="shows-tools">
        <BoardPicker now={now} value={id} onPick={(picked) => changeQuery({ board: picked })} />
        <DaySteps date={date} today={today} onDate={(next) => changeQuery({ board: id, date: next })} />
      </div>
      <div class="doings">
        <DownloadCsv name={`nhat-ky-phat-${id}-${date}`} rows={rows} />
        <VerifyChain<ShowsVerdict> key={id} path={`/api/v1/boards/${id}/shows/verify`} said={chainWords} />
      </div>
      <PagedRows
        paged={paged}
        empty={
          <Empty title={say('Ngày này chưa có lượt phát nào được ghi.', 'No plays are recorded for this day.')}>
            {say(
              'Bảng đã ghép ghi lại từng lượt phát và gửi về khi có mạng.',
              'A paired board records each play, and sends it once it is connected.',
            )}
          </Empty>
        }
      >
        {(shows) => <ShowTable {...{ shows, clock, now }} board={id} />}
      </PagedRows>
    </div>
  )
}

const pageOf = ({ shows, next }: ShowPage) => ({ rows: shows, next })

function firstByName<T extends { readonly name: string }>(boards: readonly T[]): T | undefined {
  return [...boards].sort((a, b) => byName(a.name, b.name))[0]
}
