import { make } from '../plain/make.ts'
import { planTimeForPeople } from '../time/plan-time.ts'
import { dateForPeople } from '../time/typed-date.ts'
import { say } from '../words/say.ts'

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
export function milestoneImpactList({ boards }: MilestoneImpact): HTMLElement {
  const rows = boards.slice(0, shownAtMost).map(({ name, orgName, firstDay, phases }) => {
    const from =
      firstDay === null ? '' : say(`khác từ ${dateForPeople(firstDay)}`, `differs from ${dateForPeople(firstDay)}`)
    return make(
      'li',
      {},
      make('span', { class: 'board' }, name),
      make('small', {}, ` ${[orgName, from].filter(Boolean).join(' · ')}`),
      make('ul', {}, ...phases.map((phase) => make('li', {}, phaseWords(phase)))),
    )
  })
  if (boards.length > shownAtMost) {
    const rest = boards.length - shownAtMost
    rows.push(make('li', {}, say(`và ${rest} bảng khác`, `and ${rest} more`)))
  }
  return make('ul', { class: 'names impact' }, ...rows)
}

function phaseWords({ title, before, after }: MilestoneImpact['boards'][number]['phases'][number]): string {
  const of = (times: PhaseTimes) =>
    times === null
      ? say('không phát', 'does not play')
      : `${planTimeForPeople(times.starts)} – ${planTimeForPeople(times.ends)}`
  return `${title}: ${of(before)} → ${of(after)}`
}
