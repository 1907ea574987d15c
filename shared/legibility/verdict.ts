/** What a rendition may be found to be. */
export type FindingCode =
  | 'missing-glyph'
  | 'illegible'
  | 'reading-time'
  | 'clipped'
  | 'close-letters'
  | 'low-contrast'
  | 'small-text'
  | 'much-cut'
  | 'first-frame'
  | 'flashes'
  | 'red-flashes'

/** Something about a rendition that a person should see: an `error` must not be approved, a `warning` may be, with a reason. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly messageVi: string
}

/** How a rendition shows its slide. */
export type Setting = 'standing' | 'pages' | 'scrolling' | 'picture' | 'clip' | 'plate'

/** How well one rendition can be read, computed from its pixels. */
export interface Verdict {
  readonly setting: Setting
  /** The lines as they stand, page by page; none for pictures. */
  readonly pages: readonly (readonly string[])[]
  /** The typeface of the main text; null for pictures. */
  readonly face: string | null
  /** Rows of ink of one line, from the top of its Ễ to the bottom of its Ặ, of the smallest line of the main text; null without text. */
  readonly rows: number | null
  /** Rows of a capital letter of the main text; null without text. For the clear viewing distance. */
  readonly capRows: number | null
  /** The two letters of the text that differ by the fewest pixels, at 40 pixels an em where they are larger; null where there are not two. */
  readonly closest: { readonly letters: readonly [string, string]; readonly pixels: number } | null
  /** Pixels of ink that lie outside of what is shown. */
  readonly clipped: number
  /** The contrast of ink and ground by WCAG, 1–21; null for pictures. */
  readonly contrast: number | null
  /** Seconds that reading it takes at the least, away from a road; null without text. */
  readonly readingSeconds: number | null
  readonly findings: readonly Finding[]
}
