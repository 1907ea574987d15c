import type { OrgId, Plan } from '../../../../../shared/plan/plan.ts'
import { mayIn } from '../../state/signed-in.ts'

/** The first of the offices in which the person may write, from the top; undefined where there is none. */
export const ownOffice = ({ orgs }: Pick<Plan, 'orgs'>): OrgId | undefined =>
  orgs.find(({ id }) => mayIn('edit', id))?.id
