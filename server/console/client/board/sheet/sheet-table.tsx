import type { Board } from '../../../../../shared/plan/plan.ts'
import { spanWords } from '../../words/moment-words.ts'
import { percentWords } from '../../words/percent-words.ts'
import { inOurs, language, say } from '../../words/say.ts'
import { tierWords } from '../../words/tier-words.ts'
import { languageOf } from '../../words/written-in.ts'
import { spanOfDayWords } from '../day/bar-words.ts'
import type { LoadedDay } from '../day/use-board-day.ts'
import type { Row } from '../on-air.ts'
import { onBoardWords } from '../on-board-words.ts'
import { ownerWords } from '../why/owner-words.ts'
import { type Telling, whyTier } from '../why/why-turn.ts'
import { type SheetSlot, sheetSlotsOf } from './sheet-rows.ts'

/** One row of a day, for paper. */
export interface SheetTableProps {
  readonly board: Board
  readonly row: Row
  readonly day: LoadedDay
  readonly telling: Telling
  /** What whoever hears the table calls it. */
  readonly name: string
}

/** The printed table of one row of a day: from when to when, and below it each slide with its seconds, share and turns. */
export function SheetTable({ row, name, ...of }: SheetTableProps) {
  const heads = [
    say('TT', 'No.'),
    say('Nội dung', 'What is shown'),
    say('Giai đoạn · đợt tuyên truyền', 'Phase · campaign'),
    say('Giây mỗi lượt', 'Seconds a turn'),
    say('Tỷ lệ', 'Share'),
    say('Số lượt', 'Turns'),
  ]
  return (
    <table aria-label={name}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {sheetSlotsOf(row).map((slot) => (
        <Slot key={slot.startsAt} slot={slot} columns={heads.length} {...of} />
      ))}
    </table>
  )
}

interface SlotProps extends Omit<SheetTableProps, 'row' | 'name'> {
  readonly slot: SheetSlot
  readonly columns: number
}

function Slot({ slot, columns, board, day, telling: { words, clock } }: SlotProps) {
  return (
    <tbody>
      <tr>
        <th class="slot" scope="rowgroup" colSpan={columns}>
          {`${spanOfDayWords(slot, day, clock)} · ${inOurs(tierWords[slot.tier])}`}
          <span>{` · ${slot.loopMs > 0 ? loopWords(slot) : inOurs(whyTier(slot.tier))}`}</span>
        </th>
      </tr>
      {slot.lines.map(({ entry, seconds, share, shows }, index) => {
        const [shown, owner] = [
          onBoardWords(entry, words.shown(entry, board.id, slot.startsAt)),
          ownerWords(entry, words),
        ]
        return (
          <tr key={index}>
            <td class="amount">{index + 1}</td>
            <td lang={languageOf(shown)}>{inOurs(shown)}</td>
            <td lang={languageOf(owner)}>{inOurs(owner)}</td>
            <td class="amount">{seconds.join('; ')}</td>
            <td class="amount">{percentWords(share, language())}</td>
            <td class="amount">{shows}</td>
          </tr>
        )
      })}
    </tbody>
  )
}

function loopWords({ loopMs }: SheetSlot): string {
  const round = spanWords(loopMs)
  return say(`vòng phát ${round}`, `a loop of ${round}`)
}
