import type { AssetStore } from '../../media/asset-store.ts'
import type { BoardId, DateText } from '../../shared/plan/plan.ts'
import type { Database } from '../db/database.ts'
import type { Seal } from '../store/seal.ts'
import type { ApprovedBook } from './approved.ts'
import type { BoundPlaylist } from './bind-playlist.ts'
import type { Change, Edit, Replaced } from './edit.ts'
import type { Head, Issue } from './issuing.ts'
import type { PlanInForce } from './plan-in-force.ts'
import type { Renditions } from './renditions.ts'
import type { TakeDown } from './take-down.ts'

/** Keeps every board's playlist true to what was approved and to the day. */
export interface Planner {
  current(): PlanInForce | undefined
  head(board: BoardId): Head | undefined
  read(board: BoardId): Promise<Issue | undefined>
  /** What may play, as it was approved: only rows whose seal holds. */
  approved(): ApprovedBook
  takeDowns(): readonly TakeDown[]
  /**
   * Makes an edit of what is in force at `at` (epoch ms), and refuses by throwing; edits wait for each other. Playlists that it
   * touches go with it.
   */
  edit(change: (current: PlanInForce | undefined, at: number) => Edit | Promise<Edit>): Promise<Replaced>
  /** What would be in force after an edit, and the boards that it would touch. Changes nothing. */
  impactOf(change: Change): { readonly boards: readonly BoardId[]; readonly next: PlanInForce }
  /** Goes on with what a picture or a clip has been missing for; `ms` is a clip's length. */
  arrived(media: { readonly sha256: string; readonly ms: number | null }): void
  /** What would be in force were something taken down besides. Changes nothing. */
  foreseen(taken: TakeDown): PlanInForce | undefined
  /** The lengths (ms) of the clips that are known, by their hashes. */
  clipLengths(): ReadonlyMap<string, number>
  /** One local day of a board, drawn where it must be; undefined where there is no such board. `taken`: as it would be without that. */
  playlistOn(board: BoardId, date: DateText, taken?: TakeDown): Promise<BoundPlaylist | undefined>
  /** Follows what another node of the same database has put in force since; answers whether it was anything. */
  catchUp(): Promise<boolean>
  /** Plans anew where a local day has begun, and tries again what failed. To be called about once a minute and at each local midnight. */
  tick(): void
  /** Resolves when nothing is left to plan or to draw. */
  settled(): Promise<void>
  /** Begins nothing new; resolves when what was begun is done. */
  close(): Promise<void>
}

/** What a planner works with. */
export interface PlannerParts {
  readonly database: Database
  readonly renditions: Renditions
  /** Where the bytes of renditions are. */
  readonly assets: AssetStore
  /** What approvals are sealed with. */
  readonly seal: Seal
  /** Reads the take-downs that hold at an instant (epoch ms). */
  standing(at: number): Promise<readonly TakeDown[]>
  readonly now: () => number
  /** Runs `then` after so many ms. */
  readonly after: (ms: number, then: () => void) => void
  /** Called after the commit, with what is new. */
  publish(issues: readonly Issue[]): void
  /** Called with boards that the plan no longer has. */
  dismiss(boards: readonly BoardId[]): void
  report(error: unknown): void
}
