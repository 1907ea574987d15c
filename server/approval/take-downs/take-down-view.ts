import type { TakeDownView, TakenSubject } from '../../../shared/api/take-down.ts'
import type { OrgId, Plan } from '../../../shared/plan/plan.ts'
import type { KeptTakeDown } from '../../store/approval/take-down-store.ts'
import { titleOfTaken } from './taken-title.ts'

/** A take-down out of its row, called as the plan calls what it clears. */
export function takeDownView({ person, personName, ...kept }: KeptTakeDown, plan: Plan | undefined): TakeDownView {
  const subject = JSON.parse(kept.subject) as TakenSubject
  const title = titleOfTaken({ org: kept.org as OrgId, subject }, plan).vi
  return { ...kept, subject, title, person: { id: person, name: personName } }
}
