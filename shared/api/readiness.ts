import type { BoardId, CampaignId, OrgId, PhaseId } from '../plan/plan.ts'

/** Whether a board has every approved file of a phase, and what keeps it from that. */
export interface BoardReadiness {
  readonly id: BoardId
  readonly name: string
  readonly org: OrgId
  readonly orgName: string
  readonly ready: boolean
  /** What kind of thing that is; null, as the words of it, where the board is ready. */
  readonly lack: string | null
  readonly why: string | null
  readonly whyVi: string | null
  /** How many of the `of` files are where they have to be: on the board, or still on the server while the phase is far away. */
  readonly have: number
  readonly of: number
  readonly where: 'board' | 'server'
}

/** The boards of a phase that somebody sees, in the order of the plan: so many `of` them are ready. Instants in epoch ms, null while the phase has none. */
export interface Readiness {
  readonly campaign: CampaignId
  readonly phase: PhaseId
  readonly title: string
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly ready: number
  readonly of: number
  readonly boards: readonly BoardReadiness[]
}
