import type { Transaction } from 'kysely'
import { problem } from '../../shared/problem/problem.ts'
import type { Schema } from '../db/schema.ts'
import { readAdministrators } from '../store/people/grant-store.ts'

/** Does what may leave a person without the administration of the installation; throws `last-administrator` where nobody else has it. */
export async function notTheLast<T>(trx: Transaction<Schema>, person: string, work: () => Promise<T>): Promise<T> {
  const wasOne = (await readAdministrators(trx)).includes(person)
  const done = await work()
  if (wasOne && (await readAdministrators(trx)).length === 0) throw problem('last-administrator')
  return done
}
