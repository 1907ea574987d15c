import type { closeCodes } from '../../shared/protocol/close-codes.ts'
import { protocolVersion } from '../../shared/protocol/messages.ts'
import type { BringManifests } from './bring-manifests.ts'
import type { HubParts } from './hub-parts.ts'
import { type Live, type Seat, send } from './seat.ts'

/** What a board is told as soon as it is known to be itself. */
export interface WelcomeBoard {
  /** Its token, how far its log is stored, the keys that it lacks; then what it is to show. */
  welcome(seat: Seat, state: Live): Promise<void>
  /** The root documents that a board which has been welcomed lacks. */
  sendRoots(seat: Seat, state: Live): void
}

/** What proves a board, and what it is greeted with. */
export interface WelcomeBoardParts
  extends Pick<HubParts, 'pairings' | 'shows' | 'signer' | 'tokens' | 'shellFor' | 'now' | 'report'> {
  readonly greet: BringManifests['greet']
  end(seat: Seat, why: keyof typeof closeCodes): void
}

/** Welcomes the boards of a hub. */
export function welcomeBoard(parts: WelcomeBoardParts): WelcomeBoard {
  const { pairings, signer, report } = parts

  function sendRoots(seat: Seat, state: Live): void {
    if (!state.welcomed || state.root >= signer.rootVersion()) return
    send(seat, { type: 'root', envelopes: signer.roots(state.root) })
    state.root = signer.rootVersion()
  }

  return {
    sendRoots,
    async welcome(seat, state) {
      const { board, pairing: id, hello } = state
      try {
        const stored = await parts.shows.storedOf(id)
        const pairing = pairings.of(board)
        if (seat.state !== state || pairing?.id !== id) return
        const shell = parts.shellFor(board, hello)
        const at = parts.now()
        send(seat, { type: 'welcome', v: protocolVersion, token: parts.tokens.issue(board, id, at), stored, shell })
        state.welcomed = true
        if (state.root > signer.rootVersion()) await signer.outgrow(state.root).catch(report)
        sendRoots(seat, state)
        if (state.isTwin) return send(seat, { type: 'fallback', on: true })
        if (pairing.disputeEndedAt !== null) send(seat, { type: 'fallback', on: false })
        if (pairing.cardUntil > at) send(seat, { type: 'card', until: pairing.cardUntil })
        await parts.greet(seat, state)
      } catch (error) {
        report(error)
        parts.end(seat, 'goingAway')
      }
    },
  }
}
