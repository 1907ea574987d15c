import type { PlanNow } from '../api/watch-plan.ts'
import { make } from '../plain/make.ts'
import { clearedBoards } from '../take-down/cleared-boards.ts'
import type { TakeDownView } from '../take-down/take-down.ts'
import { takenWords } from '../take-down/taken-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** What a lift puts back on the air: what was taken down, from which boards, by whom and why. */
export function liftFacts(taken: TakeDownView, { plan, words }: PlanNow): HTMLElement {
  const { subject, org, reason, madeAt } = taken
  const boards = clearedBoards(plan, org, subject).map(({ name }) => name)
  const named = boards.join(', ')
  const facts: readonly (readonly [string, string])[] = [
    [say('Sẽ phát lại', 'Plays again'), inOurs(takenWords(subject, org, words))],
    [say('Trên', 'On'), say(`${boards.length} bảng: ${named}`, `${boards.length} boards: ${named}`)],
    [say('Đã thu hồi bởi', 'Taken down by'), `${taken.person.name}, ${whenWords(madeAt)}`],
    [say('Vì', 'Because'), reason],
  ]
  const rows = facts.flatMap(([term, text]) => [make('dt', {}, term), make('dd', {}, text)])
  return make('dl', { class: 'card facts' }, ...rows)
}
