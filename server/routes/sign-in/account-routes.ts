import type { ToldLink } from '../../../shared/api/person.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { endDeputies } from '../../access/deputies.ts'
import { notTheLast } from '../../access/last-administrator.ts'
import { homeOf } from '../../access/manage.ts'
import { treeOf } from '../../planning/tree-of.ts'
import { dropFactorsOf } from '../../store/people/factor-store.ts'
import { dropLinksOf } from '../../store/people/link-store.ts'
import { setPassword, setPersonState } from '../../store/people/people-store.ts'
import { endSessionsOf } from '../../store/people/session-store.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { inviteMs, newLink, resetMs } from '../people/new-link.ts'
import { resetBody } from '../people/people-bodies.ts'
import { managedPerson, type PeopleParts } from '../people/person-asked.ts'
import type { Route } from '../route.ts'

/** What an administrator does with an account: a new way in, closing it, opening it again. */
export function accountRoutes({ database, planner, log }: PeopleParts): Route[] {
  return [
    {
      id: 'resetPerson',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/people/{person}/reset',
      access: 'administer',
      summary:
        'Takes a person’s password away, ends their sessions, and makes a link by which they set another; with `factors` their second factors go too. The link is told once.',
      body: { types: ['application/json'], maxBytes: 1024, schema: 'Reset', optional: true },
      answer: { status: 200, describes: 'The link.', schema: 'ToldLink' },
      refuses: ['value-refused', 'not-found', 'already-decided'],
      async handle(call) {
        const { factors = false } = decodedBody(call, resetBody)
        const { actor, at } = call
        const link = await database.write(async (trx) => {
          const { person, grants } = await managedPerson(trx, call)
          // A session that was stolen must not turn into the account.
          if (actor.kind === 'person' && actor.id === person.id) {
            throw problem('forbidden', {
              detail: 'Another administrator resets your account.',
              detailVi: 'Tài khoản của bạn do người quản trị khác đặt lại.',
            })
          }
          if (person.state !== 'active') throw problem('already-decided')
          const isNew = person.password === null && person.lastSeenAt === null
          await setPassword(trx, person.id, null)
          await endSessionsOf(trx, person.id)
          const dropped = factors ? await dropFactorsOf(trx, person.id) : 0
          const subject = { kind: 'person', id: person.id }
          const org = homeOf(grants)
          await log.append(trx, actor, at, [{ act: 'person.reset', subject, org, after: { factors: dropped } }])
          return newLink(trx, log, call, {
            ...{ person: person.id, org },
            ...(isNew ? { purpose: 'invite', ms: inviteMs } : { purpose: 'reset', ms: resetMs }),
          })
        })
        return json<ToldLink>({ link })
      },
    },
    {
      id: 'closePerson',
      method: 'POST',
      path: '/api/v1/people/{person}/close',
      access: 'administer',
      summary:
        'Closes an account: its sessions and links end at once, its tokens open nothing, its deputies approve no more.',
      answer: { status: 204, describes: 'It is closed.' },
      refuses: ['not-found', 'already-decided', 'last-administrator'],
      async handle(call) {
        const { actor, at } = call
        await database.write(async (trx) => {
          const { person, grants } = await managedPerson(trx, call)
          if (person.state === 'closed') throw problem('already-decided')
          await notTheLast(trx, person.id, () => setPersonState(trx, person.id, 'closed', at))
          await endSessionsOf(trx, person.id)
          await dropLinksOf(trx, person.id)
          const subject = { kind: 'person', id: person.id }
          const ended = await endDeputies(trx, person.id, [], treeOf(planner), at)
          await log.append(trx, actor, at, [
            { act: 'person.close', subject, org: homeOf(grants) },
            ...ended.map(({ person: deputy, org, role }) => ({
              ...{ act: 'grant.take', subject: { kind: 'person', id: deputy }, org },
              before: { org, role, deputyFor: person.id },
            })),
          ])
        })
        return new Response(null, { status: 204 })
      },
    },
    {
      id: 'reopenPerson',
      method: 'POST',
      path: '/api/v1/people/{person}/reopen',
      access: 'administer',
      summary: 'Opens a closed account again, with the roles that it had.',
      answer: { status: 204, describes: 'It is open.' },
      refuses: ['not-found', 'already-decided'],
      async handle(call) {
        const { actor, at } = call
        await database.write(async (trx) => {
          const { person, grants } = await managedPerson(trx, call)
          if (person.state === 'active') throw problem('already-decided')
          await setPersonState(trx, person.id, 'active', at)
          const subject = { kind: 'person', id: person.id }
          await log.append(trx, actor, at, [{ act: 'person.reopen', subject, org: homeOf(grants) }])
        })
        return new Response(null, { status: 204 })
      },
    },
  ]
}
