import type { GrantGiven } from '../../../shared/api/person.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { endDeputies } from '../../access/deputies.ts'
import { notTheLast } from '../../access/last-administrator.ts'
import { reaches } from '../../access/manage.ts'
import { treeOf } from '../../planning/tree-of.ts'
import type { Deed } from '../../store/audit/audit-log.ts'
import { dropGrant, type KeptGrant } from '../../store/people/grant-store.ts'
import { tellOfApprover } from '../approvals/tell-of-approver.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import type { Call, Route } from '../route.ts'
import { giveGrant } from './give-grant.ts'
import { grantView } from './grant-view.ts'
import { grantBody } from './people-bodies.ts'
import { checkMayManage, type PeopleParts, seenPerson } from './person-asked.ts'

/** What people may do: given and taken back. It holds from the next request on. */
export function grantRoutes({ database, planner, log, tell }: PeopleParts): Route[] {
  return [
    {
      id: 'giveGrant',
      method: 'POST',
      path: '/api/v1/people/{person}/grants',
      access: 'signed',
      summary:
        'Gives a person a role in an org and below it; `org` null: everywhere. With `deputyFor` and `until`, within 90 days: the deputy of an approver, whom the approver may name too.',
      body: { types: ['application/json'], maxBytes: 4096, schema: 'NewGrant' },
      answer: { status: 201, describes: 'The role.', schema: 'Given' },
      refuses: ['forbidden', 'value-refused', 'not-found'],
      async handle(call) {
        checkMayManage(call)
        const asked = decodedBody(call, grantBody)
        let name = ''
        const given = await database.write(async (trx) => {
          const target = await seenPerson(trx, call)
          name = target.person.name
          const grant = await giveGrant({ trx, call, tree: treeOf(planner) }, target, asked)
          await log.append(trx, call.actor, call.at, [{ ...deedOf('grant.give', grant), after: toldOf(grant) }])
          return grant
        })
        tellOfApprover(tell, call, name, given, treeOf(planner))
        return json<GrantGiven>({ grant: grantView(planner)(given) }, { status: 201 })
      },
    },
    {
      id: 'takeGrant',
      method: 'DELETE',
      path: '/api/v1/people/{person}/grants/{grant}',
      access: 'signed',
      summary:
        'Takes a role back; with an approver’s, what their deputies had of it. An approver takes back from their own deputy.',
      answer: { status: 204, describes: 'It is taken back.' },
      refuses: ['forbidden', 'not-found', 'last-administrator'],
      async handle(call) {
        checkMayManage(call)
        await database.write(async (trx) => {
          const { person, grants } = await seenPerson(trx, call)
          const grant = grants.find(({ id }) => id === call.param('grant'))
          checkMayTake(call, grant)
          await notTheLast(trx, person.id, () => dropGrant(trx, person.id, grant.id))
          const left = grants.filter((one) => one !== grant)
          const ended = await endDeputies(trx, person.id, left, treeOf(planner), call.at)
          const taken = [grant, ...ended].map((one) => ({ ...deedOf('grant.take', one), before: toldOf(one) }))
          await log.append(trx, call.actor, call.at, taken)
        })
        return new Response(null, { status: 204 })
      },
    },
  ]
}

function checkMayTake({ caller, authority }: Call, grant: KeptGrant | undefined): asserts grant is KeptGrant {
  if (!grant || (grant.org !== null && !authority.sees(grant.org))) throw problem('not-found')
  const isOwnDeputy = caller?.kind === 'person' && grant.deputyFor === caller.id
  if (!isOwnDeputy && !reaches(authority, 'administer', grant)) throw problem('forbidden')
}

const deedOf = (act: string, { person, org }: KeptGrant): Deed => ({
  act,
  subject: { kind: 'person', id: person },
  org,
})
const toldOf = ({ org, role, endsAt, deputyFor }: KeptGrant) => ({ org, role, until: endsAt, deputyFor })
