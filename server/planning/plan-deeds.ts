import { createHash } from 'node:crypto'
import type { Deed } from '../store/audit/audit-log.ts'
import type { PlanChange } from './plan-change.ts'
import { subjectOf } from './subject-of.ts'

/** The longest JSON of one thing that the log keeps; of what is longer it keeps the hash. */
const maxKept = 8192
/** Of an edit that touches more, the log keeps what it was in all. */
const maxDeeds = 2000

/** What an edit of the plan did, for the log: the whole of it (`act`, its ids by list), then thing by thing with what it was and is. */
export function planDeeds(act: string, revision: number, changes: readonly PlanChange[]): Deed[] {
  const ids: Record<string, string[]> = {}
  for (const { list, campaign, id } of changes) {
    ids[list] ??= []
    ids[list].push(campaign === '' ? id : `${campaign}/${id}`)
  }
  const orgs = new Set(changes.flatMap((change) => change.orgs))
  const [only] = orgs
  const whole: Deed = {
    act,
    subject: { kind: 'plan', id: '' },
    org: orgs.size === 1 && only !== undefined ? only : null,
    before: { revision },
    after: keptOf(ids),
  }
  if (changes.length > maxDeeds) return [{ ...whole, after: keptOf(changes) }]
  return [whole, ...changes.map(deedOf)]
}

function deedOf(change: PlanChange): Deed {
  const { orgs, before, after } = change
  const subject = subjectOf(change)
  const done = before === undefined ? 'add' : after === undefined ? 'remove' : 'change'
  return {
    act: `${subject.kind}.${done}`,
    subject,
    org: orgs.at(-1) ?? null,
    ...(before === undefined ? {} : { before: keptOf(before) }),
    ...(after === undefined ? {} : { after: keptOf(after) }),
  }
}

/** A value, or in place of a long one the SHA-256 of its JSON. */
function keptOf(value: unknown): unknown {
  const text = JSON.stringify(value)
  if (text.length <= maxKept) return value
  return { sha256: createHash('sha256').update(text).digest('hex'), characters: text.length }
}
