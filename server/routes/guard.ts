import type { BoardId } from '../../shared/plan/plan.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { Database } from '../db/database.ts'
import { isSameOrigin } from '../live/same-origin.ts'
import { hashOfSecret, isSecret } from '../live/secret.ts'
import { findBoardKey, findSession, findToken, touchSession } from '../store/access-store.ts'
import type { Access, Principal } from './principal.ts'

/** The one place that answers who is asking, and whether they may. */
export interface Guard {
  /** Lets a request in as somebody, or as nobody on an open route; throws a problem where it may not come in. */
  admit(request: Request, access: Access, at: number): Promise<Principal | undefined>
  /** Whether a secret is a bearer token that is good at `at`. */
  isToken(secret: string, at: number): Promise<boolean>
}

/** The cookie that carries a session's secret. */
export const sessionCookie = 'congchao-session'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']
const touchEveryMs = 60_000

/** A guard over the stored tokens, sessions and board keys, and over one token given at start (as its hash). */
export function createGuard(database: Database, givenTokenHash?: string): Guard {
  const touched = new Map<string, number>()

  async function personByToken(token: string, at: number): Promise<Principal | undefined> {
    if (givenTokenHash && isSecret(token, givenTokenHash)) return { kind: 'person', name: 'administrator', by: 'token' }
    const found = await findToken(database.db, hashOfSecret(token), at)
    return found && { kind: 'person', name: found.principal, by: 'token' }
  }

  async function boardByKey(pair: string): Promise<Principal | undefined> {
    const [board = '', key = ''] = pair.split(':', 2)
    const hash = await findBoardKey(database.db, board as BoardId)
    return hash && isSecret(key, hash) ? { kind: 'board', board: board as BoardId } : undefined
  }

  async function personBySession(secret: string, at: number): Promise<Principal | undefined> {
    const session = hashOfSecret(secret)
    const found = await findSession(database.db, session, at)
    if (!found) return undefined
    if (at - (touched.get(session) ?? 0) >= touchEveryMs) {
      touched.set(session, at)
      await database.write((trx) => touchSession(trx, session, at))
    }
    return { kind: 'person', name: found.principal, by: 'session', session }
  }

  async function principalOf(request: Request, at: number): Promise<Principal | undefined> {
    const [scheme = '', secret = ''] = (request.headers.get('authorization') ?? '').split(' ', 2)
    if (scheme.toLowerCase() === 'bearer') return personByToken(secret, at)
    if (scheme.toLowerCase() === 'board') return boardByKey(secret)
    const cookie = cookieOf(request, sessionCookie)
    return cookie === undefined ? undefined : personBySession(cookie, at)
  }

  return {
    isToken: async (secret, at) => (await personByToken(secret, at)) !== undefined,
    async admit(request, access, at) {
      if (access === 'open') return undefined
      const principal = await principalOf(request, at)
      if (!principal) throw problem('not-signed-in')
      if (principal.kind === 'board' && access !== 'person-or-board') throw problem('forbidden')
      // A browser sends the cookie along whoever wrote the page; it does not let that page say where it came from.
      if (principal.kind === 'person' && principal.by === 'session') checkOrigin(request)
      return principal
    },
  }
}

/** Throws a problem where a request that changes something comes from a page of another origin, or does not say from which. */
export function checkOrigin(request: Request): void {
  if (!safeMethods.includes(request.method) && !isSameOrigin(request.headers)) {
    throw problem('forbidden', {
      detail: 'The request comes from a page of another origin.',
      detailVi: 'Yêu cầu đến từ một trang của nguồn khác.',
    })
  }
}

function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name) return value?.trim()
  }
  return undefined
}
