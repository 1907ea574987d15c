import type { BoardId, OrgId } from '../plan/plan.ts'

/** What is or was wrong with a board, and who knows of it; instants are epoch ms. */
export interface AlertView {
  readonly id: string
  readonly board: BoardId
  readonly boardName: string
  readonly org: OrgId
  readonly code: string
  readonly messageVi: string
  readonly message: string
  /** Since when it was the matter. */
  readonly since: number
  readonly openedAt: number
  readonly endedAt: number | null
  /** When people were told; null: not yet, or nobody was to be. */
  readonly toldAt: number | null
  readonly seenBy: { readonly id: string; readonly name: string; readonly at: number } | null
}

/** A page of alerts, the newest first. */
export interface AlertPage {
  readonly alerts: readonly AlertView[]
  readonly next: string | null
}
