import type { Power } from '../../../shared/api/role.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { AuditQuestion } from '../../store/audit/audit-store.ts'
import { badQuery } from '../calls/query-values.ts'
import type { Call } from '../route.ts'

/** What is on boards or decides it: whoever sees such a thing sees what was done to it. Of people and their sessions administrators read. */
const shownKinds: ReadonlySet<string> = new Set([
  ...['plan', 'org', 'board', 'campaign', 'milestone', 'phase', 'slide', 'placement', 'filler', 'interrupt'],
  ...[
    'restriction',
    'submission',
    'take-down',
    'directive',
    'acknowledgement',
    'emergency',
    'emergency-template',
    'official-slogan',
  ],
  ...['template', 'media', 'settings', 'alert-settings'],
])

/**
 * What a call asks of the log, within what its caller may read: the history of one thing in the orgs they see, or anything in the orgs
 * that they administer; what is no org's only where they see, or administer, the whole installation. Throws problems.
 */
export function auditQuestionOf(call: Call, current: PlanInForce | undefined): AuditQuestion {
  const [subjectKind, subject] = [call.query('subjectKind'), call.query('subject')]
  const isHistory = subjectKind !== undefined && subject !== undefined && shownKinds.has(subjectKind)
  const power = isHistory ? 'see' : 'administer'
  if (!call.authority.has(power)) throw problem('forbidden')
  return {
    ...{ subjectKind, subject, actor: call.query('person'), act: call.query('act') },
    ...{ orgs: orgsOf(call, current, power), from: instantOf(call, 'from'), to: instantOf(call, 'to') },
  }
}

/** The orgs whose entries a caller reads by a power; undefined: everybody's, and the installation's own. */
export function orgsRead(
  { authority }: Pick<Call, 'authority'>,
  current: PlanInForce | undefined,
  power: Power,
): readonly OrgId[] | undefined {
  if (authority.mayEverywhere(power)) return undefined
  return (current?.plan.orgs ?? []).map(({ id }) => id).filter((org) => authority.may(power, org))
}

function orgsOf(call: Call, current: PlanInForce | undefined, power: Power): readonly OrgId[] | undefined {
  const asked = call.query('org') as OrgId | undefined
  const read = orgsRead(call, current, power)
  if (asked === undefined) return read
  // An org that is no more is known to those who read everything.
  if (read === undefined && !current?.tree.isWithin(asked, asked)) return [asked]
  if (!current?.tree.isWithin(asked, asked) || !call.authority.sees(asked)) throw problem('not-found')
  if (!call.authority.may(power, asked)) throw problem('forbidden')
  return current.plan.orgs.map(({ id }) => id).filter((org) => current.tree.isWithin(org, asked))
}

function instantOf(call: Call, name: 'from' | 'to'): number | undefined {
  const text = call.query(name)
  if (text === undefined) return undefined
  // A plus sign that was not escaped comes out of the query string as a space.
  const at = /^\d{1,15}$/.test(text) ? Number(text) : parseInstant(text.replace(' ', '+'))
  if (at === undefined) throw badQuery(name, 'a date-time with an offset', 'một thời điểm có múi giờ', text)
  return at
}
