import type { OpenedLink } from '../../../shared/api/sign-in.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { admitPerson } from '../../access/admit-person.ts'
import { forgetAttempts } from '../../access/attempts.ts'
import { newPassword } from '../../access/new-password.ts'
import { hashOfSecret } from '../../access/secret.ts'
import { trierOf } from '../../access/sign-in.ts'
import { findLink, type GoodLink, useLink } from '../../store/people/link-store.ts'
import { hasPeople, setPassword } from '../../store/people/people-store.ts'
import { endSessionsOf } from '../../store/people/session-store.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { linkPasswordBody, secretBody, setUpBody } from '../people/people-bodies.ts'
import type { Call, Route, RouteBody } from '../route.ts'
import { type SetUpParts, setUp } from './set-up.ts'
import { signInAnswer, signInFrom } from './sign-in-answer.ts'

/** What one-time links open. Their secrets come in bodies, never in addresses. */
export function linkRoutes(parts: SetUpParts): Route[] {
  const { database, log } = parts

  async function linkOf(secret: string, at: number): Promise<GoodLink> {
    const link = await findLink(database.db, hashOfSecret(secret), at)
    // The first administrator is made once: whoever still has the link from the terminal makes no second.
    const isOver = link?.purpose === 'set-up' && (await hasPeople(database.db))
    if (!link || isOver) throw problem('link-used')
    return link
  }

  return [
    {
      id: 'readLink',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/sign-in/link',
      access: 'open',
      summary: 'What a one-time link is for. Uses none up but one of the demonstration, which signs in.',
      body: bodyOf('Secret'),
      answer: { status: 200, describes: 'What it is for, and whose it is.', schema: 'Link' },
      refuses: ['forbidden', 'value-refused', 'link-used'],
      async handle(call) {
        const { secret } = decodedBody(call, secretBody)
        const { purpose, person } = await linkOf(secret, call.at)
        const told = { purpose, login: person?.login ?? null }
        if (purpose !== 'demo' || !person) return json<OpenedLink>(told)
        const begun = await database.write(async (trx) => {
          if (!(await useLink(trx, hashOfSecret(secret), call.at))) throw problem('link-used')
          const from = signInFrom(call)
          return admitPerson(trx, log, { person, from, by: 'demo', at: call.at, isComplete: true })
        })
        return signInAnswer(call, begun, told)
      },
    },
    {
      id: 'setUp',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/sign-in/set-up',
      access: 'open',
      summary:
        'Makes the first administrator, by the link of the first start, and where there is no plan the first org.',
      body: bodyOf('SetUp'),
      answer: { status: 200, describes: 'The cookie is set; a second factor is to be made next.', schema: 'SignedIn' },
      refuses: ['forbidden', 'value-refused', 'password-refused', 'link-used'],
      async handle(call) {
        const asked = decodedBody(call, setUpBody)
        const { purpose } = await linkOf(asked.secret, call.at)
        if (purpose !== 'set-up') throw problem('link-used')
        return signInAnswer(call, await setUp(parts, asked, signInFrom(call), call.at))
      },
    },
    {
      id: 'setPasswordByLink',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/sign-in/password',
      access: 'open',
      summary:
        'Sets a password by the link of an invitation or a reset, and signs in. All other sessions of the person end.',
      body: bodyOf('LinkPassword'),
      answer: { status: 200, describes: 'The cookie is set.', schema: 'SignedIn' },
      refuses: ['forbidden', 'value-refused', 'password-refused', 'link-used'],
      handle: async (call) => signInAnswer(call, await setByLink(call)),
    },
  ]

  async function setByLink(call: Call) {
    const { at } = call
    const { secret, password } = decodedBody(call, linkPasswordBody)
    const { purpose, person } = await linkOf(secret, at)
    if (!person || (purpose !== 'invite' && purpose !== 'reset')) throw problem('link-used')
    const kept = await newPassword(password, person)
    const from = signInFrom(call)
    return database.write(async (trx) => {
      if (!(await useLink(trx, hashOfSecret(secret), at))) throw problem('link-used')
      await setPassword(trx, person.id, kept)
      await endSessionsOf(trx, person.id)
      await forgetAttempts(trx, trierOf(person.login, from.address), at)
      const actor = { ...call.actor, kind: 'person', id: person.id, name: person.name } as const
      const subject = { kind: 'person', id: person.id }
      await log.append(trx, actor, at, [{ act: 'person.password', subject, org: null, after: { by: purpose } }])
      return admitPerson(trx, log, { person, from, by: purpose, at })
    })
  }
}

function bodyOf(schema: string): RouteBody {
  return { types: ['application/json'], maxBytes: 8192, schema }
}
