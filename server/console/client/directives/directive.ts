/** A phase of a directive; instants in epoch ms, null while it has none. */
export interface DirectivePhase {
  readonly id: string
  readonly title: string
  readonly state: 'set' | 'empty' | 'waiting'
  readonly startsAt: number | null
  readonly endsAt: number | null
}

/** A board that a directive reaches: what it says itself (`shows`, `runs`), and what it should do (`planned`). */
export interface DirectiveBoard {
  readonly id: string
  readonly name: string
  readonly connected: boolean
  readonly heardAt: number | null
  readonly shows: boolean
  readonly runs: boolean
  readonly planned: boolean
}

/** What an office said of a directive. */
export interface Acknowledgement {
  readonly boards: readonly string[]
  readonly startsAt: number
  readonly note: string | null
  readonly by: string
  readonly at: number
}

/** An office that receives a directive. */
export interface Receiver {
  readonly org: string
  readonly orgName: string
  readonly boards: readonly DirectiveBoard[]
  readonly acknowledgement: Acknowledgement | null
  readonly changedSince: boolean
}

/** A directive with those of its receivers that the person sees, as the server tells it. */
export interface Directive {
  readonly campaign: string
  readonly title: string
  readonly org: string
  readonly orgName: string
  readonly digest: string
  readonly phases: readonly DirectivePhase[]
  readonly receivers: readonly Receiver[]
}

/** Whether a board has every approved file of a phase, and what it lacks. */
export interface BoardReadiness {
  readonly id: string
  readonly name: string
  readonly orgName: string
  readonly ready: boolean
  readonly lack: string | null
  readonly why: string | null
  readonly whyVi: string | null
  readonly have: number
  readonly of: number
}

/** The boards of a phase. */
export interface Readiness {
  readonly phase: string
  readonly ready: number
  readonly of: number
  readonly boards: readonly BoardReadiness[]
}
