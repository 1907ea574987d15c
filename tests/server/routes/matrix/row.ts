import { powersOf } from '../../../../server/access/roles.ts'
import type { Route } from '../../../../server/routes/route.ts'
import type { Power, Role } from '../../../../shared/api/role.ts'
import type { ProblemCode } from '../../../../shared/problem/problem.ts'
import type { CallOptions } from '../../a-server.ts'
import type { Org, Place } from './place.ts'
import type { Things } from './things.ts'
import type { Who } from './who.ts'

/** What comes of a call: the status of what was done, or the code of the refusal. */
export type Outcome = number | ProblemCode

/** One call about a thing of an org. */
export interface Asked extends Omit<CallOptions, 'unsigned'> {
  readonly path: string
}

/** A route asked about a thing of each org, and what comes of it. */
export interface ScopedRow {
  /** What is asked about, where a route has several rows. */
  readonly about?: string
  call(things: Things, org: Org, who: Who): Asked | Promise<Asked>
  /** What must be held in the org of the thing, one of these. */
  readonly power: Power | readonly Power[]
  /** Where one of these is held nowhere at all, nothing is looked for; the route's own access where it is left out. */
  readonly gate?: Power | readonly Power[]
  /** What comes of it where it may be done. */
  readonly done: Outcome
  /** Where the thing is seen and nothing of `power` is held: `forbidden` where it is left out. */
  readonly seen?: Outcome
  /** Where it is another for one role alone, in the own org and below. */
  readonly as?: Partial<Record<Role, Outcome>>
  /** Where the thing is a sister's: `not-found` where it is left out. */
  readonly hidden?: Outcome
  /** Where it is of the office above; `own`: as of one's own. As a sister's where it is left out. */
  readonly above?: Outcome | 'own'
  /** Where it is of the office below; as of one's own where it is left out. */
  readonly below?: Outcome
  /** Tokens are refused what people of the same roles may: `first`, before anything is looked for. */
  readonly tokens?: 'refused' | 'first'
  /** What the key of `bang-huyen` opens of its own, and of others. Keys are refused the route where it is left out. */
  readonly key?: readonly [own: Outcome, others: Outcome]
  /** The places that are asked about; all of them where it is left out. */
  readonly places?: readonly Place[]
}

/** What a route tells, of which each sees their own part: where it is read. */
export interface ListRow {
  readonly list: readonly string[]
  /** Where none of these is held anywhere it is refused; the route's own access where it is left out. */
  readonly gate?: Power | readonly Power[]
  /** Offices above are named in it, with what reaches boards of one's own. */
  readonly above?: 'shown'
  /** It is each person's own: nothing of an office need be in it. */
  readonly own?: 'not-told'
}

/** A route about things of one person alone, asked about another's. */
export interface OwnRow {
  /** A thing of another person of the same office. */
  others(things: Things): Asked | Promise<Asked>
  /** What a token is answered: `forbidden` where it is left out. */
  readonly token?: Outcome
}

/**
 * What a route is about: things of orgs; a list; one person's own things; the caller, with nothing named (`caller`); nobody (`open`); the
 * whole installation, which nobody of an office has (`whole`); or a page, which holds nothing of anybody (`page`).
 */
export type Row = ScopedRow | ListRow | OwnRow | 'open' | 'caller' | 'whole' | 'page'

/** Rows by the ids of routes. */
export type Rows = Readonly<Record<string, Row | readonly Row[]>>

/** What somebody of `huyen` is answered about a thing that stands at a place. */
export function expected(who: Who, place: Place, row: ScopedRow, { access }: Pick<Route, 'access'>): Outcome {
  const hidden = row.hidden ?? 'not-found'
  if (who.kind === 'board' && row.key) return row.key[place === 'own' ? 0 : 1]
  const refusal = atTheDoor(who, access, row)
  if (refusal !== undefined) return refusal
  if (who.kind === 'token' && row.tokens === 'first') return 'forbidden'
  if (who.roles.length === 0) return hidden
  if (place === 'sister') return hidden
  if (place === 'above' && row.above !== 'own') return row.above ?? hidden
  const [only] = who.roles.length === 1 ? who.roles : []
  const special = only && row.as?.[only]
  if (special !== undefined) return special
  if (!holds(who, row.power)) return row.seen ?? 'forbidden'
  if (who.kind === 'token' && row.tokens) return 'forbidden'
  return place === 'below' && row.below !== undefined ? row.below : row.done
}

/** How somebody is refused a route whatever is asked of it; undefined where they are let in. */
export function atTheDoor(
  who: Who,
  access: Route['access'],
  { gate = isPower(access) ? access : access === 'see-or-board' ? 'see' : undefined }: Pick<ScopedRow, 'gate'>,
): ProblemCode | undefined {
  if (who.kind === 'nobody') return 'not-signed-in'
  return who.kind === 'board' || (gate !== undefined && !holds(who, gate)) ? 'forbidden' : undefined
}

function holds({ roles }: Who, power: Power | readonly Power[]): boolean {
  return [power].flat().some((one) => roles.some((role) => (powersOf[role] as readonly Power[]).includes(one)))
}

function isPower(access: Route['access']): access is Power {
  return !['open', 'half', 'signed', 'see-or-board'].includes(access)
}
