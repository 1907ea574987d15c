import { createHash } from 'node:crypto'
import type { Database } from '../../server/db/database.ts'
import { keepGrant } from '../../server/store/people/grant-store.ts'
import { keepPerson } from '../../server/store/people/people-store.ts'
import type { Role } from '../../shared/api/role.ts'
import type { OrgId } from '../../shared/plan/plan.ts'

/** The SHA-256 (hex) of a text, in place of a secret's. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Keeps a person whose id is their login. */
export async function somebody(
  { write }: Database,
  login: string,
  {
    name = login,
    email = null,
    password = 'phc',
  }: { name?: string; email?: string | null; password?: string | null } = {},
): Promise<string> {
  await write((trx) => keepPerson(trx, { id: login, login, name, email, password, at: 0 }))
  return login
}

/** Gives a person a role; its id is told. */
export async function given(
  { write }: Database,
  person: string,
  role: Role,
  org: string | null,
  { endsAt = null, deputyFor = null }: { endsAt?: number | null; deputyFor?: string | null } = {},
): Promise<string> {
  const id = `${person}-${role}-${org ?? 'all'}`
  const grant = { id, person, role, org: org as OrgId | null, startsAt: 0, endsAt, deputyFor, madeAt: 0, madeBy: 'x' }
  await write((trx) => keepGrant(trx, grant))
  return id
}
