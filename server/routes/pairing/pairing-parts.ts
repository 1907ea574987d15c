import type { Board, BoardId } from '../../../shared/plan/plan.ts'
import type { Paired } from '../../../shared/protocol/pairing.ts'
import type { ManifestSigner } from '../../live/hub-parts.ts'
import type { PairingBook } from '../../pairing/pairing-book.ts'
import type { PairingDeeds } from '../../pairing/pairing-deeds.ts'
import type { PlanEditParts } from '../plan/edit-plan.ts'
import type { Call } from '../route.ts'

/** What routes of pairings answer from. */
export interface PairingParts extends PlanEditParts {
  readonly pairings: Pick<PairingBook, 'of' | 'refresh'>
  readonly pairingDeeds: Pick<PairingDeeds, 'endDispute' | 'card'>
  readonly signer: ManifestSigner
  /** The installation's public address, where it is configured. */
  readonly publicUrl: string | undefined
}

/** What a machine keeps of its pairing. */
export function pairedOf(
  { signer }: Pick<PairingParts, 'signer'>,
  { id, org, name }: Pick<Board, 'id' | 'org' | 'name'>,
  { pairing, epoch }: { readonly pairing: string; readonly epoch: number },
): Paired {
  return { board: id, pairing, org, epoch, name, roots: signer.roots(0) }
}

/** Where people reach the server: its public address, else where the page stands that asks. */
export function addressFor({ request }: Pick<Call, 'request'>, publicUrl: string | undefined): string {
  return new URL(publicUrl ?? request.headers.get('origin') ?? request.url).origin
}

/** Whether a call's caller pairs boards of a board's org, by the boards of now. */
export function mayPair(call: Call, boards: ReadonlyMap<BoardId, Board>, id: BoardId): boolean {
  const board = boards.get(id)
  return board !== undefined && call.authority.may('pair', board.org)
}
