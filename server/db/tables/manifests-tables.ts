/** One version of the keys that boards believe, from 1 without gaps; none is ever changed. */
export interface RootsTable {
  version: number
  /** The signed document, as boards get it. */
  envelope: string
  /** Of which generation each org's publishing key is: JSON, by org. */
  generations: string
  made_at: number
  /** Over all the rest of the row. */
  seal: string
}

/** Tables of manifests. */
export interface ManifestsTables {
  roots: RootsTable
}
