import type { BoardReadiness, Readiness } from '../../../shared/api/readiness.ts'
import type { Board, BoardId, Phase, Placement } from '../../../shared/plan/plan.ts'
import { placementOutOfReach } from '../../../shared/schedule/out-of-reach.ts'
import type { CampaignView } from '../../../shared/schedule/rule.ts'
import type { LocalDays } from '../../../shared/time/days-by-offset.ts'
import type { ApprovedBook } from '../../planning/approved.ts'
import type { Head } from '../../planning/issuing.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { BoardWords } from '../submissions/board-word.ts'
import { dateOn, momentOn } from '../submissions/local-words.ts'
import { type Lack, lackWords } from './lack-words.ts'
import { type PhaseFile, phaseFilesOf } from './phase-files.ts'

/** What is known of boards: what is approved for them, and what they have. */
export interface ReadinessParts extends BoardWords {
  readonly approved: ApprovedBook
  readonly paired: ReadonlySet<BoardId>
  /** What is known of a board's newest playlist. */
  head(board: BoardId): Head | undefined
}

/** What is known of each board that a phase reaches, at `at` (epoch ms), by the board's own last word. */
export function readinessOf(
  parts: ReadinessParts,
  current: PlanInForce,
  of: CampaignView,
  phase: Phase,
  at: number,
): Omit<Readiness, 'ready' | 'of'> {
  const span = current.schedule.spansIn(current.plan.timezone)(of, phase)
  const placements = of.campaign.placements.filter((placement) => placement.phase === phase.id)
  const reaches = (board: Board, placement: Placement) =>
    placementOutOfReach(board, of.campaign.org, placement, current.tree) === undefined
  return {
    ...{ campaign: of.campaign.id, phase: phase.id, title: phase.title },
    startsAt: span.state === 'set' ? span.startsAt : null,
    endsAt: span.state === 'set' ? span.endsAt : null,
    boards: current.plan.boards
      .filter((board) => placements.some((placement) => reaches(board, placement)))
      .map((board) => readinessOn(parts, current, board, { of, phase, at })),
  }
}

/** The phase that comes next at `at`, else the one that ends last, else the first; undefined where a campaign has none. */
export function phaseToCome({ schedule, plan }: PlanInForce, of: CampaignView, at: number): Phase | undefined {
  const spanOf = schedule.spansIn(plan.timezone)
  const set = of.campaign.phases.flatMap((phase) => {
    const span = spanOf(of, phase)
    return span.state === 'set' ? [{ phase, span }] : []
  })
  const coming = set.filter(({ span }) => span.startsAt > at).sort((a, b) => a.span.startsAt - b.span.startsAt)[0]
  const last = set.sort((a, b) => b.span.endsAt - a.span.endsAt)[0]
  return (coming ?? last)?.phase ?? of.campaign.phases[0]
}

interface Asked {
  readonly of: CampaignView
  readonly phase: Phase
  readonly at: number
}

function readinessOn(parts: ReadinessParts, current: PlanInForce, board: Board, asked: Asked): BoardReadiness {
  const { of, phase } = asked
  const filesIn = (schedule: PlanInForce['schedule']) =>
    phaseFilesOf(parts.approved, schedule, board, of.campaign.id, phase.id)
  const files = filesIn(current.schedule)
  const isBarred = current.isTakenDown(board.id) && filesIn(current.scheduleFor(board.id)).length < files.length
  const head = parts.head(board.id)
  const { zone, days } = current.schedule.reachOf(board.id)
  const span = current.schedule.spansIn(zone)(of, phase)
  const startsAt = span.state === 'set' ? span.startsAt : undefined
  const isNear = startsAt !== undefined && head !== undefined && startsAt < head.endsAt
  const onBoard = isNear ? filesOnBoard(parts, board.id, files, head) : undefined
  const approved = files.filter(({ isApproved }) => isApproved).length
  const lack =
    lackOnServer(files, isBarred) ??
    lackOfLine(parts, board.id, days, asked.at) ??
    (isNear
      ? lackOnBoard(parts, board.id, files, head)
      : { code: 'later' as const, from: startsAt !== undefined && head ? toldOn(days, startsAt, head) : null })
  const said = lack && lackWords(lack)
  return {
    ...{ id: board.id, name: board.name, org: board.org, orgName: current.tree.chainOf(board.org)[0]?.name ?? '' },
    ...{ ready: lack === undefined, lack: lack?.code ?? null, why: said?.en ?? null, whyVi: said?.vi ?? null },
    ...{ have: onBoard ?? approved, of: files.length, where: isNear ? 'board' : 'server' },
  }
}

/** What is lacking before anything can be sent. */
function lackOnServer(files: readonly PhaseFile[], isBarred: boolean): Lack | undefined {
  if (files.length === 0) return { code: 'no-slide' }
  if (isBarred) return { code: 'taken-down' }
  const file = files.find(({ isApproved }) => !isApproved)
  return file && { code: 'not-approved', width: file.width, height: file.height }
}

/** Why nothing can be sent to a board. */
function lackOfLine(parts: ReadinessParts, board: BoardId, days: LocalDays, at: number): Lack | undefined {
  if (!parts.paired.has(board)) return { code: 'not-paired' }
  if (parts.isConnected(board)) return undefined
  const heardAt = parts.reportOf(board)?.at
  return heardAt === undefined ? { code: 'never-connected' } : { code: 'lost', since: momentOn(days, heardAt, at) }
}

/** What a board lacks of the files of its newest playlist, as it said last. */
function lackOnBoard(parts: ReadinessParts, board: BoardId, files: readonly PhaseFile[], head: Head): Lack | undefined {
  if (files.some((file) => isUndrawn(file, head))) return { code: 'not-drawn' }
  const ack = parts.reportOf(board)?.ack
  if (ack?.version !== head.version) return { code: 'loading', left: null }
  const left = files.length - filesOnBoard(parts, board, files, head)
  if (left > 0) return { code: 'loading', left }
  return ack.stored ? undefined : { code: 'not-stored' }
}

/** How many of the files a board has, as it said last of its newest playlist; none while it has not taken that. */
function filesOnBoard(parts: ReadinessParts, board: BoardId, files: readonly PhaseFile[], head: Head): number {
  const ack = parts.reportOf(board)?.ack
  if (ack?.version !== head.version) return 0
  const missing = new Set(ack.missing)
  const has = (file: PhaseFile) =>
    file.isApproved && !isUndrawn(file, head) && (file.sha256 === null || !missing.has(file.sha256))
  return files.filter(has).length
}

/** Whether the newest playlist had to be issued without a file. */
function isUndrawn({ slide, width, height }: PhaseFile, { missing }: Head): boolean {
  return missing.some(
    (need) => need.slide !== 'built-in' && need.slide.id === slide && need.width === width && need.height === height,
  )
}

/** The local date (dd/mm/yyyy) on which a board is given a playlist that reaches `startsAt`: playlists are as long as its newest. */
function toldOn(days: LocalDays, startsAt: number, head: Head): string {
  const length = days.dayAt(head.endsAt - 1) - days.dayAt(head.startsAt)
  return dateOn(days.dayAt(startsAt) - length)
}
