import { randomUUID } from 'node:crypto'
import type { TakenSubject } from '../../../shared/api/take-down.ts'
import type { Interrupt, OrgId, Selector } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { parseInstant } from '../../../shared/time/date-time-text.ts'
import { isCampaignSeen, isSelectorSeen } from '../../planning/is-campaign-seen.ts'
import { isReordered } from '../../planning/is-reordered.ts'
import { textOfKey } from '../../planning/item.ts'
import { lacksApproval } from '../../planning/lacks-approval.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import {
  endSubmission,
  type KeptSubmission,
  keepSubmission,
  readSubmissions,
} from '../../store/approval/submission-store.ts'
import { findTakeDown } from '../../store/approval/take-down-store.ts'
import { readWriters, withMakers } from '../../store/plan/item-writer-store.ts'
import type { ApprovalParts } from '../approval-parts.ts'
import type { By } from '../by.ts'
import { longestMs } from '../emergency/emergency.ts'
import { checkHoldsTogether } from '../holds-together.ts'
import { picturesReached } from '../pictures/pictures-reached.ts'
import { titleOfTaken } from '../take-downs/taken-title.ts'
import { type AskedChange, type AskedItems, askedChangeOf } from './asked-change.ts'
import {
  type AskedSubmission,
  approvedChangeOf,
  askedSubmissionOf,
  type Submission,
  type SubmittedItem,
  submissionOf,
} from './submission.ts'
import { submissionDeed } from './submission-deeds.ts'
import { digestOf, sealedTextOf } from './submission-digest.ts'

/** What may be asked: items, or that a take-down ends. */
export type Asked = (AskedItems | { readonly lift: string }) & Saying

/** What may be said with it: to whoever decides, and why what is found of it stands all the same. */
export interface Saying {
  readonly note?: string
  readonly passedBecause?: string
}

/** How many submissions are looked at for what a new one takes the place of, or for who wrote what it would bring back. */
const mostLookedAt = 500

/**
 * Keeps what somebody asks to have approved, as it is right now, in the state `drawing`; a lift waits at once. What the same author had
 * asked before over the same items is cancelled. Throws a problem where nothing differs or it is not theirs to ask.
 */
export async function makeSubmission(parts: ApprovalParts, by: By, asked: Asked): Promise<Submission> {
  const draft = 'lift' in asked ? await liftOf(parts, by, asked.lift) : await changeOf(parts, by, asked)
  const { caller, at } = by
  const row: KeptSubmission = {
    ...{ id: randomUUID(), author: caller.id, authorName: caller.name, note: asked.note ?? null, submittedAt: at },
    passedBecause: asked.passedBecause ?? null,
    ...{ remindedAt: null, decidedAt: null, reason: null, places: null },
    ...{ digest: null, pictures: null, drawn: null, findings: null, seal: '', state: 'drawing' },
    ...draft,
  }
  const kept = sealed(row.kind === 'lift' ? waiting(row) : row, parts)
  const submission = submissionOf(kept)
  await parts.database.write(async (trx) => {
    const open = { author: caller.id, states: ['drawing', 'pending'] as const, limit: mostLookedAt }
    const formers = (await readSubmissions(trx, open)).map(askedSubmissionOf)
    const superseded = formers.filter((former) => takesThePlaceOf(submission, former))
    for (const { id } of superseded) await endSubmission(trx, { id, state: 'cancelled', at })
    await keepSubmission(trx, kept)
    await parts.log.append(trx, by.actor, at, [
      ...superseded.map((one) => submissionDeed('cancel', one, { by: submission.id })),
      submissionDeed('make', submission, {
        items: submission.items.map(textOfKey),
        ...(submission.note === null ? {} : { note: submission.note }),
        ...(submission.passedBecause === null ? {} : { passedBecause: submission.passedBecause }),
      }),
    ])
  })
  return submission
}

type Draft = Pick<KeptSubmission, 'kind' | 'campaign' | 'takeDown' | 'org' | 'title' | 'items' | 'writers'>

async function changeOf(parts: ApprovalParts, by: By, asked: AskedItems): Promise<Draft> {
  const { planner, database } = parts
  const current = planner.current()
  if (!current) throw problem('no-plan')
  const change = askedChangeOf(asked, current.plan, planner.approved().items)
  if (!change || !isSeen(change, current, by)) throw problem('not-found')
  checkMayEdit(by, change.org)
  const lacking = lackingPixels(change.items, planner)
  const written = current.plan.campaigns.find(({ id }) => id === change.campaign)
  const isMoved = written !== undefined && isReordered(written, planner.approved().items)
  const items = change.items.filter(
    (item) => item.was !== item.is || lacking.has(textOfKey(item)) || (isMoved && item.list === 'campaigns'),
  )
  if (items.length === 0) throw problem('nothing-to-approve')
  items.forEach(checkLasts)
  checkHoldsTogether(approvedChangeOf({ id: '', items, pictures: [] }), planner.approved(), current.plan)
  const differing = items.filter(({ was, is }) => was !== is)
  const own = await withMakers(database.db, [by.caller.id])
  const writers = [...new Set([...own, ...(await readWriters(database.db, differing))])]
  const { campaign, org, title } = change
  return {
    ...{ kind: 'change', campaign, takeDown: null, org, title },
    ...{ items: JSON.stringify(items), writers: JSON.stringify(writers) },
  }
}

/** Whether it is there at all for whoever asks. */
function isSeen({ campaign, org, items }: AskedChange, current: PlanInForce, { authority }: By): boolean {
  if (campaign !== null) return isCampaignSeen(current, authority, { id: campaign, org })
  const bodies = items.flatMap(({ was, is }) => [was, is].flatMap((body) => body ?? []))
  return bodies.some((body) =>
    isSelectorSeen(current, authority, org, (JSON.parse(body) as { readonly boards?: Selector }).boards),
  )
}

async function liftOf({ database, planner }: ApprovalParts, by: By, id: string): Promise<Draft> {
  const takeDown = await findTakeDown(database.db, id)
  const org = takeDown?.org as OrgId
  if (!takeDown || !by.authority.sees(org)) throw problem('not-found')
  if (!(['edit', 'approve', 'pause'] as const).some((power) => by.authority.may(power, org))) throw problem('forbidden')
  // A pause needs nobody's approval to end.
  if (takeDown.kind !== 'take-down' || takeDown.endedAt !== null) throw problem('already-decided')
  const subject: TakenSubject = JSON.parse(takeDown.subject)
  const title = titleOfTaken({ org, subject }, planner.current()?.plan).vi
  const writers = new Set([...(await withMakers(database.db, [by.caller.id])), ...(await writersOf(database, subject))])
  return {
    ...{ kind: 'lift', campaign: null, takeDown: id, org, title },
    ...{ items: '[]', writers: JSON.stringify([...writers]) },
  }
}

/** Who wrote what a lift would put back on the air: they could not have approved it, and cannot now. Of what is cleared board-wide, nobody. */
async function writersOf({ db }: ApprovalParts['database'], subject: TakenSubject): Promise<readonly string[]> {
  if (subject.what === 'board' || subject.what === 'everything') return []
  const within = subject.what === 'filler' ? { orgs: [subject.of] } : { campaign: subject.campaign }
  const approved = await readSubmissions(db, { ...within, states: ['approved'], limit: mostLookedAt })
  return approved.map(askedSubmissionOf).flatMap(({ author, writers, items }) => {
    const isOfIt = items.some(
      ({ list, id }) =>
        subject.what === 'campaign' ||
        (subject.what === 'slide' && list === 'slides' && id === subject.slide) ||
        (subject.what === 'filler' && list === 'fillers' && id === subject.of),
    )
    return isOfIt ? [author, ...writers] : []
  })
}

/** What needs no drawing waits as it is. */
function waiting(row: KeptSubmission): KeptSubmission {
  const drawn: KeptSubmission = { ...row, state: 'pending', pictures: '[]', drawn: 0, findings: '[]' }
  return { ...drawn, digest: digestOf(drawn) }
}

function sealed(row: KeptSubmission, { seal }: ApprovalParts): KeptSubmission {
  return { ...row, seal: seal.of(sealedTextOf(row)) }
}

function checkMayEdit({ authority }: By, org: OrgId): void {
  if (authority.may('edit', org)) return
  throw problem(authority.sees(org) ? 'forbidden' : 'locked-from-above')
}

/** What takes a whole board, a directive's too, takes it no longer than what goes out by a template. */
function checkLasts({ list, is }: SubmittedItem): void {
  if (list !== 'interrupts' || is === null) return
  const { starts, ends } = JSON.parse(is) as Interrupt
  const ms = (parseInstant(ends) ?? Number.POSITIVE_INFINITY) - (parseInstant(starts) ?? Number.NEGATIVE_INFINITY)
  if (ms <= longestMs) return
  const message = 'an interrupt lasts 24 hours at most'
  const messageVi = 'nội dung chen ngang kéo dài không quá 24 giờ'
  throw problem('value-refused', { faults: [{ pointer: '/interrupt', message, messageVi }] })
}

/** The items of which a slide is not approved on some canvas that it would reach. */
function lackingPixels(items: readonly SubmittedItem[], planner: Planner): ReadonlySet<string> {
  const asked = new Set(items.map(textOfKey))
  const { next } = planner.impactOf({ approved: approvedChangeOf({ id: '', items, pictures: [] }) })
  const book = planner.approved()
  const reached = picturesReached(next.schedule.plan, (key) => asked.has(textOfKey(key)))
  return new Set(reached.filter((one) => lacksApproval(one, book)).map(({ key }) => textOfKey(key)))
}

/** Whether all that an open submission asks is asked again. */
function takesThePlaceOf(submission: Submission, former: AskedSubmission): boolean {
  const again = new Set(submission.items.map(textOfKey))
  if (submission.kind === 'lift') return former.takeDown === submission.takeDown
  return former.kind === 'change' && former.items.every((item) => again.has(textOfKey(item)))
}
