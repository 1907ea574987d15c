import type { Me, Sessions } from '../../../shared/api/person.ts'
import type { Power } from '../../../shared/api/role.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Authority } from '../../access/authority.ts'
import type { PersonCaller } from '../../access/caller.ts'
import { orgsOf } from '../../access/manage.ts'
import { needsFactorOf } from '../../access/needs-factor.ts'
import { powersOf } from '../../access/roles.ts'
import { cookieFor } from '../../access/session-cookie.ts'
import { signInStageOf } from '../../access/sign-in-stage.ts'
import { readFactorKinds } from '../../store/people/factor-store.ts'
import { readGrantsOf } from '../../store/people/grant-store.ts'
import { readPerson } from '../../store/people/people-store.ts'
import { endSessionOf, readSessionsOf } from '../../store/people/session-store.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { grantView } from '../people/grant-view.ts'
import { passwordBody } from '../people/people-bodies.ts'
import type { PeopleParts } from '../people/person-asked.ts'
import type { Call, Route } from '../route.ts'
import { changePassword } from './change-password.ts'

const powers = [...new Set(Object.values(powersOf).flat())] as readonly Power[]

/** What whoever is signed in sees of themselves, and changes. */
export function meRoutes(parts: PeopleParts): Route[] {
  const { database, planner, log } = parts

  return [
    {
      id: 'readMe',
      method: 'GET',
      path: '/api/v1/me',
      access: 'half',
      summary: 'Who is signed in, what they may do where, and how far their session is.',
      answer: { status: 200, describes: 'The person.', schema: 'Me' },
      handle: async (call) => json<Me>(await meOf(call, personIn(call))),
    },
    {
      id: 'changePassword',
      tellsSecret: true,
      method: 'PUT',
      path: '/api/v1/me/password',
      access: 'signed',
      summary: 'Sets another password. All other sessions end; this one’s cookie is made anew.',
      body: { types: ['application/json'], maxBytes: 8192, schema: 'PasswordChange' },
      answer: { status: 204, describes: 'It is set.' },
      refuses: ['value-refused', 'password-refused', 'too-many'],
      async handle(call) {
        const asked = decodedBody(call, passwordBody)
        const { secret, ms } = await changePassword(parts, personIn(call), asked, call)
        return new Response(null, { status: 204, headers: { 'set-cookie': cookieFor(call.request, secret, ms) } })
      },
    },
    {
      id: 'listSessions',
      method: 'GET',
      path: '/api/v1/me/sessions',
      access: 'signed',
      summary: 'One’s own sessions, on all machines.',
      answer: { status: 200, describes: 'The sessions, the last used first.', schema: 'Sessions' },
      async handle(call) {
        const { id, session } = personIn(call)
        const sessions = await readSessionsOf(database.db, id, call.at)
        return json<Sessions>({ sessions: sessions.map((one) => ({ ...one, current: one.id === session.id })) })
      },
    },
    {
      id: 'endSession',
      method: 'DELETE',
      path: '/api/v1/me/sessions/{session}',
      access: 'signed',
      summary: 'Ends one of one’s own sessions.',
      answer: { status: 204, describes: 'It has ended.' },
      refuses: ['not-found'],
      async handle(call) {
        const person = personIn(call)
        const session = call.param('session')
        await database.write(async (trx) => {
          if (!(await endSessionOf(trx, person.id, session))) throw problem('not-found')
          const subject = { kind: 'person', id: person.id }
          await log.append(trx, call.actor, call.at, [{ act: 'session.end', subject, org: null, before: { session } }])
        })
        return new Response(null, { status: 204 })
      },
    },
  ]

  async function meOf({ at, authority }: Call, caller: PersonCaller): Promise<Me> {
    const { id, session } = caller
    const [person, grants, factors] = await Promise.all([
      readPerson(database.db, id),
      readGrantsOf(database.db, [id], at),
      readFactorKinds(database.db, id),
    ])
    if (!person) throw problem('not-signed-in')
    const { login, name, email } = person
    const own = grants.get(id) ?? []
    return {
      ...{ id, login, name, email },
      grants: own.map(grantView(planner)),
      powers: session.stage === 'complete' ? powersIn(authority) : {},
      stage: session.stage === 'complete' ? 'complete' : signInStageOf(own, factors),
      factors,
      needsFactor: needsFactorOf(own),
      session: { id: session.id },
      at,
    }
  }

  /** What a person may do, and in which orgs. */
  function powersIn(authority: Authority): Me['powers'] {
    const orgs = planner.current()?.plan.orgs.map(({ id }) => id) ?? []
    const held = powers.filter((power) => authority.has(power))
    return Object.fromEntries(held.map((power) => [power, orgsOf(authority, power, orgs)]))
  }
}

function personIn({ caller }: Call): PersonCaller {
  if (caller?.kind === 'person') return caller
  throw problem('forbidden')
}
