import type { ItemKey } from '../../../shared/api/item-key.ts'
import type { SubmissionPicture } from '../../../shared/api/submission.ts'
import { turnstile } from '../../../shared/turnstile.ts'
import { textOfKey } from '../../planning/item.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import { system } from '../../store/actor.ts'
import {
  endSubmission,
  findSubmission,
  keepDrawing,
  readSubmissionHeads,
} from '../../store/approval/submission-store.ts'
import type { ApprovalParts } from '../approval-parts.ts'
import { officialTextsOf, readLibrary } from '../library/read-library.ts'
import { drawReached } from '../pictures/draw-reached.ts'
import { picturesReached } from '../pictures/pictures-reached.ts'
import { approvedChangeOf, type Submission, submissionOf } from './submission.ts'
import { submissionDeed } from './submission-deeds.ts'
import { digestOf, isSealed, sealedTextOf } from './submission-digest.ts'
import { submissionEvent } from './submission-event.ts'
import { submissionFindings } from './submission-findings.ts'

/** How many pictures of a submission are drawn, of all; none of none where that is not known yet. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** What happens to a submission between its making and its waiting: all that it can show is drawn and looked at. */
export interface Preparing {
  begin(id: string): void
  progressOf(id: string): Progress | undefined
  /** Goes on with what was being drawn when the server stopped, or what failed. */
  resume(): Promise<void>
  settled(): Promise<void>
  /** Begins nothing new; resolves when what was begun has stopped. What is not drawn yet is gone on with at the next start. */
  close(): Promise<void>
}

const atATime = 2
const mostResumed = 10_000
const mostReason = 1000

/** Prepares submissions in the background, two at a time, in the order in which they came. */
export function prepareSubmissions(parts: ApprovalParts): Preparing {
  const { database, planner, log } = parts
  const gate = turnstile(atATime)
  const progress = new Map<string, Progress>()
  const jobs = new Map<string, Promise<void>>()
  let closing = false

  async function prepare(id: string): Promise<void> {
    const row = await findSubmission(database.db, id)
    if (closing || row?.state !== 'drawing') return
    const submission = submissionOf(row)
    if (!isSealed(row, parts.seal)) return refused(submission)
    const current = planner.current()
    const { boards, next } = planner.impactOf({ approved: approvedChangeOf(submission) })
    const shown = shownBy(submission, next)
    const reached = picturesReached(next.schedule.plan, (key) => shown.has(textOfKey(key)))
    const drawn = await drawReached(reached, {
      renditions: parts.renditions,
      progress: (done, of) => progress.set(id, { done, of }),
      isStopped: () => closing,
    })
    if (!drawn) return
    if ('fault' in drawn) return returned(submission, drawn.fault)
    const { pictures } = drawn
    const touched = new Set([...submission.items.map(textOfKey), ...shown])
    const library = current ? await readLibrary(parts, current, submission.org, parts.now()) : []
    const official = officialTextsOf(library, next.playing.campaigns)
    const judged = { before: current?.schedule, next: next.schedule, boards, touched, pictures, official }
    const findings = await submissionFindings(judged)
    await drawnWith(submission, pictures, JSON.stringify(findings))
  }

  async function drawnWith(submission: Submission, pictures: readonly SubmissionPicture[], findings: string) {
    const at = parts.now()
    const isKept = await database.write(async (trx) => {
      const row = await findSubmission(trx, submission.id)
      if (!row || !isSealed(row, parts.seal)) return false
      const whole = { ...row, findings, pictures: JSON.stringify(pictures) }
      const digest = digestOf(whole)
      const seal = parts.seal.of(sealedTextOf({ ...whole, digest }))
      if (
        !(await keepDrawing(trx, row.id, { digest, findings, seal, pictures: whole.pictures, drawn: pictures.length }))
      )
        return false
      await log.append(trx, system, at, [
        submissionDeed('draw', { ...submission, digest }, { pictures: pictures.length }),
      ])
      return true
    })
    if (isKept) parts.notify(submissionEvent('submission-waiting', submission, system, at, { orgs: [submission.org] }))
  }

  async function returned(submission: Submission, fault: string): Promise<void> {
    const at = parts.now()
    const reason = fault.slice(0, mostReason)
    const isReturned = await database.write(async (trx) => {
      if (!(await endSubmission(trx, { id: submission.id, state: 'returned', at, reason }))) return false
      await log.append(trx, system, at, [submissionDeed('return', submission, { reason })])
      return true
    })
    if (isReturned) {
      parts.notify(
        submissionEvent('submission-returned', submission, system, at, { people: [submission.author], reason }),
      )
    }
  }

  /** Whoever writes to the database alone asks for nothing. */
  async function refused(submission: Submission): Promise<void> {
    const at = parts.now()
    await database.write(async (trx) => {
      await endSubmission(trx, { id: submission.id, state: 'cancelled', at })
      await log.append(trx, system, at, [
        submissionDeed('cancel', submission, { why: 'not made by this installation' }),
      ])
    })
    parts.report(new Error(`submission ${submission.id} was not made by this installation; it is cancelled`))
  }

  function begin(id: string): void {
    if (closing || jobs.has(id)) return
    const job = gate
      .pass(() => prepare(id))
      .catch((cause: unknown) =>
        parts.report(new Error(`submission ${id} could not be prepared; it is tried again in a minute`, { cause })),
      )
      .finally(() => {
        jobs.delete(id)
        progress.delete(id)
      })
    jobs.set(id, job)
  }

  async function settled(): Promise<void> {
    while (jobs.size > 0) await Promise.all(jobs.values())
  }

  return {
    begin,
    progressOf: (id) => progress.get(id),
    async resume() {
      if (!planner.current()) return
      const drawing = await readSubmissionHeads(database.db, { states: ['drawing'], limit: mostResumed })
      for (const { id } of drawing.reverse()) begin(id)
    },
    settled,
    close() {
      closing = true
      return settled()
    },
  }
}

/** What carries the slides that a submission asks for: those that it submits, and those that its placements show. By the texts of keys. */
function shownBy(submission: Submission, { playing }: PlanInForce): ReadonlySet<string> {
  const carrying: ReadonlySet<ItemKey['list']> = new Set(['slides', 'fillers', 'interrupts', 'restrictions'])
  const asked = submission.items.filter(({ is }) => is !== null)
  const placements = new Set(asked.filter(({ list }) => list === 'placements').map(textOfKey))
  const ofPlacements = playing.campaigns.flatMap(({ id: campaign, placements: all }) =>
    all
      .filter(({ id }) => placements.has(textOfKey({ list: 'placements', campaign, id })))
      .flatMap(({ slides }) => slides.map((id) => textOfKey({ list: 'slides', campaign, id }))),
  )
  return new Set([...asked.filter(({ list }) => carrying.has(list)).map(textOfKey), ...ofPlacements])
}
