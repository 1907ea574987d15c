import { randomUUID } from 'node:crypto'
import type {
  ForeseenTakeDown,
  PauseEnded,
  TakeDownAsked,
  TakeDownOutlook,
  TakeDownView,
  TakenDown,
  TakenSubject,
} from '../../../shared/api/take-down.ts'
import type { BoardId, OrgId, Plan } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import type { Database } from '../../db/database.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import type { TakeDown } from '../../planning/take-down.ts'
import {
  endTakeDown,
  findTakeDown,
  type KeptTakeDown,
  keepTakeDown,
  readStanding,
  readTakeDowns,
  type TakeDownQuery,
} from '../../store/approval/take-down-store.ts'
import type { AuditLog } from '../../store/audit/audit-log.ts'
import type { ApprovalEvent } from '../approval-event.ts'
import type { By } from '../by.ts'
import { takeDownOutlook } from './take-down-outlook.ts'
import { takeDownView } from './take-down-view.ts'
import { isSeenSubject, issuersClearedBy } from './taken-subject.ts'
import { titleOfTaken } from './taken-title.ts'

/** A take-down or a pause that somebody wants. `endsAt` (epoch ms) null: none was named. */
export interface WantedTakeDown extends Omit<TakeDownAsked, 'endsAt'> {
  readonly endsAt: number | null
}

/** What is taken off the air, at once and by one person alone. What is refused throws a problem. */
export interface TakeDowns {
  /** Takes something off the air; answers with the boards that play otherwise since. */
  take(by: By, wanted: WantedTakeDown): Promise<TakenDown>
  /** What boards show before and after such a take-down. Changes nothing, and nothing waits for it. */
  foresee(by: By, asked: ForeseenTakeDown): Promise<TakeDownOutlook>
  /** Ends a pause before its time. A take-down ends by an approved submission alone. */
  end(by: By, id: string): Promise<PauseEnded>
  /** A page of those that somebody sees, the newest first. */
  list(by: By, query: Omit<TakeDownQuery, 'orgs' | 'at'>): Promise<readonly TakeDownView[]>
}

/** What take-downs are made and ended with. */
export interface TakeDownsParts {
  readonly database: Database
  readonly planner: Planner
  readonly log: AuditLog
  /** Told after the commit. */
  notify(event: ApprovalEvent): void
}

const mostPauseMs = 24 * 3_600_000

/** The take-downs that hold at `at` (epoch ms), for a planner that begins. */
export async function standingTakeDowns({ db }: Pick<Database, 'db'>, at: number): Promise<readonly TakeDown[]> {
  return (await readStanding(db, at)).map(takeDownOf)
}

/** Take-downs over what `planner` keeps. */
export function createTakeDowns(parts: TakeDownsParts): TakeDowns {
  const { database, planner, log } = parts

  /** What is in force, where a caller may take such a thing off the air. */
  function allowedIn({ authority }: Pick<By, 'authority'>, { kind, org, subject }: ForeseenTakeDown): PlanInForce {
    const current = planner.current()
    if (!current) throw problem('no-plan')
    if (!current.tree.chainOf(org).length || !authority.sees(org)) throw problem('not-found')
    if (!authority.may(kind === 'pause' ? 'pause' : 'approve', org)) throw problem('forbidden')
    if (!isSeenSubject(subject, org, current, authority)) throw problem('not-found')
    return current
  }

  async function take(by: By, wanted: WantedTakeDown) {
    const { caller, actor, at } = by
    const current = allowedIn(by, wanted)
    const { kind, org, subject, endsAt } = wanted
    checkEnd(kind, endsAt, at)
    const kept: KeptTakeDown = {
      ...{ id: randomUUID(), kind, org, subject: JSON.stringify(subject), reason: wanted.reason },
      ...{ person: caller.id, personName: caller.name, madeAt: at, endsAt, endedAt: null },
    }
    const { boards } = await planner.edit(() => ({
      takeDowns: [...planner.takeDowns(), takeDownOf(kept)],
      urgent: true,
      async write(trx) {
        await keepTakeDown(trx, kept)
        await log.append(trx, actor, at, [
          { act: `${kind}.begin`, subject: { kind: 'take-down', id: kept.id }, org, after: wanted },
        ])
      },
    }))
    const issuers = issuersClearedBy(wanted, current)
    parts.notify(eventOf('taken-down', kept, by, issuers, current.plan))
    return { takeDown: takeDownView(kept, current.plan), boards: seenOf(boards, current, by) }
  }

  async function end(by: By, id: string) {
    const { authority, actor, at } = by
    const kept = await findTakeDown(database.db, id)
    const org = kept?.org as OrgId
    if (!kept || !authority.sees(org)) throw problem('not-found')
    if (!authority.may('pause', org)) throw problem('forbidden')
    if (kept.kind === 'take-down') throw needsApproval()
    const { boards } = await planner.edit(() => ({
      takeDowns: planner.takeDowns().filter((standing) => standing.id !== id),
      async write(trx) {
        if (!(await endTakeDown(trx, id, at))) throw problem('already-decided')
        await log.append(trx, actor, at, [
          { act: 'pause.end', subject: { kind: 'take-down', id }, org, before: { reason: kept.reason } },
        ])
      },
    }))
    parts.notify(eventOf('take-down-over', kept, by, [], planner.current()?.plan))
    return { boards: seenOf(boards, planner.current(), by) }
  }

  return {
    take,
    async foresee(by, asked) {
      const current = allowedIn(by, asked)
      const next = planner.foreseen({ ...asked, id: '', endsAt: null }) ?? current
      return takeDownOutlook({ ...asked, current, next, at: by.at, sees: by.authority.sees })
    },
    end,
    async list({ authority, at }, query) {
      const current = planner.current()
      const viewOf = (kept: KeptTakeDown) => takeDownView(kept, current?.plan)
      if (authority.mayEverywhere('see')) return (await readTakeDowns(database.db, { ...query, at })).map(viewOf)
      const orgs = (current?.plan.orgs ?? []).map(({ id }) => id).filter((org) => authority.seesCampaign({ org }))
      const found: TakeDownView[] = []
      let { after } = query
      for (;;) {
        const kept = await readTakeDowns(database.db, { ...query, at, orgs, ...(after && { after }) })
        // What an office above has cleared is off the boards of those below; of what never came to them they know nothing.
        const seen = kept.map(viewOf).filter((one) => current && isSeenTakeDown(one, current, authority))
        found.push(...seen.slice(0, query.limit - found.length))
        after = kept.at(-1)
        if (found.length === query.limit || kept.length < query.limit || !after) return found
      }
    },
  }
}

function checkEnd(kind: TakeDown['kind'], endsAt: number | null, at: number): void {
  const isRight = kind === 'pause' ? endsAt !== null && at < endsAt && endsAt <= at + mostPauseMs : endsAt === null
  if (isRight) return
  const [message, messageVi] =
    kind === 'pause'
      ? ['a pause ends within 24 hours', 'tạm dừng phải kết thúc trong vòng 24 giờ']
      : ['a take-down has no end of its own: it is lifted', 'thu hồi không tự kết thúc: phải trình phát lại']
  throw problem('value-refused', { faults: [{ pointer: '/endsAt', message, messageVi }] })
}

function needsApproval() {
  return problem('forbidden', {
    detail: 'A take-down ends only by a submission that somebody else approves.',
    detailVi: 'Chỉ phát lại được khi trình duyệt và có người khác duyệt.',
  })
}

function eventOf(
  kind: 'taken-down' | 'take-down-over',
  { id, org, subject, reason }: KeptTakeDown,
  { actor, at }: By,
  issuers: readonly OrgId[],
  plan: Plan | undefined,
): ApprovalEvent {
  const title = titleOfTaken({ org: org as OrgId, subject: JSON.parse(subject) as TakenSubject }, plan)
  return {
    ...{ kind, org: org as OrgId, by: actor, at, reason, people: [] },
    ...{
      subject: { kind: 'take-down', id, title: title.vi, titleEn: title.en },
      orgs: issuers,
      roles: ['approver', 'administrator'],
    },
  }
}

function seenOf(boards: readonly BoardId[], current: PlanInForce | undefined, { authority }: By): readonly BoardId[] {
  return boards.filter((id) => {
    const board = current?.boards.get(id)
    return board !== undefined && authority.sees(board.org)
  })
}

/** Whether a take-down is of an org that is seen, or one from above that may clear something from boards that are. */
function isSeenTakeDown({ org, subject }: TakeDownView, current: PlanInForce, authority: By['authority']): boolean {
  if (authority.sees(org as OrgId)) return true
  const board = subject.what === 'board' ? current.boards.get(subject.board) : undefined
  return board ? authority.sees(board.org) : isSeenSubject(subject, org as OrgId, current, authority)
}

function takeDownOf({ id, kind, org, subject, endsAt }: KeptTakeDown): TakeDown {
  return { id, kind, org: org as OrgId, subject: JSON.parse(subject) as TakenSubject, endsAt }
}
