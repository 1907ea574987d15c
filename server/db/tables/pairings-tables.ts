import type { BoardId, OrgId } from '../../../shared/plan/plan.ts'

/** A pairing of a board with a machine; of the pairings of a board at most one has not ended. */
interface PairingsTable {
  id: string
  board: BoardId
  /** The machine's public key, a JWK. */
  public_key: string
  /** Whose manifests the board takes. */
  org: OrgId
  epoch: number
  made_at: number
  /** Id and name of who made it. */
  made_by: string
  made_name: string
  ended_at: number | null
  ended_by: string | null
  /** Since when two machines say that they are this board, until a person has decided; null: they do not. */
  disputed_at: number | null
  dispute_ended_at: number | null
  /** Until when the board shows its card. */
  card_until: number
  /** The latest start of the machine's page that was heard of, and its name. */
  boot: number
  instance: string | null
  /** Grows with each change of any pairing: what another node has written is found by it. */
  changed: number
}

/** A machine that waits to be paired, by its code. */
interface PairingRequestsTable {
  id: string
  /** SHA-256 (hex) of what the machine asks after it with. */
  secret: string
  code: string
  public_key: string
  /** JSON. */
  screen: string
  shell: string
  former_board: string | null
  former_pairing: string | null
  /** The network that it asked from. */
  address: string
  asked_at: number
  ends_at: number
  /** What it has come to. */
  pairing: string | null
}

/** Tables of pairings. */
export interface PairingsTables {
  pairings: PairingsTable
  pairing_requests: PairingRequestsTable
}
