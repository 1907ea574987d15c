import { randomUUID } from 'node:crypto'
import type { PersonId } from '../../server/access/caller.ts'
import { hashOfSecret, newSecret } from '../../server/access/secret.ts'
import { keepGrant } from '../../server/store/people/grant-store.ts'
import { keepPerson } from '../../server/store/people/people-store.ts'
import { keepSession } from '../../server/store/people/session-store.ts'
import type { Role } from '../../shared/api/role.ts'
import type { OrgId } from '../../shared/plan/plan.ts'
import type { aServer, CallOptions } from './a-server.ts'

type Server = Awaited<ReturnType<typeof aServer>>

/** Somebody who is signed in. */
export interface SignedIn {
  readonly id: PersonId
  readonly name: string
  /** The header that carries the session. */
  readonly cookie: string
  /** Calls the server by the session's cookie, from a page of its own origin. */
  call(method: string, path: string, options?: Omit<CallOptions, 'unsigned'>): Promise<Response>
}

export interface PersonOptions {
  readonly org: string | null
  readonly role: Role | readonly Role[]
  readonly name?: string
  readonly email?: string
}

const dayMs = 86_400_000

/** Makes a person with roles in an org, and a session of theirs that is complete: for tests that are not about signing in. */
export async function aPerson(server: Server, options: PersonOptions): Promise<SignedIn> {
  const { org, role, name = 'Nguyễn Thị An', email = null } = options
  const id = randomUUID() as string as PersonId
  const secret = newSecret()
  const at = server.clock.at
  await server.database.write(async (trx) => {
    await keepPerson(trx, { id, login: id, name, email, password: null, at })
    for (const one of [role].flat()) {
      await keepGrant(trx, {
        ...{ id: randomUUID(), person: id, org: org as OrgId | null, role: one as Role, deputyFor: null },
        ...{ startsAt: at, endsAt: null, madeAt: at, madeBy: 'test' },
      })
    }
    await keepSession(trx, {
      ...{ id: randomUUID(), hash: hashOfSecret(secret), person: id, stage: 'complete', address: '', agent: '' },
      ...{ at, idleMs: 400 * dayMs, endsAt: at + 400 * dayMs },
    })
  })
  const cookie = `congchao-session=${secret}`
  return {
    ...{ id, name, cookie },
    call: (method, path, options = {}) =>
      server.call(method, path, {
        ...options,
        unsigned: true,
        headers: { cookie, origin: 'http://board.example', ...options.headers },
      }),
  }
}
