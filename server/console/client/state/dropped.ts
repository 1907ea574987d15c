/** What somebody dropped or pasted before the page that makes banners of it stood. */
export interface Dropped {
  readonly files: readonly File[]
  /** Pasted words, a slogan a line. */
  readonly text: string
}
