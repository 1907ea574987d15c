import { randomUUID } from 'node:crypto'
import type { TokenPage, TokenView, ToldToken } from '../../../shared/api/token.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { reaches } from '../../access/manage.ts'
import { hashOfSecret, newSecret } from '../../access/secret.ts'
import { treeOf } from '../../planning/tree-of.ts'
import { dropToken, keepToken, listTokens, readToken, type TokenCursor } from '../../store/people/token-store.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import { cursorAt, limitOf, pageFrom, pageParameters, placeInTimeOf } from '../calls/paging.ts'
import { valueRefused } from '../calls/value-refused.ts'
import type { Call, Route } from '../route.ts'
import { orgsRead } from '../system/audit-scope.ts'
import { checkMayGive } from './give-grant.ts'
import { tokenBody } from './people-bodies.ts'
import { checkMayManage, type PeopleParts } from './person-asked.ts'

const tokensAPage = [100, 500] as const
const longestMs = 366 * 24 * 3_600_000

/** Bearer tokens for programs: with roles in an org and below it, and an end. */
export function tokenRoutes({ database, planner, log }: PeopleParts): Route[] {
  return [
    {
      id: 'listTokens',
      method: 'GET',
      path: '/api/v1/tokens',
      access: 'administer',
      summary: 'The tokens of the orgs that one administers, the newest first. Their secrets are told by nobody.',
      query: pageParameters(...tokensAPage),
      answer: { status: 200, describes: 'A page; `next` is null on the last.', schema: 'TokenPage' },
      refuses: ['bad-query'],
      async handle(call) {
        const limit = limitOf(call, tokensAPage)
        const orgs = orgsRead(call, planner.current(), 'administer')
        const found = await listTokens(database.db, { orgs, after: cursorOf(call), limit: limit + 1 })
        const { page: tokens, next } = pageFrom(found, limit, ({ madeAt: at, id }) => cursorAt({ at, id }))
        return json<TokenPage>({ tokens, next })
      },
    },
    {
      id: 'makeToken',
      tellsSecret: true,
      method: 'POST',
      path: '/api/v1/tokens',
      access: 'administer',
      summary:
        'Makes a token, which never approves, for a year at most. Its secret is told once. It ends with its maker’s account.',
      body: { types: ['application/json'], maxBytes: 4096, schema: 'NewToken' },
      answer: { status: 201, describes: 'The token and its secret.', schema: 'ToldToken' },
      refuses: ['value-refused', 'not-found'],
      async handle(call) {
        checkMayManage(call)
        const { label, org, roles, endsAt } = decodedBody(call, tokenBody)
        const { actor, at } = call
        checkMayGive(call, org, treeOf(planner))
        if (roles.includes('approver') || new Set(roles).size < roles.length) {
          throw valueRefused(
            '/roles',
            'expected roles, each once, other than approver',
            'phải là các vai trò khác nhau, trừ người duyệt',
          )
        }
        if (endsAt <= at || endsAt > at + longestMs) {
          throw valueRefused(
            '/endsAt',
            'expected an instant to come, within a year',
            'phải là thời điểm sắp tới, trong một năm',
          )
        }
        const secret = newSecret()
        const token: TokenView = {
          ...{ id: randomUUID(), label, org, roles, madeBy: actor.id, madeAt: at, endsAt, usedAt: null },
        }
        await database.write(async (trx) => {
          await keepToken(trx, { ...token, hash: hashOfSecret(secret) })
          const subject = { kind: 'token', id: token.id }
          await log.append(trx, actor, at, [{ act: 'token.make', subject, org, after: { label, org, roles, endsAt } }])
        })
        return json<ToldToken>({ token, secret }, { status: 201 })
      },
    },
    {
      id: 'endToken',
      method: 'DELETE',
      path: '/api/v1/tokens/{token}',
      access: 'administer',
      summary: 'Ends a token now.',
      answer: { status: 204, describes: 'It opens nothing any more.' },
      refuses: ['not-found'],
      async handle(call) {
        checkMayManage(call)
        await database.write(async (trx) => {
          const token = await readToken(trx, call.param('token'))
          if (!token || !reaches(call.authority, 'administer', token)) throw problem('not-found')
          const { id, label, org, roles } = token
          await dropToken(trx, id)
          await log.append(trx, call.actor, call.at, [
            { act: 'token.end', subject: { kind: 'token', id }, org, before: { label, org, roles } },
          ])
        })
        return new Response(null, { status: 204 })
      },
    },
  ]
}

function cursorOf(call: Call): TokenCursor | undefined {
  const place = placeInTimeOf(call)
  return place && { madeAt: place.at, id: place.id }
}
