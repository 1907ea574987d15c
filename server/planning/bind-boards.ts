import { timezoneOf } from '../../shared/plan/effective.ts'
import type { Board, BoardId, DateText } from '../../shared/plan/plan.ts'
import { playlistOf } from '../../shared/schedule/playlist-of.ts'
import { withEvergreen } from '../../shared/schedule/with-evergreen.ts'
import { withStandIns } from '../../shared/schedule/with-stand-ins.ts'
import type { ApprovedRenditions } from './approved-renditions.ts'
import { bindApproved } from './bind-approved.ts'
import type { BoundPlaylist } from './bind-playlist.ts'
import { daysThatFit } from './days-that-fit.ts'
import { daysAt } from './plan-in-force.ts'
import type { PlanningState } from './planning-state.ts'

/** Today and the days after it that a board has at hand: a month without a network, and some days more. */
const daysAhead = 35

/** The playlist of a board for so many local days, with what is approved and drawn by now. */
export function bindBoard(
  of: PlanningState,
  board: Board,
  { date, days }: { readonly date: DateText; readonly days: number },
  renditions: Pick<ApprovedRenditions, 'find'>,
): Promise<BoundPlaylist> {
  const schedule = of.force.scheduleFor(board.id)
  const draft = withEvergreen(withStandIns(playlistOf(schedule, board.id, date, days), schedule), schedule)
  return bindApproved(draft, (needs) => renditions.find(needs, of))
}

/** The playlists of boards for their own today and the days after it, at `at` (epoch ms); none of a board that is not in force. */
export async function bindBoards(
  of: PlanningState,
  boards: readonly BoardId[],
  at: number,
  renditions: Pick<ApprovedRenditions, 'find'>,
): Promise<BoundPlaylist[]> {
  const dayIn = daysAt(at)
  const bound: BoundPlaylist[] = []
  for (const id of boards) {
    const board = of.force.boards.get(id)
    if (!board) continue
    const { date } = dayIn(timezoneOf(board, of.force.plan))
    bound.push(await daysThatFit((days) => bindBoard(of, board, { date, days }, renditions), daysAhead))
  }
  return bound
}
