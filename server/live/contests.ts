import type { BoardId } from '../../shared/plan/plan.ts'
import { type Seat, send } from './seat.ts'

/** A former machine that is asked whether it is still there, since another says that it is the board. */
interface Contest {
  readonly former: Seat
  /** Who wants its place; undefined: a machine at another node has it. */
  readonly seat: Seat | undefined
  readonly ping: number
  readonly until: number
}

/** How long the former machine has to answer, in ms. */
const answerWithinMs = 5000

/** Boards of which it is not known yet whether one machine came back or two are there. */
export interface Contests {
  begin(board: BoardId, former: Seat, seat: Seat | undefined, ping: number): void
  /** Whether a pong with this number is the former machine's answer: then there are two. The contest is over. */
  answers(board: BoardId, seat: Seat, ping: number): Contest | undefined
  /** Whether a machine that goes was part of one. The contest is over. */
  left(board: BoardId, seat: Seat): Contest | undefined
  of(board: BoardId): Contest | undefined
  /** Those whose former machine has not answered in time: it was not there any more. They are over. */
  overdue(): readonly Contest[]
}

/** No contests yet. */
export function createContests(uptime: () => number): Contests {
  const contests = new Map<BoardId, Contest>()

  function over(board: BoardId, is: (contest: Contest) => boolean): Contest | undefined {
    const contest = contests.get(board)
    if (!contest || !is(contest)) return undefined
    contests.delete(board)
    return contest
  }

  return {
    begin(board, former, seat, ping) {
      contests.set(board, { former, seat, ping, until: uptime() + answerWithinMs })
      send(former, { type: 'ping', n: ping })
    },
    answers: (board, seat, ping) => over(board, (contest) => contest.former === seat && ping >= contest.ping),
    left: (board, seat) => over(board, (contest) => contest.former === seat || contest.seat === seat),
    of: (board) => contests.get(board),
    overdue() {
      const at = uptime()
      return [...contests].flatMap(([board, contest]) => {
        if (at < contest.until) return []
        contests.delete(board)
        return [contest]
      })
    },
  }
}
