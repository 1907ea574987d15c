import type { SignInWays } from '../../../shared/api/sign-in.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { cookieOf } from '../../access/cookie-of.ts'
import { enterByOidc } from '../../access/enter-by-oidc.ts'
import { type Oidc, OidcFailed } from '../../access/oidc.ts'
import type { SecretBox } from '../../access/secret-box.ts'
import { cookieFor, cookieText } from '../../access/session-cookie.ts'
import type { Database } from '../../db/database.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import { json } from '../calls/answers.ts'
import { isOwnPath } from '../calls/own-path.ts'
import type { Call, Route } from '../route.ts'
import { signInFrom } from './sign-in-answer.ts'

/** What signing in at an identity provider is answered from. */
export interface OidcRouteParts {
  /** Undefined where none is configured. */
  readonly oidc: Oidc | undefined
  readonly database: Database
  readonly log: AuditLog
  /** Where a sign-in that was begun is locked away: in the browser, so that the unsigned write nothing here. */
  readonly box: SecretBox
  readonly publicUrl: string | undefined
  report(error: unknown): void
}

/** What the browser keeps while its person is at the provider. */
interface Kept {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly to: string
  readonly endsAt: number
}

const isFromElsewhere = ({ request }: Call) =>
  ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '')

/** Why the sign-in page is shown again. */
type Trouble = 'oidc-unreachable' | 'oidc-refused' | 'oidc-stranger'

const path = '/api/v1/sign-in/oidc'
const journeyMs = 10 * 60_000
const owner = 'browser'

/** Signing in at the configured identity provider (OpenID Connect), and what ways there are besides the password. */
export function oidcRoutes(parts: OidcRouteParts): Route[] {
  const originOf = ({ request }: Call) => new URL(parts.publicUrl ?? request.url).origin
  const isSecure = (call: Call) => originOf(call).startsWith('https:')
  const nameOf = (call: Call) => (isSecure(call) ? '__Host-congchao-oidc' : 'congchao-oidc')
  const keeping = (call: Call, value: string, ms: number) =>
    cookieText(nameOf(call), value, { ms, isSecure: isSecure(call) })

  function configured(): Oidc {
    if (parts.oidc) return parts.oidc
    throw problem('not-found')
  }

  /** To the sign-in page: it goes on from there, or says what the trouble was. */
  function back(call: Call, query: Readonly<Record<string, string>>, cookies: readonly string[] = []): Response {
    const headers = new Headers({ location: `/sign-in?${new URLSearchParams(query)}`, 'cache-control': 'no-store' })
    for (const cookie of [...cookies, keeping(call, '', 0)]) headers.append('set-cookie', cookie)
    return new Response(null, { status: 303, headers })
  }

  async function orTrouble(call: Call, trouble: Trouble, work: () => Promise<Response>): Promise<Response> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof OidcFailed)) throw error
      parts.report(error)
      return back(call, { trouble })
    }
  }

  function keptIn(call: Call): Kept | undefined {
    const locked = cookieOf(call.request.headers, nameOf(call))
    if (locked === undefined) return undefined
    const text = parts.box.peek(locked, owner)
    const kept = text === undefined ? undefined : (JSON.parse(text) as Kept)
    return kept && kept.endsAt > call.at ? kept : undefined
  }

  return [
    {
      id: 'signInWays',
      method: 'GET',
      path: '/api/v1/sign-in/ways',
      access: 'open',
      summary: 'How one may sign in besides a name and a password.',
      answer: { status: 200, describes: 'The ways.', schema: 'SignInWays' },
      handle: () => json<SignInWays>({ oidc: parts.oidc ? { name: parts.oidc.name } : null }),
    },
    {
      id: 'beginOidc',
      method: 'GET',
      path,
      access: 'open',
      summary: 'Sends the browser to the configured identity provider.',
      query: [{ name: 'to', describes: 'The page of ours to go to afterwards.', schema: { type: 'string' } }],
      answer: { status: 303, describes: 'To the provider, or back to the sign-in page where it cannot be reached.' },
      refuses: ['not-found'],
      handle(call) {
        const oidc = configured()
        // Nobody is signed in by a link of another site: they are asked on our own page first.
        if (isFromElsewhere(call)) return back(call, {})
        return orTrouble(call, 'oidc-unreachable', async () => {
          const { url, ...journey } = await oidc.begin(`${originOf(call)}${path}/return`)
          const to = call.query('to') ?? '/'
          const kept: Kept = { ...journey, to: isOwnPath(to) ? to : '/', endsAt: call.at + journeyMs }
          const headers = { location: url, 'cache-control': 'no-store' }
          const cookie = keeping(call, parts.box.lock(JSON.stringify(kept), owner), journeyMs)
          return new Response(null, { status: 303, headers: { ...headers, 'set-cookie': cookie } })
        })
      },
    },
    {
      id: 'endOidc',
      method: 'GET',
      path: `${path}/return`,
      access: 'open',
      summary: 'Where the identity provider sends the browser back to. People are never made here, only let in.',
      answer: {
        status: 303,
        describes: 'To the sign-in page, which goes on to where one wanted to go, or says why not.',
      },
      refuses: ['not-found'],
      handle(call) {
        const oidc = configured()
        const kept = keptIn(call)
        if (!kept) return back(call, { trouble: 'oidc-refused' satisfies Trouble })
        return orTrouble(call, 'oidc-refused', async () => {
          const { search } = new URL(call.request.url)
          const claims = await oidc.finish(new URL(`${originOf(call)}${path}/return${search}`), kept)
          const entry = { claims, from: signInFrom(call), at: call.at }
          const begun = await parts.database.write((trx) => enterByOidc(trx, parts.log, entry))
          if (!begun) return back(call, { trouble: 'oidc-stranger' satisfies Trouble })
          // A navigation has no `Origin`: only the configuration tells of a proxy that speaks HTTPS.
          const page = { url: originOf(call), headers: new Headers() }
          return back(call, { to: kept.to }, [cookieFor(page, begun.secret, begun.ms)])
        })
      },
    },
  ]
}
