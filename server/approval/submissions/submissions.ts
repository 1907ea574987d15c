import type { ApprovedBy } from '../../../shared/api/explanation.ts'
import type { ItemKey } from '../../../shared/api/item-key.ts'
import type { ItemStanding } from '../../../shared/api/item-state.ts'
import type { SubmissionDetail, SubmissionSummary } from '../../../shared/api/submission.ts'
import type { CampaignId, OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { isCampaignSeen } from '../../planning/is-campaign-seen.ts'
import { orgOfItem, textOfKey } from '../../planning/item.ts'
import { readApprovals } from '../../store/approval/approval-store.ts'
import { readApprovedBy } from '../../store/approval/approved-by-store.ts'
import { findSubmission, readSubmissions, type SubmissionQuery } from '../../store/approval/submission-store.ts'
import type { ApprovalParts } from '../approval-parts.ts'
import type { By } from '../by.ts'
import { fillerStateOf } from '../filler-state.ts'
import { itemStatesOf, type StateOfItem } from '../item-states.ts'
import { type Deciding, decideSubmissions } from './decide-submission.ts'
import { type Asked, makeSubmission } from './make-submission.ts'
import { type Preparing, prepareSubmissions } from './prepare-submissions.ts'
import { remindOfWaiting } from './remind-waiting.ts'
import { askedSubmissionOf } from './submission.ts'
import { submissionEvent } from './submission-event.ts'
import { detailOf, summariesOf } from './submission-view.ts'
import { submissionsWaitingFor, type WaitingSubmissions } from './waiting-for.ts'

/** What submissions are made and decided with. */
export interface SubmissionsParts extends ApprovalParts {
  /** What people are called, by their ids. */
  namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** The way from what people write to what boards may play: *trình duyệt*, *duyệt*, *trả lại*. What is refused throws a problem. */
export interface Submissions extends Deciding, Pick<Preparing, 'resume' | 'settled' | 'close'> {
  /** Asks for approval; answers at once, and draws in the background. */
  submit(by: By, asked: Asked): Promise<SubmissionSummary>
  /** A page of those that somebody sees, the newest first. */
  list(by: By, query: Omit<SubmissionQuery, 'orgs'>): Promise<readonly SubmissionSummary[]>
  read(by: By, id: string): Promise<SubmissionDetail>
  /** How many wait for somebody. */
  waitingFor(by: By): Promise<WaitingSubmissions>
  /** How far every item of a campaign is. */
  statesOf(by: By, campaign: string): Promise<readonly ItemStanding[]>
  /** How far the filler of an office is; undefined where it has none, neither written nor approved. */
  fillerOf(by: By, org: OrgId): Promise<ItemStanding | undefined>
  /** Who approved items as they play, and when, by the texts of their keys; without names where they are of an org that the caller does not see. */
  approvedBy(by: Pick<By, 'authority'>, keys: readonly ItemKey[]): Promise<ReadonlyMap<string, ApprovedBy>>
  /** Goes on with what is not drawn yet, and tells others of what has waited too long by `at` (epoch ms). To be called about once a minute. */
  tick(at: number): Promise<void>
}

/** How many of a campaign's submissions are looked through for how far its items are. */
const mostOfCampaign = 1000
/** How many of what an office asked outside campaigns. */
const mostOfFiller = 200

/** The submissions that `database` holds. Those that were being drawn wait for `resume`. */
export function createSubmissions(parts: SubmissionsParts): Submissions {
  const { database, planner } = parts
  const preparing = prepareSubmissions(parts)
  const viewing = { ...parts, preparing }

  async function found({ authority }: By, id: string) {
    const row = await findSubmission(database.db, id)
    if (!row || !authority.sees(row.org as OrgId)) throw problem('not-found')
    return row
  }

  /** The orgs whose submissions somebody sees; undefined where that is all of them. */
  function orgsSeenBy({ authority }: By): readonly string[] | undefined {
    if (authority.mayEverywhere('see')) return undefined
    return (planner.current()?.plan.orgs ?? []).map(({ id }) => id).filter(authority.sees)
  }

  /** States with the names that go with them. */
  async function standingsOf(states: readonly StateOfItem[]): Promise<readonly ItemStanding[]> {
    const asked = new Set(states.flatMap(({ submission }) => submission?.id ?? []))
    const approvals = await readApprovals(database.db, parts.seal, [...asked])
    return states.map(({ submission, ...state }) => ({
      ...state,
      submission: submission?.id ?? null,
      author: submission && { id: submission.author, name: submission.authorName },
      approvers: approvals.flatMap((one) => (one.submission === submission?.id ? [one.name] : [])),
      reason: submission?.state === 'returned' ? submission.reason : null,
    }))
  }

  return {
    ...decideSubmissions(parts),
    async submit(by, asked) {
      const made = await makeSubmission(parts, by, asked)
      if (made.state === 'drawing') preparing.begin(made.id)
      const kind = made.state === 'drawing' ? 'submission-changed' : 'submission-waiting'
      parts.notify(submissionEvent(kind, made, by.actor, by.at, made.state === 'drawing' ? {} : { orgs: [made.org] }))
      const [summary] = await summariesOf(viewing, [await found(by, made.id)], by)
      return summary as SubmissionSummary
    },
    async list(by, query) {
      const orgs = orgsSeenBy(by)
      return summariesOf(viewing, await readSubmissions(database.db, { ...query, ...(orgs && { orgs }) }), by)
    },
    read: async (by, id) => detailOf(viewing, await found(by, id), by),
    waitingFor: (by) => submissionsWaitingFor(parts, by),
    async statesOf({ authority, at }, campaign) {
      const rows = await readSubmissions(database.db, { campaign, limit: mostOfCampaign })
      const states = itemStatesOf(planner, campaign, rows.map(askedSubmissionOf), at)
      const current = planner.current()
      const meant = states && { id: campaign as CampaignId, org: states.org }
      if (!current || !states || !meant || !isCampaignSeen(current, authority, meant)) throw problem('not-found')
      // Those below see of a directive what plays, not how it came about.
      if (!authority.sees(states.org)) return states.items.filter(isApproved).map(withoutHistory)
      return standingsOf(states.items)
    },
    async fillerOf({ authority, at }, org) {
      const rows = await readSubmissions(database.db, { orgs: [org], campaign: null, limit: mostOfFiller })
      const state = fillerStateOf(planner, org, rows.map(askedSubmissionOf), at)
      if (!state || !authority.seesCampaign({ org })) return undefined
      if (!authority.sees(org)) return isApproved(state) ? withoutHistory(state) : undefined
      return (await standingsOf([state]))[0]
    },
    async approvedBy({ authority }, keys) {
      const approved = new Map(await readApprovedBy(database.db, parts.seal, keys))
      const current = planner.current()
      for (const key of keys) {
        const found = approved.get(textOfKey(key))
        const org = current && (orgOfItem(current.playing, key) ?? orgOfItem(current.plan, key))
        if (found && !(org && authority.sees(org))) approved.set(textOfKey(key), { ...found, by: [] })
      }
      return approved
    },
    async tick(at) {
      await preparing.resume()
      await remindOfWaiting(parts, at)
    },
    resume: preparing.resume,
    settled: preparing.settled,
    close: preparing.close,
  }
}

function isApproved({ state }: StateOfItem): boolean {
  return state !== 'draft' && state !== 'pending' && state !== 'returned'
}

function withoutHistory(state: StateOfItem): ItemStanding {
  return { ...state, revision: null, submission: null, author: null, approvers: [], reason: null }
}
