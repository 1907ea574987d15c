import type { Board } from '../../../../../shared/plan/plan.ts'
import { sectionWords } from '../../add/where/section-words.ts'
import { PrintSheet, SignatureBlock } from '../../kit/print-sheet.tsx'
import { serverClock } from '../../state/now.ts'
import { formalDate } from '../../time/formal-date.ts'
import { daypartWords } from '../../words/daypart-words.ts'
import { dayWords, lunarWords } from '../../words/moment-words.ts'
import { inOurs, say } from '../../words/say.ts'
import { sizeWords } from '../../words/size-words.ts'
import type { LoadedDay } from '../day/use-board-day.ts'
import type { Row } from '../on-air.ts'
import type { Telling } from '../why/why-turn.ts'
import { SheetTable } from './sheet-table.tsx'

/** A day of a board, for paper. */
export interface DaySheetProps {
  readonly board: Board
  readonly day: LoadedDay
  readonly telling: Telling
}

/** The day’s programme of a board on A4, to be signed and kept. */
export function DaySheet({ board, day, telling }: DaySheetProps) {
  const { words, clock } = telling
  const today = clock.read(serverClock.now()).date
  return (
    <PrintSheet
      title={say('Chương trình phát trong ngày', 'Programme of the day')}
      office={words.org(board.org)}
      dated={say(formalDate(today), dayWords(today))}
    >
      <div class="day-sheet">
        <p>
          <strong>{board.name}</strong>
          {` (${sizeWords(board)} ${say('điểm ảnh', 'pixels')}${board.place ? `, ${board.place}` : ''})`}
        </p>
        <p>
          {say('Ngày phát', 'Day')}: {[dayWords(day.date), lunarWords(day.date)].filter(Boolean).join(' · ')}
        </p>
        {board.hours && (
          <p>
            {say('Giờ hoạt động', 'Hours')}: {inOurs(daypartWords(board.hours))}
          </p>
        )}
        {day.rows.map((row) => (
          <div key={row.section}>
            {row.section !== null && <h2>{sectionWords(board, row.section)}</h2>}
            <SheetTable {...{ board, row, day, telling }} name={nameOf(board, row)} />
          </div>
        ))}
      </div>
      <SignatureBlock left={say('Người lập', 'Prepared by')} right={say('Người duyệt', 'Approved by')} />
    </PrintSheet>
  )
}

const nameOf = (board: Board, { section }: Row) =>
  section === null ? say('Chương trình phát', 'Programme') : sectionWords(board, section)
