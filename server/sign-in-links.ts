import { hashOfSecret, newSecret } from './access/secret.ts'
import type { Database } from './db/database.ts'
import { system } from './store/actor.ts'
import type { AuditLog } from './store/audit/audit-log.ts'
import { dropFactorsOf } from './store/people/factor-store.ts'
import { keepLink, type LinkPurpose } from './store/people/link-store.ts'
import { findPersonByLogin, hasPeople } from './store/people/people-store.ts'

const linkMs = 30 * 60_000

/** Makes links that sign somebody in once, within half an hour, for the terminal of whoever starts the server. */
export interface SignInLinks {
  /** For the first administrator; undefined where there are people already. */
  setUp(at: number): Promise<string | undefined>
  /** For somebody who cannot get in any more: a new password, and second factors anew. Undefined where nobody has that sign-in name. */
  reset(login: string, at: number): Promise<string | undefined>
  /** For a person of the demo, straight in; `landing` is the page that it opens. */
  demo(person: string, landing: string, at: number): Promise<string>
}

/** Links of the server at an address; each is logged, and its secret nowhere kept. */
export function signInLinks(database: Database, log: AuditLog, url: string): SignInLinks {
  async function make(purpose: LinkPurpose, person: string | null, at: number, landing = ''): Promise<string> {
    const secret = newSecret()
    await database.write(async (trx) => {
      const factors = purpose === 'reset' && person !== null ? { factors: await dropFactorsOf(trx, person) } : {}
      await keepLink(trx, { hash: hashOfSecret(secret), purpose, person, madeBy: '', at, endsAt: at + linkMs })
      const subject = { kind: 'person', id: person ?? '' }
      await log.append(trx, system, at, [{ act: 'link.make', subject, org: null, after: { purpose, ...factors } }])
    })
    return `${url}/sign-in${landing && `?to=${landing}`}#${secret}`
  }

  return {
    setUp: async (at) => ((await hasPeople(database.db)) ? undefined : make('set-up', null, at)),
    async reset(login, at) {
      const person = await findPersonByLogin(database.db, login)
      return person && make('reset', person.id, at)
    },
    demo: (person, landing, at) => make('demo', person, at, landing),
  }
}
