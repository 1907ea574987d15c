import { randomUUID } from 'node:crypto'
import { hashPassword } from '../../server/access/passwords.ts'
import { keepGrant } from '../../server/store/people/grant-store.ts'
import { keepPerson } from '../../server/store/people/people-store.ts'
import type { Role } from '../../shared/api/role.ts'
import { jsonOf } from '../json-of.ts'
import type { aServer } from './a-server.ts'

type Server = Awaited<ReturnType<typeof aServer>>

/** A browser on a page of this server, with the cookies that it was given. */
export interface Browser {
  /** Sends a call as its page would; a value is sent as JSON. */
  call(method: string, path: string, json?: unknown): Promise<Response>
  /** The same, for what is answered in JSON. */
  ask<T extends object>(method: string, path: string, json?: unknown): Promise<T & { readonly status: number }>
  /** Its cookies, as it sends them. */
  cookies(): string
}

/** A browser on the server's page at `origin`. */
export function aBrowser(server: Server, origin = 'https://board.example'): Browser {
  const cookies = new Map<string, string>()
  const line = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  async function call(method: string, path: string, json?: unknown): Promise<Response> {
    const headers = { origin, cookie: line() }
    const answer = await server.call(method, path, { unsigned: true, headers, ...(json === undefined ? {} : { json }) })
    for (const given of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  return {
    call,
    cookies: line,
    async ask<T extends object>(method: string, path: string, json?: unknown) {
      const answer = await call(method, path, json)
      return { ...(await jsonOf<T>(answer)), status: answer.status }
    },
  }
}

/** The password of everybody whom `aPersonWithPassword` makes. */
export const password = 'hoa ban nở trắng đồi'
let kept: Promise<string> | undefined

/** Makes a person who signs in by their login and `password`. */
export async function aPersonWithPassword(
  { database, clock }: Server,
  { login = 'lan', role, email = null }: { login?: string; role: Role; email?: string | null },
): Promise<string> {
  const id = randomUUID()
  const at = clock.at
  kept ??= hashPassword(password)
  const phc = await kept
  await database.write(async (trx) => {
    await keepPerson(trx, { id, login, name: `Người ${login}`, email, password: phc, at })
    await keepGrant(trx, {
      ...{ id: randomUUID(), person: id, org: null, role, startsAt: at, endsAt: null, deputyFor: null },
      ...{ madeAt: at, madeBy: 'test' },
    })
  })
  return id
}
