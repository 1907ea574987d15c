import type { BoardId, CampaignId, OrgId } from '../plan/plan.ts'

/** A phase of a directive, on the clocks of the plan's zone. */
export interface DirectivePhase {
  readonly id: string
  readonly title: string
  readonly state: 'set' | 'empty' | 'waiting'
  /** Epoch ms; null while there is none. */
  readonly startsAt: number | null
  readonly endsAt: number | null
}

/** A board that a directive reaches; `runs` and `shows` are its own word, `planned` is the plan's. */
export interface DirectiveBoard {
  readonly id: BoardId
  readonly name: string
  readonly connected: boolean
  /** Epoch ms. */
  readonly heardAt: number | null
  readonly shows: boolean
  readonly runs: boolean
  readonly planned: boolean
}

/** What an office said of a directive, as it is told; instants are epoch ms. */
export interface AcknowledgementView {
  readonly boards: readonly BoardId[]
  readonly startsAt: number
  readonly note: string | null
  readonly by: string
  readonly at: number
}

/** An office that receives a directive, and what has come of it there. */
export interface ReceiverView {
  readonly org: OrgId
  readonly orgName: string
  readonly boards: readonly DirectiveBoard[]
  readonly acknowledgement: AcknowledgementView | null
  /** Whether the directive is another since it was acknowledged. */
  readonly changedSince: boolean
}

/** A directive with those of its receivers that somebody sees. */
export interface DirectiveView {
  readonly campaign: CampaignId
  readonly title: string
  readonly org: OrgId
  readonly orgName: string
  /** What an acknowledgement is of: the entity tag for `If-Match`. */
  readonly digest: string
  readonly phases: readonly DirectivePhase[]
  readonly receivers: readonly ReceiverView[]
}

/** A page of directives, in the order of the plan. */
export interface DirectivePage {
  readonly directives: readonly DirectiveView[]
  readonly next: string | null
}
