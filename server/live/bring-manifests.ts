import type { ManifestName } from '../../shared/manifest/manifest.ts'
import { isNewer, isSameManifest } from '../../shared/manifest/newer.ts'
import type { BoardId, OrgId } from '../../shared/plan/plan.ts'
import type { Issue } from '../planning/issuing.ts'
import type { Pairing } from '../store/boards/pairing-store.ts'
import type { HubParts } from './hub-parts.ts'
import { type ManifestQueue, manifestQueue } from './manifest-queue.ts'
import { type Live, type Seat, send } from './seat.ts'

/** Sees to it that each board has what it should play. */
export interface BringManifests extends ManifestQueue {
  /** Tells a board that has just come what it has to play. [P9] */
  greet(seat: Seat, state: Live): Promise<void>
  /** Hears of a manifest that went on air: a board that took what two orgs have signed belongs to the new one. */
  followed(state: Live, name: ManifestName): Promise<void>
  /** Hears of a manifest that was not taken while the board has `has`, which may be later than ours. */
  mend(state: Live, has: ManifestName): Promise<void>
}

/** What of the hub brings manifests to boards. */
export type BringManifestsParts = Pick<
  HubParts,
  'now' | 'uptime' | 'pairings' | 'deeds' | 'signer' | 'orgOf' | 'newest' | 'read' | 'report'
>

/** A board's history is put past what it has at most so often: whatever it says, nobody is kept busy. */
const raiseEveryMs = 60_000
/** No history that was put back lacks so many pairings of one board: a machine that says so lies, and would use epochs up. */
const mostAhead = 1000

/** Manifests for the boards whose one socket `seatOf` knows. */
export function bringManifests(
  { pairings, deeds, signer, orgOf, newest: headOf, read, now, uptime, report }: BringManifestsParts,
  seatOf: (board: BoardId) => Seat | undefined,
): BringManifests {
  const raised = new Map<BoardId, number>()
  const queue = manifestQueue(give, uptime)

  async function raise(pairing: Pairing, { epoch }: ManifestName): Promise<void> {
    const { board } = pairing
    const at = uptime()
    const before = raised.get(board)
    if (before !== undefined && at - before < raiseEveryMs) return
    raised.set(board, at)
    if (epoch - pairing.epoch > mostAhead)
      return report(new Error(`${board} says that it has epoch ${epoch}, and here it is ${pairing.epoch}`))
    await deeds.raise(pairing, Math.max(epoch, pairing.epoch) + 1, now())
  }

  async function give(board: BoardId, known: Issue | undefined): Promise<void> {
    const seat = seatOf(board)
    const state = seat?.state
    if (!seat || state?.is !== 'live' || !state.welcomed || state.isTwin) return
    try {
      const issue = known ?? (await read(board))
      const org = orgOf(board)
      let pairing = pairings.of(board)
      if (!issue || !pairing || org === undefined) return
      if (pairing.org !== org && hasName(state, org, { ...issue, epoch: pairing.epoch })) {
        await deeds.raise(pairing, pairing.epoch + 1, now())
        pairing = pairings.of(board)
        if (!pairing) return
      }
      const orgs = [...new Set([org, pairing.org])]
      const root = signer.rootVersion()
      const { epoch, version, digest, envelope } = await signer.sign(issue, { epoch: pairing.epoch, orgs })
      // What came about while it was made has put the board into the queue anew.
      if (seat.state !== state || state.isTwin || pairings.of(board)?.epoch !== epoch) return
      const { sent } = state
      if (sent && !isNewer({ epoch, version }, sent) && sent.org === org && sent.root === root) return
      state.sent = { epoch, version, digest, org, root }
      state.owedSince = null
      send(seat, { type: 'manifest', epoch, version, digest, envelope })
    } catch (error) {
      state.owedSince = uptime()
      report(error)
    }
  }

  return {
    ...queue,
    async greet(seat, state) {
      const { board } = state
      const { has } = state.hello
      const pairing = pairings.of(board)
      if (!pairing) return
      const head = headOf(board)
      const newest = head && { epoch: pairing.epoch, version: head.version, digest: head.digest }
      if (has && isAhead(has, pairing.epoch, newest)) await raise(pairing, has)
      else if (newest && isSameManifest(has, newest) && pairing.org === orgOf(board)) {
        state.sent = { ...newest, org: pairing.org, root: signer.rootVersion() }
        send(seat, { type: 'current', epoch: newest.epoch, version: newest.version })
        return
      }
      if (newest) queue.want([{ board }])
    },
    async followed({ board, sent }, name) {
      const pairing = pairings.of(board)
      if (!pairing || !sent || !isSameManifest(sent, name) || sent.org === pairing.org) return
      await deeds.moved(pairing, sent.org, now())
    },
    async mend({ board }, has) {
      const [pairing, head] = [pairings.of(board), headOf(board)]
      if (!pairing || !head || !isAhead(has, pairing.epoch, { ...head, epoch: pairing.epoch })) return
      await raise(pairing, has)
      queue.want([{ board }])
    },
  }
}

/** Whether a board has that name already, and not for this org: of two that are called the same its answer says not which one it took. */
function hasName({ sent, hello }: Live, org: OrgId, name: ManifestName): boolean {
  return sent?.org !== org && isSameManifest(sent ?? hello.has, name)
}

/** Whether what a board has is later than the newest that there is, or another of the same name: the history here was put back. */
function isAhead(has: ManifestName, epoch: number, newest: ManifestName | undefined): boolean {
  if (!newest) return has.epoch > epoch
  return isNewer(has, newest) || (has.epoch === epoch && has.version === newest.version && has.digest !== newest.digest)
}
