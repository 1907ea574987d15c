import type { ApprovedExplanation } from '../../../../../shared/api/explanation.ts'
import type { BoardId } from '../../../../../shared/plan/plan.ts'
import { type Asked, useAsked } from '../../state/use-asked.ts'
import type { ZoneClock } from '../../time/zone-clock.ts'

/** Asks why a board shows what it shows at an instant (epoch ms); undefined: for nothing. */
export function useExplained(board: BoardId, at: number | undefined, clock: ZoneClock): Asked<ApprovedExplanation> {
  const path =
    at === undefined ? undefined : `/api/v1/boards/${board}/explain?at=${encodeURIComponent(clock.print(at))}`
  return useAsked<ApprovedExplanation>(path, ['submissions', 'take-downs'])
}
