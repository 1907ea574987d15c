import type { OpenedLink, SignedIn } from '../../../shared/api/sign-in.ts'
import type { Begun, SignInFrom } from '../../access/admit-person.ts'
import { cookieFor, sessionSecretOf } from '../../access/session-cookie.ts'
import { json } from '../calls/answers.ts'
import type { Call } from '../route.ts'

/** Where the call of a sign-in comes from. */
export function signInFrom({ request, actor }: Call): SignInFrom {
  return {
    address: actor.address,
    agent: request.headers.get('user-agent'),
    former: sessionSecretOf(request),
  }
}

/** The answer to a first factor: how far it leads, and the session's cookie. */
export function signInAnswer(
  { request }: Call,
  { secret, ms, stage, factors }: Begun,
  link?: Omit<OpenedLink, keyof SignedIn>,
): Response {
  return json<SignedIn | OpenedLink>(
    { ...link, stage, factors },
    { headers: { 'set-cookie': cookieFor(request, secret, ms) } },
  )
}
