import { useState } from 'preact/hooks'
import type { Board } from '../../../../shared/plan/plan.ts'
import { Tabs } from '../kit/tabs.tsx'
import { say } from '../words/say.ts'
import { CampaignBarsView } from './day/campaign-bars.tsx'
import type { DayBook } from './day/day-book.ts'
import { DayTab } from './day/day-tab.tsx'
import type { LoadedDay } from './day/use-board-day.ts'
import { WeekBars } from './day/week-bars.tsx'
import { daysAfter, mondayOf } from './day/weeks-of-days.ts'
import type { Hand } from './see-at/use-hand.ts'
import type { Telling } from './why/why-turn.ts'

const ids = ['day', 'week', 'campaigns'] as const

/** How much time the programme is looked at over. */
export type ProgrammeTab = (typeof ids)[number]

/** What the programme of a board is told of, and how far one looks. */
export interface ProgrammeTabsProps {
  readonly board: Board
  readonly day: LoadedDay
  readonly days: DayBook
  readonly telling: Telling
  readonly hand: Hand
  readonly tab: ProgrammeTab
  readonly onTab: (tab: ProgrammeTab) => void
}

/** Weeks of the past that stand before the one that is looked at. */
const weeksBefore = 8

/** The programme by day, by week, and by campaign over months. */
export function ProgrammeTabs({ board, day, days, telling, hand, tab, onTab }: ProgrammeTabsProps) {
  const [from, setFrom] = useState(() => daysAfter(mondayOf(day.date), -7 * weeksBefore))
  return (
    <Tabs
      label={say('Lịch phát', 'Programme')}
      chosen={tab}
      onChoose={onTab}
      tabs={[
        {
          id: 'day',
          label: say('Trong ngày', 'Day'),
          panel: () => <DayTab {...{ board, day, telling, hand }} />,
        },
        {
          id: 'week',
          label: say('Trong tuần', 'Week'),
          panel: () => (
            <div class="card">
              <WeekBars board={board.id} date={day.date} {...{ days, telling, hand }} />
            </div>
          ),
        },
        {
          id: 'campaigns',
          label: say('Các đợt', 'Campaigns'),
          panel: () => (
            <div class="card">
              <CampaignBarsView board={board.id} {...{ from, telling, hand }} onFrom={setFrom} />
            </div>
          ),
        },
      ]}
    />
  )
}

/** The tab that an address names. */
export const tabInAddress = (search: URLSearchParams): ProgrammeTab =>
  ids.find((id) => id === search.get('tab')) ?? 'day'
