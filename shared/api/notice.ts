/** Something that somebody should know; `body` has ids under the names of their kinds, instants are epoch ms. */
export interface NoticeView {
  readonly id: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly message: string
  readonly messageVi: string
  readonly madeAt: number
  /** Null: not read yet. */
  readonly readAt: number | null
}

/** A page of one's own notices, the newest first, and how many of all are not read. */
export interface NoticePage {
  readonly notices: readonly NoticeView[]
  readonly unread: number
  readonly next: string | null
}
