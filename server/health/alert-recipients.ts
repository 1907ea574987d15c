import type { Role } from '../../shared/api/role.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import { nearest } from '../approval/notices/nearest.ts'
import type { Database } from '../db/database.ts'
import type { Alert } from '../store/boards/alert-store.ts'
import { whoHas } from '../store/rows/who-has.ts'

/** Those who look after boards, and those who are told of what must not wait besides. */
const caretakers: readonly Role[] = ['technician', 'operator']
const responsible: readonly Role[] = ['technician', 'operator', 'approver', 'administrator']

/** Alerts that the same people are told of, at least one of each. */
export interface Telling {
  readonly people: readonly string[]
  readonly alerts: readonly Alert[]
}

/**
 * Who is told of which alerts, so that everybody hears once of all that is theirs: of each board those who look after it nearest to it;
 * administrators where nobody does; of what must not wait all who answer for it.
 */
export async function recipientsOf(
  { db }: Pick<Database, 'db'>,
  tree: OrgTree,
  alerts: readonly Alert[],
  at: number,
): Promise<readonly Telling[]> {
  const byPerson = new Map<string, Alert[]>()
  const chains = new Map(alerts.map(({ org }) => [org, tree.chainOf(org).map(({ id }) => id)]))
  const orgs = [...new Set([...chains.values()].flat())]
  const holders = {
    caretakers: await whoHas(db, caretakers, orgs, at),
    responsible: await whoHas(db, responsible, orgs, at),
    administrators: await whoHas(db, ['administrator'], orgs, at),
  }
  for (const alert of alerts) {
    const chain = chains.get(alert.org) ?? []
    const usual = nearest(alert.atOnce ? holders.responsible : holders.caretakers, chain)
    const told = usual.length > 0 ? usual : nearest(holders.administrators, chain)
    for (const id of new Set(told.map((one) => one.id))) {
      const own = byPerson.get(id)
      if (own) own.push(alert)
      else byPerson.set(id, [alert])
    }
  }
  const groups = new Map<string, { people: string[]; alerts: readonly Alert[] }>()
  for (const [person, own] of byPerson) {
    const key = own.map(({ id }) => id).join(' ')
    const group = groups.get(key)
    if (group) group.people.push(person)
    else groups.set(key, { people: [person], alerts: own })
  }
  return [...groups.values()]
}
