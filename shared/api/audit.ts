/** One thing that was done; `at` is epoch ms. */
export interface AuditEntry {
  readonly seq: number
  readonly at: number
  readonly actor: {
    readonly kind: string
    readonly id: string
    readonly name: string
    /** Told to those who administer the org. */
    readonly address: string | null
  }
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly org: string | null
  readonly before: unknown
  readonly after: unknown
  /** Over the row and the one before it (hex). */
  readonly hash: string
}

/** A page of the log, the newest first. */
export interface AuditEntryPage {
  readonly entries: readonly AuditEntry[]
  readonly next: string | null
}

/** What verifying the log came to; `broken` is the first row that does not hold. */
export interface AuditVerdictView {
  readonly ok: boolean
  readonly count: number
  readonly head: { readonly seq: number; readonly hash: string }
  readonly broken: {
    readonly seq: number
    readonly why: string
    readonly message: string
    readonly messageVi: string
  } | null
}
