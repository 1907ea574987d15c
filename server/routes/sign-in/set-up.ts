import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { slugOf } from '../../../shared/plan/slug-of.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { admitPerson, type Begun, type SignInFrom } from '../../access/admit-person.ts'
import { newPassword } from '../../access/new-password.ts'
import { hashOfSecret } from '../../access/secret.ts'
import type { SignInParts } from '../../access/sign-in.ts'
import type { Schema } from '../../db/schema.ts'
import type { Planner } from '../../planning/planner.ts'
import { keepGrant } from '../../store/people/grant-store.ts'
import { useLink } from '../../store/people/link-store.ts'
import { hasPeople, keepPerson } from '../../store/people/people-store.ts'

/** What the first administrator is made with. */
export interface SetUpParts extends SignInParts {
  readonly planner: Planner
}

/** Who is to administer the installation, and what the office is called. */
export interface SetUpAsked {
  readonly secret: string
  readonly login: string
  readonly name: string
  readonly password: string
  readonly office: string
}

/**
 * Makes the first administrator, who may everywhere, and where there is no plan one of a single org; begins their session. Throws
 * `link-used` where anybody was made before, or the link is not good any more.
 */
export async function setUp(
  { database, planner, log }: SetUpParts,
  asked: SetUpAsked,
  from: SignInFrom,
  at: number,
): Promise<Begun> {
  const { login, name } = asked
  const password = await newPassword(asked.password, { login, name })
  const id = randomUUID()

  async function write(trx: Transaction<Schema>): Promise<Begun> {
    const isFirst = !(await hasPeople(trx)) && (await useLink(trx, hashOfSecret(asked.secret), at))
    if (!isFirst) throw problem('link-used')
    const person = { id, login, name, email: null }
    const role = 'administrator'
    await keepPerson(trx, { ...person, password, at })
    await keepGrant(trx, {
      ...{ id: randomUUID(), person: id, org: null, role, startsAt: at, endsAt: null },
      ...{ deputyFor: null, madeAt: at, madeBy: id },
    })
    const subject = { kind: 'person', id }
    await log.append(trx, { kind: 'person', id, name, address: from.address }, at, [
      { act: 'person.create', subject, org: null, after: { login, name, email: null } },
      { act: 'grant.give', subject, org: null, after: { org: null, role } },
    ])
    return admitPerson(trx, log, { person, from, by: 'set-up', at })
  }

  if (planner.current()) return database.write(write)
  let begun: Begun | undefined
  const keep = async (trx: Transaction<Schema>) => {
    begun = await write(trx)
  }
  // A plan may have come in meanwhile.
  await planner.edit((current) => (current ? { write: keep } : { plan: planOf(asked.office), write: keep }))
  if (!begun) throw new Error('the first administrator was not written')
  return begun
}

function planOf(office: string): Plan {
  const orgs = [{ id: slugOf(office), name: office }]
  const document = { format: 'congchao/plan@1', timezone: 'Asia/Ho_Chi_Minh', orgs, boards: [], campaigns: [] }
  const { plan, faults } = decodePlan(document)
  if (plan) return plan
  throw problem('value-refused', { faults })
}
