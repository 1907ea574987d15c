/** One line of a document that somebody wrote, as it is read in their file. */
export interface SourceLine {
  /** Its words, in NFC, with the mark of the list that it stands in: `1. …`, `a) …`, `- …`. */
  readonly text: string
  /** Where it stands, if that is in a table: all from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
}
