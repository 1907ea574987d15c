import { planTimeForPeople } from '../../time/plan-time.ts'
import { dateForPeople } from '../../time/typed-date.ts'
import { say } from '../../words/say.ts'

/** When a phase runs on a board, on its own clocks; null while it does not. */
type PhaseTimes = { readonly starts: string; readonly ends: string } | null

/** What a change of a milestone would come to, board by board. */
export interface MilestoneImpact {
  readonly boards: readonly {
    readonly id: string
    readonly name: string
    readonly orgName: string
    /** The first local day that differs; null where none was found from today on. */
    readonly firstDay: string | null
    readonly phases: readonly {
      readonly phase: string
      readonly title: string
      readonly before: PhaseTimes
      readonly after: PhaseTimes
    }[]
  }[]
}

const shownAtMost = 50

/** The boards that follow the change, each with the first day that differs and the phases that move. */
export function MilestoneImpactList({ impact: { boards } }: { readonly impact: MilestoneImpact }) {
  const rest = boards.length - shownAtMost
  return (
    <ul class="names impact">
      {boards.slice(0, shownAtMost).map(({ id, name, orgName, firstDay, phases }) => {
        const from = firstDay === null ? '' : dateForPeople(firstDay)
        const differs = from === '' ? '' : say(`khác từ ${from}`, `differs from ${from}`)
        return (
          <li key={id}>
            <span class="board">{name}</span> <small>{[orgName, differs].filter(Boolean).join(' · ')}</small>
            <ul>
              {phases.map((phase) => (
                <li key={phase.phase}>
                  {phase.title}: {timesWords(phase.before)} → {timesWords(phase.after)}
                </li>
              ))}
            </ul>
          </li>
        )
      })}
      {rest > 0 && <li>{say(`và ${rest} bảng khác`, `and ${rest} more`)}</li>}
    </ul>
  )
}

const timesWords = (times: PhaseTimes): string =>
  times === null
    ? say('không phát', 'does not play')
    : `${planTimeForPeople(times.starts)} – ${planTimeForPeople(times.ends)}`
