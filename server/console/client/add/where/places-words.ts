import type { TrialPlace } from '../../../../../shared/api/trial.ts'
import type { Plan } from '../../../../../shared/plan/plan.ts'
import { say } from '../../words/say.ts'
import { sectionWords } from './section-words.ts'

/** What people call places: the boards, each once, with the parts of it that are meant. */
export function placesWords(
  places: readonly Pick<TrialPlace, 'id' | 'section'>[],
  { boards }: Pick<Plan, 'boards'>,
): string {
  const parts = new Map<string, string[]>()
  for (const { id, section } of places) {
    const board = boards.find((one) => one.id === id)
    const whole = board?.sections?.length ? say('liền cả bảng', 'all of it as one') : ''
    const words = section === null ? whole : board ? sectionWords(board, section) : section
    const name = board?.name ?? id
    parts.set(name, [...(parts.get(name) ?? []), ...(words === '' ? [] : [words])])
  }
  return Array.from(parts, ([name, some]) => (some.length > 0 ? `${name} · ${some.join(', ')}` : name)).join('; ')
}
