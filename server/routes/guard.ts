import type { Power } from '../../shared/api/role.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import { type Authority, authorityOf } from '../access/authority.ts'
import type { BoardCaller, Caller, PersonCaller, PersonId, TokenCaller } from '../access/caller.ts'
import type { Grant } from '../access/grant.ts'
import { reaches } from '../access/manage.ts'
import { isSameOrigin } from '../access/same-origin.ts'
import { hashOfSecret, isSecret } from '../access/secret.ts'
import { sessionSecretOf } from '../access/session-cookie.ts'
import type { Database } from '../db/database.ts'
import type { BoardTokens } from '../pairing/board-tokens.ts'
import { findSession, touchSession } from '../store/people/session-store.ts'
import { findToken, noteTokenUse } from '../store/people/token-store.ts'
import type { Asked } from './calls/as-asked.ts'
import { onceAMinute } from './calls/once-a-minute.ts'
import type { Access } from './calls/principal.ts'

/** Somebody, or nobody, with what they may do. */
export interface Admitted<Who extends Caller | undefined = Caller | undefined> {
  readonly caller: Who
  readonly authority: Authority
}

/** What carries a session: without its address, it is not known to have come by HTTPS. */
type Carrying = Pick<Asked, 'headers'> & Partial<Asked>

/** The one place that answers who is asking, and whether they may. */
export interface Guard {
  /** Lets a request in as somebody, or as nobody on an open route; throws a problem where it may not come in. */
  admit(request: Asked, access: Access, at: number): Promise<Admitted>
  /** Who is asking, whatever they may do; undefined: nobody who is known. */
  callerOf(request: Asked, at: number): Promise<Caller | undefined>
  /** The person whose complete session a request carries; undefined where it carries none. Where the request comes from is not asked. */
  sessionOf(request: Carrying, at: number): Promise<Admitted<PersonCaller> | undefined>
}

/** What callers are known by. */
export interface GuardParts {
  readonly database: Database
  /** The orgs of now. */
  tree(): OrgTree
  /** The hash of a token that is good besides those in the database. */
  readonly operatorToken: string | undefined
  /** The installation's public address, where it is configured. */
  readonly publicUrl: string | undefined
  readonly boardTokens: Pick<BoardTokens, 'boardOf'>
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/** The token that the operator of the machine gives at start: it does everything that one person alone may do, and approves nothing. */
const operator: TokenCaller = {
  kind: 'token',
  id: 'operator',
  name: 'operator',
  grants: (['administrator', 'editor', 'technician', 'operator'] as const).map((role) => ({ org: null, role })),
}

/** A guard over the stored tokens and sessions and the pairings of boards. What it answers is read anew for each request. */
export function createGuard({ database, tree, operatorToken, publicUrl, boardTokens }: GuardParts): Guard {
  const awake = onceAMinute((hash, at) => database.write((trx) => touchSession(trx, hash, at)))
  const used = onceAMinute((id, at) => database.write((trx) => noteTokenUse(trx, id, at)))
  const authorityFor = (grants: readonly Grant[]) => authorityOf(grants, tree())

  async function tokenOf(secret: string, at: number): Promise<TokenCaller | undefined> {
    if (operatorToken !== undefined && isSecret(secret, operatorToken)) return operator
    const token = await findToken(database.db, hashOfSecret(secret), at)
    if (!token) return undefined
    const { id, label: name, org, roles, madeBy, maker, usedAt } = token
    // A token lasts no longer than its maker may make it: who leaves takes it along.
    const holds = maker
      ? maker.isActive && reaches(authorityFor(maker.grants), 'administer', { org })
      : madeBy === operator.id
    if (!holds) return undefined
    await used(id, usedAt, at)
    const grants = roles.flatMap((role): Grant[] => (role === 'approver' ? [] : [{ org, role }]))
    return { kind: 'token', id, name, grants }
  }

  function boardOf(token: string, at: number): BoardCaller | undefined {
    const board = boardTokens.boardOf(token, at)
    return board && { kind: 'board', board }
  }

  async function personOf(request: Carrying, at: number): Promise<PersonCaller | undefined> {
    const secret = sessionSecretOf(request)
    if (secret === undefined) return undefined
    const found = await findSession(database.db, hashOfSecret(secret), at)
    if (!found) return undefined
    const { id, hash, stage, seenAt, person, grants } = found
    await awake(hash, seenAt, at)
    return { kind: 'person', ...person, id: person.id as PersonId, grants, session: { id, hash, stage } }
  }

  async function callerOf(request: Asked, at: number): Promise<Caller | undefined> {
    const shown = request.headers.get('authorization')
    if (shown === null) return personOf(request, at)
    // Whoever shows something else than a cookie is nobody where it is not good, whatever cookie came along.
    const [, scheme = '', secret = ''] = /^(\w+) ([\x21-\x7e]{1,512})$/.exec(shown) ?? []
    if (scheme.toLowerCase() === 'bearer') return tokenOf(secret, at)
    return scheme.toLowerCase() === 'board' ? boardOf(secret, at) : undefined
  }

  return {
    callerOf,
    async admit(request, access, at) {
      if (access === 'open') {
        // What begins a session must not be begun by another's page: its visitor would work under a stranger's name.
        checkOrigin(request, publicUrl)
        return { caller: undefined, authority: authorityFor([]) }
      }
      const caller = await callerOf(request, at)
      if (!caller) throw problem('not-signed-in')
      // A browser sends the cookie along whoever wrote the page; it does not let that page say where it came from.
      if (caller.kind === 'person') checkOrigin(request, publicUrl)
      const authority = authorityFor(caller.kind === 'board' ? [] : caller.grants)
      checkAccess(caller, authority, access)
      return { caller, authority }
    },
    async sessionOf(request, at) {
      const caller = await personOf(request, at)
      return caller?.session.stage === 'complete' ? { caller, authority: authorityFor(caller.grants) } : undefined
    },
  }
}

function checkAccess(caller: Caller, authority: Authority, access: Exclude<Access, 'open'>): void {
  if (caller.kind === 'board') {
    if (access === 'see-or-board') return
    throw problem('forbidden')
  }
  if (access === 'half') {
    if (caller.kind === 'person') return
    throw problem('forbidden')
  }
  if (caller.kind === 'person' && caller.session.stage !== 'complete') throw problem('second-factor-needed')
  if (access === 'signed') return
  const power: Power = access === 'see-or-board' ? 'see' : access
  if (!authority.has(power)) throw problem('forbidden')
}

/** Throws a problem where a request that changes something comes from a page of another origin, or does not say from which. */
function checkOrigin({ method, url, headers }: Asked, publicUrl: string | undefined): void {
  if (safeMethods.includes(method)) return
  // Over HTTPS, a page of this host that came without it may be anybody's on the way.
  const isBare = url.startsWith('https:') && headers.get('origin')?.startsWith('http:')
  if (isBare || !isSameOrigin(headers, publicUrl)) {
    throw problem('forbidden', {
      detail: 'The request comes from a page of another origin.',
      detailVi: 'Yêu cầu đến từ một trang của nguồn khác.',
    })
  }
}
