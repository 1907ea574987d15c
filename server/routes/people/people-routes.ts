import { randomUUID } from 'node:crypto'
import type { Invited, PeoplePage, PersonView } from '../../../shared/api/person.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { isFresh, notFresh } from '../../access/fresh-session.ts'
import { homeOf, isSeen, reaches } from '../../access/manage.ts'
import { remembering } from '../../access/remembering.ts'
import { treeOf } from '../../planning/tree-of.ts'
import { findListed, findPersonByLogin, keepPerson, listPeople, renamePerson } from '../../store/people/people-store.ts'
import { tellOfApprover } from '../approvals/tell-of-approver.ts'
import { hasTag, json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { limitOf, pageFrom, pageParameters } from '../calls/paging.ts'
import { badQuery } from '../calls/query-values.ts'
import { valueRefused } from '../calls/value-refused.ts'
import type { Call, Route } from '../route.ts'
import { accountRoutes } from '../sign-in/account-routes.ts'
import { checkMayGive, giveGrant } from './give-grant.ts'
import { grantRoutes } from './grant-routes.ts'
import { inviteMs, newLink } from './new-link.ts'
import { personBody, personChangeBody } from './people-bodies.ts'
import { checkMayManage, managedPerson, type PeopleParts } from './person-asked.ts'
import { personTag, personView } from './person-view.ts'

const peopleAPage = [100, 500] as const
const mostWords = 8
const mostGrants = 50
const maxBytes = 64 * 1024

/** People: those that whoever asks administers, or approves beside. */
export function peopleRoutes(parts: PeopleParts): Route[] {
  const { database, planner, log, tell } = parts
  async function viewOf({ authority, at }: Call, id: string): Promise<PersonView> {
    const person = await findListed(database.db, id, at)
    if (!person) throw problem('not-found')
    return personView(planner, authority, person)
  }

  return [
    {
      id: 'listPeople',
      method: 'GET',
      path: '/api/v1/people',
      access: 'signed',
      summary: 'People with a role in an office that one administers or approves for, by their logins.',
      query: [
        { name: 'org', describes: 'With a role in this org or below it.', schema: { type: 'string' } },
        {
          name: 'q',
          describes: 'With these words in name, login or e-mail; diacritics may be left out.',
          schema: { type: 'string' },
        },
        ...pageParameters(...peopleAPage),
      ],
      answer: { status: 200, describes: 'A page; `next` is null on the last.', schema: 'PeoplePage' },
      refuses: ['forbidden', 'bad-query', 'not-found'],
      async handle(call) {
        const limit = limitOf(call, peopleAPage)
        const after = call.query('cursor')
        const found = await listPeople(database.db, {
          ...{ orgs: orgsAsked(call), words: wordsOf(call), after, limit: limit + 1, at: call.at },
        })
        const authority = remembering(call.authority)
        const { page, next } = pageFrom(found, limit, ({ login }) => login)
        return json<PeoplePage>({ people: page.map((person) => personView(planner, authority, person)), next })
      },
    },
    {
      id: 'makePerson',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/people',
      access: 'administer',
      summary: 'Makes an account with roles, and a link by which its owner sets a password. The link is told once.',
      body: { types: ['application/json'], maxBytes, schema: 'NewPerson' },
      answer: { status: 201, describes: 'The person and the link.', schema: 'Invited' },
      refuses: ['value-refused', 'login-taken', 'not-found'],
      async handle(call) {
        checkMayManage(call)
        const { login, name, email = null, grants } = decodedBody(call, personBody)
        // A district's administrator would not find again whom they made without a role.
        const isLost = grants.length === 0 && !call.authority.mayEverywhere('administer')
        if (isLost || grants.length > mostGrants) {
          throw valueRefused('/grants', `expected 1 to ${mostGrants} roles`, `phải có từ 1 đến ${mostGrants} vai trò`)
        }
        const tree = treeOf(planner)
        for (const { org } of grants) checkMayGive(call, org, tree)
        const person = { id: randomUUID(), login, name, email, state: 'active', lastSeenAt: null } as const
        const link = await database.write(async (trx) => {
          if (await findPersonByLogin(trx, login)) throw problem('login-taken')
          await keepPerson(trx, { ...person, password: null, at: call.at })
          const subject = { kind: 'person', id: person.id }
          await log.append(trx, call.actor, call.at, [
            { act: 'person.create', subject, org: homeOf(grants), after: { login, name, email } },
          ])
          const given: Awaited<ReturnType<typeof giveGrant>>[] = []
          for (const asked of grants) {
            const asYet = { person: { ...person, password: null }, grants: given }
            given.push(await giveGrant({ trx, call, tree }, asYet, asked))
            const { org, role } = asked
            await log.append(trx, call.actor, call.at, [{ act: 'grant.give', subject, org, after: { org, role } }])
          }
          return newLink(trx, log, call, { person: person.id, purpose: 'invite', org: homeOf(grants), ms: inviteMs })
        })
        for (const { org, role } of grants) tellOfApprover(tell, call, name, { person: person.id, org, role }, tree)
        return json<Invited>({ person: await viewOf(call, person.id), link }, { status: 201 })
      },
    },
    {
      id: 'readPerson',
      method: 'GET',
      path: '/api/v1/people/{person}',
      access: 'signed',
      summary: 'One person. The `ETag` is for `If-Match`.',
      answer: { status: 200, describes: 'The person.', schema: 'Person' },
      refuses: ['not-found'],
      async handle(call) {
        const { authority, at } = call
        const person = await findListed(database.db, call.param('person'), at)
        if (!person || !isSeen(authority, person.grants)) throw problem('not-found')
        return json<PersonView>(personView(planner, authority, person), { headers: { etag: `"${personTag(person)}"` } })
      },
    },
    {
      id: 'changePerson',
      method: 'PATCH',
      path: '/api/v1/people/{person}',
      access: 'administer',
      summary:
        'Calls a person something else: login, name, e-mail (one’s own within ten minutes of signing in). `If-Match` keeps another’s change from ' +
        'being undone.',
      body: { types: ['application/json', 'application/merge-patch+json'], maxBytes, schema: 'PersonChange' },
      answer: { status: 200, describes: 'The person as they are called now.', schema: 'Person' },
      refuses: ['value-refused', 'login-taken', 'not-found', 'changed-meanwhile', 'password-needed'],
      async handle(call) {
        const change = decodedBody(call, personChangeBody)
        const changed = await database.write(async (trx) => {
          const { person, grants } = await managedPerson(trx, call)
          const wanted = call.request.headers.get('if-match')
          if (wanted !== null && !hasTag(wanted, personTag(person))) throw problem('changed-meanwhile')
          const names = { login: person.login, name: person.name, email: person.email }
          const next = { ...names, ...change }
          const self = call.caller?.kind === 'person' && call.caller.id === person.id ? call.caller : undefined
          // By a verified address one may sign in elsewhere: a session that was stolen must not turn into the account.
          if (self && next.email !== person.email && !(await isFresh(trx, self, call.at))) throw notFresh()
          if (next.login !== person.login && (await findPersonByLogin(trx, next.login))) throw problem('login-taken')
          await renamePerson(trx, person.id, next)
          const subject = { kind: 'person', id: person.id }
          await log.append(trx, call.actor, call.at, [
            { act: 'person.change', subject, org: homeOf(grants), before: names, after: next },
          ])
          return { ...person, ...next }
        })
        return json<PersonView>(await viewOf(call, changed.id), { headers: { etag: `"${personTag(changed)}"` } })
      },
    },
    ...accountRoutes(parts),
    ...grantRoutes(parts),
  ]

  /** The orgs whose people are listed; undefined: everybody. */
  function orgsAsked(call: Call): readonly OrgId[] | undefined {
    const { authority } = call
    if (!authority.has('administer') && !authority.has('approve')) throw problem('forbidden')
    const tree = treeOf(planner)
    const below = call.query('org') as OrgId | undefined
    if (below === undefined && authority.mayEverywhere('administer')) return undefined
    const orgs = (planner.current()?.plan.orgs ?? [])
      .map(({ id }) => id)
      .filter((org) => reaches(authority, 'administer', { org }) || reaches(authority, 'approve', { org }))
      .filter((org) => below === undefined || tree.isWithin(org, below))
    if (below !== undefined && orgs.length === 0) throw problem('not-found', { org: below })
    return orgs
  }
}

function wordsOf(call: Call): readonly string[] {
  const q = call.query('q') ?? ''
  const words = q.split(/\s+/).filter((word) => word !== '')
  if (q.length <= 200 && words.length <= mostWords) return words
  throw badQuery('q', `at most ${mostWords} words`, `nhiều nhất ${mostWords} từ`, q)
}
