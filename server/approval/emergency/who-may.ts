import type { Settings } from '../../../shared/api/settings.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { type Holder, whoHas } from '../../store/rows/who-has.ts'
import { settingsIn } from '../../store/settings-store.ts'
import type { Emergency } from './emergency.ts'
import type { EmergencyParts } from './emergency-parts.ts'

/** What holds for emergencies in an org: its own choice, or that of the nearest org above it. */
export async function emergencySettings(
  { database }: Pick<EmergencyParts, 'database'>,
  org: OrgId,
  { tree }: Pick<PlanInForce, 'tree'>,
): Promise<Settings['emergency']> {
  return (await settingsIn(database.db, chainIds(org, tree))).emergency
}

/** The people who may release an emergency at `at` (epoch ms), each once; where it takes two, whoever prepared it is none of them. */
export async function mayReleaseNow(
  parts: Pick<EmergencyParts, 'database'>,
  emergency: Emergency,
  { tree }: Pick<PlanInForce, 'tree'>,
  at: number,
): Promise<readonly Pick<Holder, 'id' | 'name'>[]> {
  const { people, release } = await emergencySettings(parts, emergency.org, { tree })
  const holders = await whoHas(parts.database.db, release, chainIds(emergency.org, tree), at)
  const allowed = holders.filter(({ id }) => people === 1 || !isPreparer(emergency, id))
  return [...new Map(allowed.map(({ id, name }) => [id, { id, name }])).values()]
}

/** Whether somebody prepared an emergency, or it was their token that did. */
export function isPreparer(
  { prepared, preparedFor }: Pick<Emergency, 'prepared' | 'preparedFor'>,
  id: string,
): boolean {
  return prepared.id === id || preparedFor === id
}

function chainIds(org: OrgId, tree: PlanInForce['tree']): readonly OrgId[] {
  return tree.chainOf(org).map(({ id }) => id)
}
