import type { BoardId } from '../../shared/plan/plan.ts'
import type { closeCodes } from '../../shared/protocol/close-codes.ts'
import { pingEveryMs, type ServerMessage, silenceMs } from '../../shared/protocol/messages.ts'
import type { Live, Seat } from './seat.ts'
import { textFrame } from './text-frame.ts'

const greetingWithinMs = 10_000
/** A manifest that could not be made is tried again so often. */
const owedEveryMs = 30_000
/** A board comes back for a new token well before its own runs out; not all of those that began together at once. */
const staysMs = 20 * 3_600_000
const spreadMs = 3_600_000

/** Pings who has to be pinged at `at`, ends what has been silent or there too long, and returns the boards whose manifest is to be tried again. */
export function sweepSeats(
  seats: Iterable<Seat>,
  at: number,
  ping: number,
  end: (seat: Seat, why: keyof typeof closeCodes) => void,
): readonly BoardId[] {
  const frame = textFrame(JSON.stringify({ type: 'ping', n: ping } satisfies ServerMessage))
  const owed: BoardId[] = []
  for (const seat of seats) {
    const { state } = seat
    if (state.is !== 'live') {
      // [P2]; one that has proved itself waits for another to answer.
      if (state.is !== 'contending' && at - seat.openedAt >= greetingWithinMs) end(seat, 'silent')
      continue
    }
    // [P13]; while it is not listened to it cannot be heard.
    if (at - seat.heardAt >= silenceMs && state.storing === 0) end(seat, 'silent')
    else if (at - state.since >= stayOf(state)) end(seat, 'goingAway')
    else if (at - seat.pingedAt >= pingEveryMs) {
      seat.pingedAt = at
      seat.connection.write(frame)
    }
    if (state.owedSince !== null && at - state.owedSince >= owedEveryMs) {
      state.owedSince = null
      owed.push(state.board)
    }
  }
  return owed
}

const stayOf = ({ hello }: Live) => staysMs + (Number.parseInt(hello.instance.slice(0, 4), 16) / 65_536) * spreadMs
