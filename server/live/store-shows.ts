import type { closeCodes } from '../../shared/protocol/close-codes.ts'
import type { Kept, ShowsMessage } from '../../shared/protocol/messages.ts'
import type { HealthSink, ShowsSink } from './hub-parts.ts'
import { type Live, type Seat, send } from './seat.ts'

/** Where shows go, and who is told that they are kept. */
export interface StoreShowsParts {
  readonly shows: Pick<ShowsSink, 'take'>
  readonly health: Pick<HealthSink, 'unkept'>
  readonly now: () => number
  report(error: unknown): void
  end(seat: Seat, why: keyof typeof closeCodes): void
}

/** Batches of one board that wait to be stored before it is heard no more for a while. */
const mostWaiting = 4

/**
 * Stores a batch after those that came before it, and tells the board how far its log is stored: nothing that is not durable. Where it cannot be
 * stored the connection is closed: the board comes back and sends it again.
 */
export function storeShows(
  seat: Seat,
  state: Live,
  { type: _, ...batch }: ShowsMessage,
  at: number,
  { shows, health, now, report, end }: StoreShowsParts,
): void {
  const { board, pairing } = state
  state.storing += 1
  if (state.storing >= mostWaiting) seat.connection.pause?.()
  state.stored = state.stored.then(async () => {
    try {
      if (seat.state !== state) return
      const kept = await shows.take(board, pairing, batch, at)
      health.unkept(board, now(), false)
      if (seat.state === state) send(seat, { type: 'kept', ...kept } satisfies Kept)
    } catch (error) {
      report(error)
      health.unkept(board, now(), true)
      end(seat, 'goingAway')
    } finally {
      state.storing -= 1
      if (state.storing < mostWaiting) seat.connection.resume?.()
    }
  })
}
