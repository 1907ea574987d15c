import { randomUUID } from 'node:crypto'
import { hashPassword } from '../../../server/access/passwords.ts'
import { hashOfSecret } from '../../../server/access/secret.ts'
import { keepFactor } from '../../../server/store/people/factor-store.ts'
import { keepGrant } from '../../../server/store/people/grant-store.ts'
import { keepLink, type LinkPurpose } from '../../../server/store/people/link-store.ts'
import { keepPerson } from '../../../server/store/people/people-store.ts'
import type { Role } from '../../../shared/api/role.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { aServer, type ServerOptions } from '../a-server.ts'

export const password = 'mưa rơi trên mái tôn'
export const origin = { origin: 'http://board.example' }

// The same for everybody in these tests: hashing is made to be slow.
const kept = hashPassword(password)

/** A server with what tests of signing in need: people with a password, links, and calls as a browser makes them. */
export async function signingIn(options?: ServerOptions) {
  const server = await aServer(options)
  const { database, clock, app } = server

  /** Calls from an address, as the page of `origin` does. */
  async function browse(
    method: string,
    path: string,
    { json, headers = origin, address = '192.0.2.1' }: { json?: unknown; headers?: object; address?: string } = {},
  ): Promise<Response> {
    const body = json === undefined ? {} : { body: JSON.stringify(json) }
    const type = json === undefined ? {} : { 'content-type': 'application/json' }
    const incoming = { socket: { remoteAddress: address }, headers: {} }
    const init = { method, headers: { host: 'board.example', ...type, ...headers }, ...body }
    return app.request(`http://board.example${path}`, init, { incoming })
  }

  return {
    ...server,
    browse,
    signIn: (login: string, typed = password, more: { headers?: object; address?: string } = {}) =>
      browse('POST', '/api/v1/sign-in', { json: { login, password: typed }, ...more }),
    /** What a browser sends after an answer. */
    cookieOf: (answer: Response) => ({ ...origin, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }),
    async person(
      login: string,
      roles: readonly (readonly [Role, string | null])[] = [],
      { factor = false }: { factor?: boolean } = {},
    ): Promise<string> {
      const [id, { at }, phc] = [`id-${login}`, clock, await kept]
      await database.write(async (trx) => {
        await keepPerson(trx, { id, login, name: `Tên ${login}`, email: null, password: phc, at })
        for (const [role, org] of roles) {
          const grant = { id: randomUUID(), person: id, role, org: org as OrgId | null, startsAt: at, endsAt: null }
          await keepGrant(trx, { ...grant, deputyFor: null, madeAt: at, madeBy: 'test' })
        }
        const totp = { id: randomUUID(), person: id, kind: 'totp', label: 'x', body: {}, madeAt: at } as const
        if (factor) await keepFactor(trx, totp)
      })
      return id
    },
    async link(secret: string, purpose: LinkPurpose, person: string | null, ms = 1_800_000): Promise<void> {
      const { at } = clock
      const link = { hash: hashOfSecret(secret), purpose, person, madeBy: '', at, endsAt: at + ms }
      await database.write((trx) => keepLink(trx, link))
    },
    /** What the log has, the last first. */
    logged: () =>
      database.db
        .selectFrom('audit')
        .select(['act', 'actor', 'subject', 'org', 'before', 'after', 'address'])
        .orderBy('seq', 'desc')
        .execute(),
  }
}
