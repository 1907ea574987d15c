import type { BoardId } from '../../shared/plan/plan.ts'
import type { closeCodes } from '../../shared/protocol/close-codes.ts'
import type { BoardMessage } from '../../shared/protocol/messages.ts'
import type { BringManifests } from './bring-manifests.ts'
import { fineClock } from './fine-clock.ts'
import type { HubParts } from './hub-parts.ts'
import { type Live, type Seat, send } from './seat.ts'
import { storeShows } from './store-shows.ts'

/** Who is told of what a board says. */
export interface HearBoardParts extends Pick<HubParts, 'now' | 'uptime' | 'reports' | 'health' | 'shows' | 'report'> {
  readonly manifests: Pick<BringManifests, 'followed' | 'mend'>
  /** A board has answered a ping. */
  answered(seat: Seat, board: BoardId, ping: number): void
  end(seat: Seat, why: keyof typeof closeCodes): void
  /** Looks after work that goes on by itself. */
  begun(work: Promise<unknown>): void
}

/** What is done with each message of a board that has proved itself; `cameAt` is epoch ms. */
export function hearBoard(parts: HearBoardParts) {
  const { health, reports, manifests } = parts
  const fine = fineClock(parts.now, parts.uptime)
  return (seat: Seat, state: Live, message: BoardMessage, cameAt: number): void => {
    const { board } = state
    const t1 = fine()
    health.heard(board, cameAt)
    switch (message.type) {
      case 'time':
        send(seat, { type: 'time', t0: message.t0, t1, t2: Math.max(t1, fine()) })
        break
      case 'pong':
        parts.answered(seat, board, message.n)
        break
      case 'ack':
      case 'showing':
        reports.take(board, message, cameAt)
        health.said(board, message, cameAt)
        if (message.type === 'ack') parts.begun(manifests.followed(state, message))
        break
      case 'health':
        health.said(board, message, cameAt)
        break
      case 'refused':
        health.refused(board, message, cameAt)
        if (message.what === 'manifest' && message.has && !state.isTwin) {
          parts.begun(manifests.mend(state, message.has))
        }
        break
      case 'shows':
        // Of two machines nobody knows whose they are: they stay there.
        if (state.isTwin) break
        storeShows(seat, state, message, cameAt, parts)
        parts.begun(state.stored)
        break
      default:
        // [P2] It has greeted already.
        parts.end(seat, 'badMessage')
    }
  }
}
