import type { Kysely } from 'kysely'
import { problem } from '../../shared/problem/problem.ts'
import type { Schema } from '../db/schema.ts'
import { readSessionsOf } from '../store/people/session-store.ts'
import type { PersonCaller } from './caller.ts'

const freshMs = 10 * 60_000

/** Whether a person has shown within ten minutes who they are. */
export async function isFresh(db: Kysely<Schema>, { id, session }: PersonCaller, at: number): Promise<boolean> {
  const own = (await readSessionsOf(db, id, at)).find((one) => one.id === session.id)
  return own !== undefined && at - own.madeAt < freshMs
}

/** The refusal of what only a fresh session may do. */
export function notFresh() {
  return problem('password-needed', {
    detail: 'Sign out, sign in again, then do this within ten minutes.',
    detailVi: 'Hãy đăng xuất, đăng nhập lại rồi thực hiện trong vòng mười phút.',
  })
}
