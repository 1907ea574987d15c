import type { Database } from '../../db/database.ts'
import { mendSearch, readWronglySearched } from '../../store/plan/slogan-search-store.ts'

const everyMs = 10 * 60_000

/**
 * Has every official slogan found by its words, whatever older node of the same database has written it: looks at the first call and each
 * ten minutes, by the instant of the call (epoch ms).
 */
export function keepSearchable({ db, write }: Pick<Database, 'db' | 'write'>): (at: number) => Promise<void> {
  let lookedAt = Number.NEGATIVE_INFINITY
  return async (at) => {
    // A clock that was put back is no reason to wait until it is that late again.
    if (Math.abs(at - lookedAt) < everyMs) return
    lookedAt = at
    const wrong = await readWronglySearched(db)
    if (wrong.length > 0) await write((trx) => mendSearch(trx, wrong))
  }
}
