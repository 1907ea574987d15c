import type { GrantView } from '../api/me.ts'
import { roleWords } from '../words/role-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

/** `Người duyệt, Huyện Ba Tầm`, with its end where it has one. */
export function grantWords({ role, org, orgName, until, deputyFor }: GrantView): string {
  const place = placeOf({ org, orgName })
  const end = until === null ? '' : say(`, đến ${whenWords(until)}`, `, until ${whenWords(until)}`)
  return `${inOurs(roleWords[role])}, ${place}${deputyFor === null ? '' : say(' (thay mặt)', ' (deputy)')}${end}`
}

/** All that somebody has, the plain roles of one office together: `Biên tập, Vận hành: Huyện Ba Tầm`. */
export function rolesWords(grants: readonly GrantView[]): string {
  const plain = grants.filter(({ until, deputyFor }) => until === null && deputyFor === null)
  const byPlace = new Map<string, string[]>()
  for (const grant of plain) {
    const place = placeOf(grant)
    byPlace.set(place, [...(byPlace.get(place) ?? []), inOurs(roleWords[grant.role])])
  }
  const others = grants.filter((grant) => !plain.includes(grant))
  return [...Array.from(byPlace, ([place, roles]) => `${roles.join(', ')}: ${place}`), ...others.map(grantWords)].join(
    '; ',
  )
}

const placeOf = ({ org, orgName }: Pick<GrantView, 'org' | 'orgName'>) =>
  org === null ? say('toàn hệ thống', 'everywhere') : (orgName ?? org)
