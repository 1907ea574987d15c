import type { GrantView } from '../../../../shared/api/person.ts'
import { roleWords } from '../words/role-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** What a role comes to: `Người duyệt của Huyện Ba Tầm và các đơn vị bên dưới`, with its end where it has one. */
export function grantWords({ role, org, orgName, until, deputyFor }: GrantView): string {
  const end = until === null ? '' : say(`, đến ${whenWords(until)}`, `, until ${whenWords(until)}`)
  const stands = deputyFor === null ? '' : say(' (thay mặt)', ' (deputy)')
  return `${inOurs(roleWords[role])}${reachWords({ org, orgName })}${stands}${end}`
}

/** All that somebody has, a sentence each; the plain roles of one office are one: `Biên tập, Vận hành của Huyện Ba Tầm …`. */
export function rolesWords(grants: readonly GrantView[]): readonly string[] {
  const plain = grants.filter(({ until, deputyFor }) => until === null && deputyFor === null)
  const byReach = new Map<string, string[]>()
  for (const grant of plain) {
    const reach = reachWords(grant)
    byReach.set(reach, [...(byReach.get(reach) ?? []), inOurs(roleWords[grant.role])])
  }
  const others = grants.filter((grant) => !plain.includes(grant))
  return [...Array.from(byReach, ([reach, roles]) => `${roles.join(', ')}${reach}`), ...others.map(grantWords)]
}

/** How far a role reaches, as it stands behind the role. */
export function reachWords({ org, orgName }: Pick<GrantView, 'org' | 'orgName'>): string {
  if (org === null) return say(' của toàn hệ thống', ' of the whole installation')
  const name = orgName ?? org
  return say(` của ${name} và các đơn vị bên dưới`, ` of ${name} and all below it`)
}
