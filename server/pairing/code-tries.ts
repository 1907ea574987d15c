import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { problem } from '../../shared/problem/problem.ts'
import { networkOf } from '../access/network-of.ts'
import type { Schema } from '../db/schema.ts'
import type { Actor } from '../store/actor.ts'
import { keepAttempts, readAttempts } from '../store/people/attempt-store.ts'

/** Codes that do not hit, in a minute, by one account and from one network. */
const triesAMinute = 5
const leakMs = 60_000 / triesAMinute

/**
 * Counts a try at a code before it is looked at: no two at once get past the limit. Answers how many more there are right now. Throws
 * `too-many`, with the seconds to wait, while there were five in a minute: right or wrong is not told then.
 */
export async function countTry(trx: Transaction<Schema>, by: Actor, at: number): Promise<number> {
  let left = triesAMinute
  for (const subject of subjectsOf(by)) {
    const former = await readAttempts(trx, subject)
    const level = levelOf(former, at)
    if (former && level >= triesAMinute) {
      const waitMs = former.failedAt + (former.failures - triesAMinute + 1) * leakMs - at
      throw problem('too-many', { waitSeconds: Math.max(1, Math.ceil(waitMs / 1000)) })
    }
    await keepAttempts(trx, subject, { failures: level + 1, failedAt: at })
    left = Math.min(left, triesAMinute - level - 1)
  }
  return left
}

/** Takes a try back that hit: whoever pairs many boards guesses nothing. */
export async function takeTryBack(trx: Transaction<Schema>, by: Actor, at: number): Promise<void> {
  for (const subject of subjectsOf(by)) {
    const level = levelOf(await readAttempts(trx, subject), at)
    await keepAttempts(trx, subject, { failures: Math.max(0, level - 1), failedAt: at })
  }
}

// A bucket that leaks: tries run out evenly.
function levelOf(tries: { readonly failures: number; readonly failedAt: number } | undefined, at: number): number {
  return tries ? Math.max(0, tries.failures - Math.floor((at - tries.failedAt) / leakMs)) : 0
}

function subjectsOf({ kind, id, address }: Actor): readonly string[] {
  return [
    ['pairing-account', kind, id],
    ['pairing-address', networkOf(address ?? '')],
  ].map(([what, ...parts]) => `${what}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`)
}
