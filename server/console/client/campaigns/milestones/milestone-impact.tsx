import type { BoardImpact, MilestoneImpact, PhaseTimes } from '../../../../../shared/api/milestone-impact.ts'
import { parseDate, printDate } from '../../../../../shared/time/civil.ts'
import { Written } from '../../kit/written.tsx'
import { planTimeForPeople } from '../../time/plan-time.ts'
import { dateForPeople } from '../../time/typed-date.ts'
import { say } from '../../words/say.ts'

const shownAtMost = 50

/** The phases that move and the boards that follow, each with the first day that differs; boards to which the same happens stand together. */
export function MilestoneImpactList({ impact: { boards } }: { readonly impact: MilestoneImpact }) {
  const rest = boards.length - shownAtMost
  return (
    <ul class="impact">
      {alike(boards.slice(0, shownAtMost)).map((some) => (
        <li key={some[0]?.id}>
          <ul class="moves">
            {some[0]?.phases.map((phase) => (
              <li key={phase.phase}>
                <strong>
                  <Written>{phase.title}</Written>
                </strong>
                <span class="move">
                  {say('Đang là:', 'Now:')} {timesWords(phase.before)}
                </span>
                <span class="move">
                  {say('Sẽ là:', 'To be:')} {timesWords(phase.after)}
                </span>
              </li>
            ))}
          </ul>
          <ul class="names">
            {some.map(({ id, name, orgName, firstDay }) => (
              <li key={id}>
                <span class="board">{name}</span>{' '}
                <small>{[orgName, differsWords(firstDay)].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {rest > 0 && <li>{say(`và ${rest} bảng khác`, `and ${rest} more`)}</li>}
    </ul>
  )
}

function alike(boards: readonly BoardImpact[]): readonly (readonly BoardImpact[])[] {
  const groups = new Map<string, BoardImpact[]>()
  for (const board of boards) {
    const key = JSON.stringify(board.phases)
    groups.set(key, [...(groups.get(key) ?? []), board])
  }
  return [...groups.values()]
}

function differsWords(firstDay: string | null): string {
  if (firstDay === null) return ''
  const from = dateForPeople(firstDay)
  return say(`khác từ ${from}`, `differs from ${from}`)
}

const timesWords = (times: PhaseTimes): string =>
  times === null
    ? say('không phát', 'does not play')
    : `${edgeWords(times.starts, 'start')} – ${edgeWords(times.ends, 'end')}`

/** A day’s first minute is told as that day, as an end as the day before: nothing is on in it any more. */
function edgeWords(text: string, side: 'start' | 'end'): string {
  const [date = '', time = ''] = text.split('T')
  const day = parseDate(date)
  if (!time.startsWith('00:00') || day === undefined) return planTimeForPeople(text)
  return planTimeForPeople(printDate(side === 'start' ? day : day - 1))
}
