import { createHash } from 'node:crypto'
import type { KeptSubmission } from '../../store/approval/submission-store.ts'
import type { Seal } from '../../store/seal.ts'
import { canonicalJson } from '../canonical-json.ts'

/** SHA-256 (hex) over all that an approval lets play: what is asked, the items with their bodies and removals, and the pictures. */
export function digestOf({
  kind,
  takeDown,
  items,
  pictures,
}: Pick<KeptSubmission, 'kind' | 'takeDown' | 'items' | 'pictures'>): string {
  const all = { kind, takeDown, items: JSON.parse(items), pictures: JSON.parse(pictures ?? '[]') }
  return createHash('sha256').update(canonicalJson(all)).digest('hex')
}

/**
 * All that a decision on a submission rests on, as one text to be sealed: what is asked, whose it is, who wrote it; and, once it is drawn,
 * what was found of it and its digest.
 */
export function sealedTextOf(submission: Omit<KeptSubmission, 'seal'>): string {
  const { id, kind, campaign, takeDown, org, title, author, authorName, writers, submittedAt } = submission
  const { note, items, findings, digest, passedBecause } = submission
  return JSON.stringify([
    ...['submission', id, kind, campaign, takeDown, org, title, author, authorName, writers, submittedAt],
    ...[note, items, findings, digest],
    // What gives no reason is sealed without a place for one.
    ...(passedBecause === null ? [] : [passedBecause]),
  ])
}

/** Whether this installation has made a submission as it stands. */
export function isSealed(submission: KeptSubmission, seal: Seal): boolean {
  return seal.holds(sealedTextOf(submission), submission.seal)
}
