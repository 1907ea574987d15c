import type { TrialPlace } from '../../../../../shared/api/trial.ts'
import type { Plan } from '../../../../../shared/plan/plan.ts'
import { placesWords } from '../../add/where/places-words.ts'
import { say } from '../../words/say.ts'

const mostNamed = 3

/** The first boards of a canvas by name, of those that are told and `more`: a province has hundreds of one shape. */
export function shortPlaces(
  places: readonly Pick<TrialPlace, 'id' | 'section'>[],
  more: number,
  plan: Pick<Plan, 'boards'>,
): string {
  const named = placesWords(places.slice(0, mostNamed), plan)
  const rest = Math.max(0, places.length - mostNamed) + more
  return rest > 0 ? say(`${named} và ${rest} chỗ khác`, `${named} and ${rest} more`) : named
}
