/** What is or was wrong with a board, and who knows of it; instants are epoch ms. */
export interface AlertView {
  readonly id: string
  readonly board: string
  readonly boardName: string
  readonly org: string
  readonly code: string
  readonly messageVi: string
  readonly message: string
  readonly since: number
  readonly endedAt: number | null
  readonly toldAt: number | null
  readonly seenBy: { readonly name: string } | null
}

/** A page of them. */
export interface AlertPage {
  readonly alerts: readonly AlertView[]
  readonly next: string | null
}
