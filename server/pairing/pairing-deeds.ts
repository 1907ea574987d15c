import type { OrgId } from '../../shared/plan/plan.ts'
import type { Database } from '../db/database.ts'
import { type Actor, system } from '../store/actor.ts'
import type { AuditLog } from '../store/audit/audit-log.ts'
import { changePairing, type Pairing, type PairingChange } from '../store/boards/pairing-store.ts'
import type { PairingBook } from './pairing-book.ts'

/** What is done to living pairings, each with its line in the log; known to the book when it resolves. */
export interface PairingDeeds {
  /** Two machines say that they are this board. */
  dispute(pairing: Pairing, at: number): Promise<void>
  /** A person says that one machine alone has it: the next one to connect goes on. */
  endDispute(pairing: Pairing, by: Actor, at: number): Promise<void>
  /** The board had something later than ours: what it gets from now on has this epoch. */
  raise(pairing: Pairing, epoch: number, at: number): Promise<void>
  /** The board has taken a manifest of the org that it belongs to now. */
  moved(pairing: Pairing, org: OrgId, at: number): Promise<void>
  /** Shows the card until then; 0: no longer. */
  card(pairing: Pairing, until: number, by: Actor, at: number): Promise<void>
}

/** What the log says of a deed, and by whom and when it was done. */
interface Told {
  readonly act: string
  readonly by: Actor
  readonly at: number
  readonly before?: unknown
  readonly after?: unknown
}

/** The deeds of a book. */
export function pairingDeeds(database: Database, log: AuditLog, book: PairingBook): PairingDeeds {
  async function done({ id, board, org }: Pairing, change: PairingChange, { by, at, ...told }: Told): Promise<void> {
    await database.write(async (trx) => {
      // Nothing to say where it has ended meanwhile, or was done by another node.
      if (!(await changePairing(trx, id, change))) return
      await log.append(trx, by, at, [{ ...told, subject: { kind: 'board', id: board }, org }])
    })
    await book.refresh()
  }

  return {
    dispute: (pairing, at) => done(pairing, { disputedAt: at }, { act: 'board.dispute', by: system, at }),
    endDispute(pairing, by, at) {
      // Whichever machine it is, it may have started less often than the other.
      const change = { disputedAt: null, disputeEndedAt: at, boot: 0, instance: null }
      return done(pairing, change, { act: 'board.dispute-end', by, at })
    },
    raise(pairing, epoch, at) {
      const told = { before: { epoch: pairing.epoch }, after: { epoch } }
      return done(pairing, { epoch }, { act: 'board.epoch', by: system, at, ...told })
    },
    moved(pairing, org, at) {
      const told = { before: { org: pairing.org }, after: { org } }
      return done(pairing, { org }, { act: 'board.follow', by: system, at, ...told })
    },
    card: (pairing, until, by, at) =>
      done(pairing, { cardUntil: until }, { act: 'board.card', by, at, after: { until } }),
  }
}
