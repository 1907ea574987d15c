import { timezoneOf } from '../../shared/plan/effective.ts'
import type { Board, BoardId, SectionId, SlideId } from '../../shared/plan/plan.ts'
import type { Playlist, Rendition, Tier } from '../../shared/playlist/playlist.ts'
import { turnAt } from '../../shared/playlist/turn-at.ts'
import type { BoardReport } from '../live/board-reports.ts'
import type { PlanInForce } from '../planning/plan-in-force.ts'
import type { Planner } from '../planning/planner.ts'

/** What one track of a board should show at an instant. `rendition` is null where nothing, or the stand-in, is drawn. */
export interface TrackView {
  readonly section: SectionId | null
  readonly tier: Tier
  readonly slide: SlideId | null
  readonly rendition: Rendition | null
  readonly startsAt: number
  readonly endsAt: number
}

/** A board as the console lists it: as in the plan, what it should show, and what it says that it does. */
export interface BoardView extends Board {
  readonly orgName: string
  readonly timezone: string
  /** The version of its newest playlist; null while it has none. */
  readonly version: number | null
  readonly connected: boolean
  /** A machine has its key. */
  readonly paired: boolean
  readonly report: BoardReport | null
  /** Slides that its playlist had to be issued without. */
  readonly missing: readonly (SlideId | 'built-in')[]
  readonly now: readonly TrackView[]
}

export interface BoardViewParts {
  readonly planner: Planner
  isConnected(board: BoardId): boolean
  pairedBoards(): Promise<ReadonlySet<BoardId>>
  reportOf(board: BoardId): BoardReport | undefined
}

/** A board at `at` (epoch ms), by its newest playlist; `paired` holds the boards that have a key. */
export async function boardViewOf(
  parts: BoardViewParts,
  of: PlanInForce,
  board: Board,
  at: number,
  paired: ReadonlySet<BoardId>,
): Promise<BoardView> {
  const head = parts.planner.head(board.id)
  const issue = head && (await parts.planner.read(board.id))
  return {
    ...board,
    orgName: of.plan.orgs.find((org) => org.id === board.org)?.name ?? '',
    timezone: timezoneOf(board, of.plan),
    version: head?.version ?? null,
    connected: parts.isConnected(board.id),
    paired: paired.has(board.id),
    report: parts.reportOf(board.id) ?? null,
    missing: [...new Set(head?.missing.map(({ slide }) => (slide === 'built-in' ? slide : slide.id)))],
    now: issue ? tracksAt(JSON.parse(issue.body) as Playlist, at) : [],
  }
}

function tracksAt(playlist: Playlist, at: number): TrackView[] {
  return playlist.tracks.flatMap(({ section }, index) => {
    const on = turnAt(playlist, at, index)
    if (!on) return []
    const rendition = on.turn ? (playlist.renditions[on.turn.rendition] ?? null) : null
    const { startsAt, endsAt } = on
    return [{ section, tier: on.segment.tier, slide: on.turn?.slide ?? null, rendition, startsAt, endsAt }]
  })
}
