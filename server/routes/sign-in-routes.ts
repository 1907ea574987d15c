import { isObject } from '../../shared/plan/decoding.ts'
import { parseStrictJson } from '../../shared/plan/strict-json.ts'
import { problem } from '../../shared/problem/problem.ts'
import type { Database } from '../db/database.ts'
import { hashOfSecret, newSecret } from '../live/secret.ts'
import { endSession, keepSession, useLink } from '../store/access-store.ts'
import { checkOrigin, type Guard, sessionCookie } from './guard.ts'
import type { Route } from './route.ts'
import { signInPage } from './sign-in-page.ts'

const idleMs = 7 * 86_400_000
const longestMs = 30 * 86_400_000

/** Signing in with the secret of a one-time link or with a bearer token, and out again. */
export function signInRoutes(database: Database, guard: Guard): Route[] {
  async function begin(secret: string, at: number): Promise<string> {
    const session = newSecret()
    const byToken = await guard.isToken(secret, at)
    const begun = await database.write(async (trx) => {
      if (!byToken && !(await useLink(trx, hashOfSecret(secret), at))) return false
      await keepSession(trx, { hash: hashOfSecret(session), at, idleMs, endsAt: at + longestMs })
      return true
    })
    if (begun) return session
    throw problem('link-used')
  }

  return [
    {
      id: 'signInPage',
      method: 'GET',
      path: '/sign-in',
      access: 'open',
      page: true,
      summary: 'The page that a one-time link opens. Opening it does not use the link up.',
      answer: { status: 200, describes: 'The page.', type: 'text/html' },
      handle: () => signInPage(),
    },
    {
      id: 'signIn',
      method: 'POST',
      path: '/sign-in',
      access: 'open',
      summary: 'Exchanges the secret of a one-time link, or a bearer token, for a session’s cookie.',
      body: { types: ['application/json'], maxBytes: 4096, schema: 'Secret' },
      answer: { status: 204, describes: 'Signed in; the cookie is set.' },
      refuses: ['link-used', 'forbidden'],
      async handle(call) {
        checkOrigin(call.request)
        const session = await begin(secretIn(call.text()), call.at)
        return new Response(null, { status: 204, headers: { 'set-cookie': cookie(call.request, session, longestMs) } })
      },
    },
    {
      id: 'signOut',
      method: 'POST',
      path: '/sign-out',
      access: 'person',
      summary: 'Ends the session of the cookie.',
      answer: { status: 204, describes: 'Signed out.' },
      async handle({ request, principal }) {
        if (principal?.kind === 'person' && principal.by === 'session') {
          const { session } = principal
          await database.write((trx) => endSession(trx, session))
        }
        return new Response(null, { status: 204, headers: { 'set-cookie': cookie(request, '', 0) } })
      },
    },
  ]
}

function secretIn(text: string): string {
  const { value, faults } = parseStrictJson(text)
  const secret = faults.length === 0 && isObject(value) ? value.secret : undefined
  if (typeof secret === 'string') return secret
  throw problem('bad-json', {
    detail: 'Expected {"secret": "…"}.',
    detailVi: 'Cần {"secret": "…"}.',
    faults,
  })
}

function cookie(request: Request, value: string, forMs: number): string {
  // Behind a proxy that speaks HTTPS only the page's own origin, which has been checked, tells of it.
  const secure = (request.headers.get('origin') ?? request.url).startsWith('https:') ? '; Secure' : ''
  return `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${forMs / 1000}${secure}`
}
