import type { BoardReport, BoardView, TrackView } from '../../../shared/api/board.ts'
import { timezoneOf } from '../../../shared/plan/effective.ts'
import type { Board, BoardId, Plan, SlideId } from '../../../shared/plan/plan.ts'
import type { Need } from '../../../shared/playlist/playlist.ts'
import { remembered } from '../../../shared/remembered.ts'
import type { Database } from '../../db/database.ts'
import { lacksApproval } from '../../planning/lacks-approval.ts'
import type { PlanInForce } from '../../planning/plan-in-force.ts'
import type { Planner } from '../../planning/planner.ts'
import { readPairedAmong } from '../../store/boards/pairing-store.ts'
import type { BoardNow } from './board-now.ts'

/** What boards are told of from. */
export interface BoardViewParts {
  readonly planner: Planner
  readonly database: Database
  isConnected(board: BoardId): boolean
  reportOf(board: BoardId): BoardReport | undefined
}

/**
 * Boards at `at` (epoch ms), by their newest playlists, each as the JSON of a `BoardView`: two questions to the database at most, however
 * many they are.
 */
export async function boardTextsOf(
  parts: BoardViewParts,
  boardNow: BoardNow,
  of: PlanInForce,
  boards: readonly Board[],
  at: number,
): Promise<string[]> {
  const { planner } = parts
  const versions = new Map<BoardId, number>()
  for (const { id } of boards) {
    const head = planner.head(id)
    if (head) versions.set(id, head.version)
  }
  const ids = boards.map(({ id }) => id)
  const [tracks, paired] = await Promise.all([boardNow.tracksOf(versions, at), readPairedAmong(parts.database.db, ids)])
  return boards.map((board) => {
    const { id } = board
    const moving: Omit<BoardView, keyof StandingView | 'now'> = {
      version: versions.get(id) ?? null,
      connected: parts.isConnected(id),
      paired: paired.has(id),
      takenDown: of.isTakenDown(id),
      report: parts.reportOf(id) ?? null,
      ...missingOf(planner, id),
    }
    return `${standingText(of, board)},${JSON.stringify(moving).slice(1, -1)},"now":${textOfTracks(tracks.get(id) ?? [])}}`
  })
}

/** What of a view is so as long as the plan is. */
type StandingView = Board & Pick<BoardView, 'orgName' | 'timezone'>

const standing = new WeakMap<Plan, Map<BoardId, string>>()

/** The beginning of a board's JSON, up to where what moves follows: it is asked for far more often than the plan changes. */
function standingText({ plan, tree }: PlanInForce, board: Board): string {
  let texts = standing.get(plan)
  if (!texts) {
    texts = new Map()
    standing.set(plan, texts)
  }
  return remembered(texts, board.id, () => {
    const orgName = tree.chainOf(board.org)[0]?.name ?? ''
    const view: StandingView = { ...board, orgName, timezone: timezoneOf(board, plan) }
    return JSON.stringify(view).slice(0, -1)
  })
}

const trackTexts = new WeakMap<readonly TrackView[], string>()

function textOfTracks(tracks: readonly TrackView[]): string {
  const known = trackTexts.get(tracks)
  if (known !== undefined) return known
  const text = JSON.stringify(tracks)
  trackTexts.set(tracks, text)
  return text
}

function missingOf(planner: Planner, board: BoardId): Pick<BoardView, 'missing' | 'unapproved'> {
  const missing = planner.head(board)?.missing ?? []
  const book = planner.approved()
  return { missing: namesOf(missing), unapproved: namesOf(missing.filter((need) => lacksApproval(need, book))) }
}

function namesOf(needs: readonly Need[]): readonly (SlideId | 'built-in')[] {
  return [...new Set(needs.map(({ slide }) => (slide === 'built-in' ? slide : slide.id)))]
}
