import type { Fault, Said } from '../plan/fault.ts'
import type { BoardId, CampaignId, OrgId, PhaseId, PlacementId, SectionId, SlideId } from '../plan/plan.ts'
import type { PlanProblem } from '../schedule/plan-problem.ts'

/** One slide of the loop that a board would run: `seconds` of one stay, its `share` of the loop (0–1), and whether it is of the campaign asked about. */
export interface LoopRow {
  /** Null on a board without sections, and for what takes the whole canvas. */
  readonly section: SectionId | null
  /** Null, as the next three, for what belongs to no campaign. */
  readonly campaign: CampaignId | null
  readonly title: string | null
  readonly phase: PhaseId | null
  readonly placement: PlacementId | null
  readonly slide: SlideId
  /** Its words on that day; of a picture or a clip its id. */
  readonly label: string
  readonly seconds: number
  readonly share: number
  readonly own: boolean
}

/** With what a campaign meets on a board, and how that is settled. */
export interface Collision {
  /** The other campaign; the own one where its phases settle it among themselves; null for a restriction. */
  readonly campaign: CampaignId | null
  readonly title: string
  readonly org: OrgId
  readonly orgName: string
  readonly rule: 'shares' | 'outranked-by' | 'outranks' | 'replaces' | 'exclusive' | 'restricted'
  readonly said: Said
}

/** How a campaign would play on one board; instants in epoch ms. */
export interface BoardOutlook {
  readonly board: BoardId
  readonly name: string
  /** When it is first due within the board's hours; null where it is not. */
  readonly firstAt: number | null
  /** The instant that the rest is of; null where there is none to tell of. */
  readonly at: number | null
  /** Its first 200 rows. */
  readonly loop: readonly LoopRow[]
  readonly collides: readonly Collision[]
}

/** What a campaign would come to: what is wrong with it (500 findings at most), and how it would play, board by board. */
export interface CampaignOutlook {
  /** What keeps it from being written, by pointers into it; there is nothing else then. */
  readonly faults: readonly Fault[]
  readonly findings: readonly PlanProblem[]
  readonly boards: readonly BoardOutlook[]
  /** How many boards are not told of. */
  readonly more: number
}
