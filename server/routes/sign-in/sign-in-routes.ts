import { cookieFor } from '../../access/session-cookie.ts'
import { type SignInParts, signIn } from '../../access/sign-in.ts'
import { endSession } from '../../store/people/session-store.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { signInBody } from '../people/people-bodies.ts'
import type { Route } from '../route.ts'
import { signInAnswer, signInFrom } from './sign-in-answer.ts'

/** Signing in by login and password, and out again. */
export function signInRoutes(parts: SignInParts): Route[] {
  return [
    {
      id: 'signIn',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/sign-in',
      access: 'open',
      summary:
        'Signs in by login and password. The session opens nothing until its stage is `complete`: a second factor may have to be shown, or made, first.',
      body: { types: ['application/json'], maxBytes: 8192, schema: 'SignIn' },
      answer: { status: 200, describes: 'The cookie is set.', schema: 'SignedIn' },
      refuses: ['forbidden', 'value-refused', 'sign-in-refused', 'too-many'],
      handle: async (call) =>
        signInAnswer(call, await signIn(parts, decodedBody(call, signInBody), signInFrom(call), call.at)),
    },
    {
      id: 'signOut',
      method: 'POST',
      path: '/api/v1/sign-out',
      access: 'half',
      summary: 'Ends the session of the cookie.',
      answer: { status: 204, describes: 'Signed out.' },
      async handle({ request, caller, actor, at }) {
        if (caller?.kind === 'person') {
          const subject = { kind: 'person', id: caller.id }
          await parts.database.write(async (trx) => {
            await endSession(trx, caller.session.hash)
            await parts.log.append(trx, actor, at, [{ act: 'session.end', subject, org: null }])
          })
        }
        const headers = { 'set-cookie': cookieFor(request, '', 0), 'clear-site-data': '"cache"' }
        return new Response(null, { status: 204, headers })
      },
    },
  ]
}
